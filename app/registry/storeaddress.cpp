// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/storeaddress.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr auto scheme = "sqlite:"_L1;

} // namespace

QString StoreAddress::text() const
{
    return scheme + file;
}

Result<StoreAddress> StoreAddress::parse(const QString &text)
{
    const QString file = text.mid(scheme.size());
    if (!text.startsWith(scheme) || file.isEmpty() || file.endsWith(u'/') || file.contains(QChar::Null))
        return fail(ErrorCode::StoreAddressInvalid, {text});
    return StoreAddress{QDir::cleanPath(QDir::current().absoluteFilePath(file))};
}

StoreAddress StoreAddress::standard()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return {folder + "/org.chatelaine.Chatelaine/keys.sqlite"_L1};
}

} // namespace chatelaine
