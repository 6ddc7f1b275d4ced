// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/memory.h"

#include <QCoreApplication>
#include <QFile>

#include <malloc.h>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

qint64 anonymousMemory()
{
    return anonymousMemory(QCoreApplication::applicationPid());
}

qint64 anonymousMemory(qint64 process)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    qint64 bytes = 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Anonymous:") || line.startsWith("Swap:"))
            bytes += line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return bytes;
}

qint64 heapInUse()
{
    const struct mallinfo2 info = mallinfo2();
    return qint64(info.uordblks + info.hblkhd);
}

} // namespace chatelaine::bench
