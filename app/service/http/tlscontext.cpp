// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/tlscontext.h"

#include <QFile>

namespace chatelaine::http {

namespace {

namespace ssl = boost::asio::ssl;

tl::unexpected<Error> refuse(const QString &file, const boost::system::error_code &fault)
{
    return fail(ErrorCode::TlsFileInvalid, {file, QString::fromStdString(fault.message())});
}

} // namespace

Result<std::unique_ptr<ssl::context>> makeTlsContext(const QString &certificateFile, const QString &keyFile)
{
    auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
    context->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3
        | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
    // What was received is wiped in the library's buffer, and nothing is negotiated anew on the way.
    SSL_CTX_set_options(context->native_handle(),
        SSL_OP_CLEANSE_PLAINTEXT | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(context->native_handle(), SSL_MODE_RELEASE_BUFFERS);

    boost::system::error_code fault;
    // A key with a password is refused instead of asked for on the terminal.
    context->set_password_callback(
        [](std::size_t, ssl::context::password_purpose) { return std::string(); }, fault);
    if (!fault)
        context->use_certificate_chain_file(QFile::encodeName(certificateFile).toStdString(), fault);
    if (fault)
        return refuse(certificateFile, fault);
    context->use_private_key_file(QFile::encodeName(keyFile).toStdString(), ssl::context::pem, fault);
    if (fault)
        return refuse(keyFile, fault);
    return context;
}

} // namespace chatelaine::http
