// SPDX-License-Identifier: GPL-3.0-or-later
// figures table, figures chart FILE: of the lines on standard input.
#include "bench/report/chart.h"
#include "bench/report/table.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace chatelaine::bench;
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == QLatin1String("table") && arguments.size() == 1) {
        printTable(readLines());
        return 0;
    }
    if (arguments.value(0) == QLatin1String("chart") && arguments.size() == 2) {
        drawChart(readLines(), arguments[1]);
        return 0;
    }
    std::fputs("usage: figures table | figures chart FILE\n", stderr);
    return 2;
}
