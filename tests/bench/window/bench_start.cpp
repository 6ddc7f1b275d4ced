// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the real program to its first painted rows.
#include "bench/support/figure.h"
#include "bench/support/measure.h"
#include "bench/support/options.h"
#include "bench/support/samplestore.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chatelaine;
using namespace chatelaine::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 15;
constexpr qint64 screenful = 12;

/// Returns when the child has said that it painted.
void startAndAwait(const QByteArray &program, const QByteArray &argument)
{
    std::array<int, 2> ends;
    if (pipe(ends.data()) != 0)
        qFatal("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    std::array<char *, 3> arguments{const_cast<char *>(program.constData()),
        argument.isEmpty() ? nullptr : const_cast<char *>(argument.constData()), nullptr};
    pid_t child = 0;
    if (posix_spawn(&child, program.constData(), &actions, nullptr, arguments.data(), environ) != 0)
        qFatal("%s does not start", program.constData());
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    char first = 0;
    if (read(ends[0], &first, 1) != 1)
        qFatal("%s ended without having painted", program.constData());
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
}

Try started(const QByteArray &program, const QByteArray &argument, qint64 rows)
{
    return [=] {
        qputenv("LD_PRELOAD", PAINTWATCH);
        qputenv("PAINTWATCH_ROWS", QByteArray::number(rows));
        const double taken = timed([&] { startAndAwait(program, argument); })();
        qunsetenv("LD_PRELOAD");
        return taken;
    };
}

Try windowOver(qint64 keys)
{
    const SampleStore store = SampleStore::of(keys);
    return started(
        CHATELAINE, "--store=" + store.address.text().toLocal8Bit(), std::min(screenful, store.shown));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const Options options = Options::parse(QCoreApplication::arguments(), {u"start"_s, u"first-rows"_s});
    if (options.wants(u"start"_s)) {
        const qint64 keys = options.keys.value_or(10'000);
        const Pair pair = alternate(rounds, windowOver(keys), started(BAREWINDOW, {}, 0));
        Figure(u"start"_s, keys, u"ms"_s).value(pair.value).baseline(pair.baseline).ratioAtMost(3.5).print();
    }
    if (options.wants(u"first-rows"_s)) {
        const qint64 keys = options.keys.value_or(1'000'000);
        const Pair pair = alternate(rounds, windowOver(keys), windowOver(10));
        Figure(u"first-rows"_s, keys, u"ms"_s)
            .value(pair.value)
            .baseline(pair.baseline)
            .ratioAtMost(1.2)
            .print();
    }
    return 0;
}
