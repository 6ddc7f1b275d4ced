// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/servicelogin.h"

#include "cli/blocking.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr auto variable = "CHATELAINE_TOKEN";

/// "TOKEN", or "TOKEN FINGERPRINT".
KeptLogin parse(const Secret &entry)
{
    const QByteArrayView bytes = entry.view();
    const qsizetype blank = bytes.indexOf(' ');
    if (blank < 0)
        return {entry.clone(), {}};
    const auto pin = Fingerprint::parse(QString::fromLatin1(bytes.sliced(blank + 1)));
    return {Secret::copyOf(bytes.first(blank)), pin.value_or(Fingerprint())};
}

} // namespace

ServiceLogin::ServiceLogin(const ServiceAddress &address)
    : m_entry(u"chatelainectl "_s + address.text())
{
}

Result<KeptLogin> ServiceLogin::find()
{
    if (qEnvironmentVariableIsSet(variable)) {
        QByteArray token = qgetenv(variable);
        KeptLogin login{Secret::copyOf(token), {}};
        wipe({token.data(), std::size_t(token.size())});
        return login;
    }
    return await(m_vault.read(m_entry)).map(parse).map_error([](const Error &error) {
        // Scripts often run where no keychain is: what they lack is the session, wherever it comes from.
        const bool isAbsent
            = error.code == ErrorCode::KeychainEntryAbsent || error.code == ErrorCode::KeychainUnavailable;
        return isAbsent ? Error{ErrorCode::SessionEnded, {}, error.detail} : error;
    });
}

Result<void> ServiceLogin::keep(const KeptLogin &login)
{
    if (login.pin.isNull())
        return await(m_vault.write(m_entry, login.token));
    const QByteArray pin = ' ' + login.pin.text().toLatin1();
    Secret entry(login.token.size() + pin.size());
    const QByteArrayView token = login.token.view();
    std::copy(pin.begin(), pin.end(), std::copy(token.begin(), token.end(), entry.writable().begin()));
    return await(m_vault.write(m_entry, entry));
}

Result<void> ServiceLogin::forget()
{
    if (qEnvironmentVariableIsSet(variable))
        return {}; // The caller's own.
    return await(m_vault.remove(m_entry));
}

} // namespace chatelaine
