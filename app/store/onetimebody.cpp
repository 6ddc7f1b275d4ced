// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/onetimebody.h"

#include <algorithm>

namespace chatelaine {

OneTimeBody::OneTimeBody(std::shared_ptr<const Secret> bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneTimeBody::bytesAvailable() const
{
    return m_bytes->size() - m_at;
}

qint64 OneTimeBody::readData(char *data, qint64 most)
{
    const qsizetype size = std::min<qsizetype>(most, m_bytes->size() - m_at);
    if (size == 0)
        return -1;
    const QByteArrayView part = m_bytes->view().sliced(m_at, size);
    std::copy(part.begin(), part.end(), data);
    m_at += size;
    return size;
}

} // namespace chatelaine
