// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/service/wrk.h"

#include <QProcess>

#include <sched.h>

using namespace Qt::StringLiterals;

namespace chatelaine::bench {

Load load(const QUrl &url, const QString &tokens, int connections, int seconds)
{
    QProcess wrk;
    wrk.start(u"taskset"_s,
        {u"--cpu-list"_s, u"1"_s, u"wrk"_s, u"--threads"_s, u"1"_s, u"--connections"_s,
            QString::number(connections), u"--duration"_s, QString::number(seconds), u"--script"_s,
            QStringLiteral(VERIFY_LUA), url.toString(QUrl::FullyEncoded), u"--"_s, tokens});
    wrk.waitForFinished((seconds + 20) * 1000);
    const QByteArray said = wrk.readAllStandardOutput();
    const QList<QByteArray> parts = said.mid(said.lastIndexOf("result ")).simplified().split(' ');
    if (parts.size() != 5 || parts.at(4) != "0")
        qFatal("wrk: %s%s", said.constData(), wrk.readAllStandardError().constData());
    return {parts.at(1).toDouble() / (parts.at(2).toDouble() / 1e6), parts.at(3).toDouble()};
}

void stayOnFirstProcessor(bool alone)
{
    cpu_set_t processors;
    CPU_ZERO(&processors);
    for (std::size_t i = 0; i < (alone ? 1 : CPU_SETSIZE); ++i)
        CPU_SET(i, &processors);
    sched_setaffinity(0, sizeof processors, &processors);
}

} // namespace chatelaine::bench
