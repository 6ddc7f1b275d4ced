// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identifier.h"

#include <sodium.h>

#include <array>

namespace chatelaine {

QUuid newId(Instant now)
{
    std::array<unsigned char, 16> bytes;
    randombytes_buf(bytes.data(), bytes.size());
    const auto millis = static_cast<quint64>(toMillis(now));
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<unsigned char>(millis >> (40 - 8 * i));
    bytes[6] = static_cast<unsigned char>(0x70 | (bytes[6] & 0x0f));
    bytes[8] = static_cast<unsigned char>(0x80 | (bytes[8] & 0x3f));
    return QUuid::fromRfc4122(QByteArrayView(bytes));
}

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QUuid parseId(const QString &text)
{
    // QUuid takes any text that begins like an id.
    const QUuid id = QUuid::fromString(text);
    const QString spelled = text.toLower();
    return spelled == idText(id) || spelled == id.toString() ? id : QUuid();
}

} // namespace chatelaine
