// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/serviceaddress.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

QString ServiceAddress::text() const
{
    return url.toString();
}

bool ServiceAddress::looksLike(const QString &text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive)
        || text.startsWith("https://"_L1, Qt::CaseInsensitive);
}

Result<ServiceAddress> ServiceAddress::parse(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (url.path() == "/"_L1)
        url.setPath({});
    const bool plain = url.scheme() == "http"_L1;
    const bool more
        = !url.userInfo().isEmpty() || !url.path().isEmpty() || url.hasQuery() || url.hasFragment();
    if (!url.isValid() || (!plain && url.scheme() != "https"_L1) || url.host().isEmpty() || more)
        return fail(ErrorCode::ServiceAddressInvalid, {text});
    if (plain && !isThisComputer(url.host()))
        return fail(ErrorCode::ServiceInsecure, {url.host()});
    return ServiceAddress{url};
}

QString Fingerprint::text() const
{
    return QString::fromLatin1(sha256.toHex(':')).toUpper();
}

std::optional<Fingerprint> Fingerprint::parse(const QString &text)
{
    constexpr qsizetype digits = 64;
    const QString hex = text.trimmed().remove(u':').toLower();
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    if (hex.size() != digits || QString::fromLatin1(bytes.toHex()) != hex)
        return std::nullopt;
    return Fingerprint{bytes};
}

} // namespace chatelaine
