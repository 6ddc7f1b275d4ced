// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/registry/benchregistry.h"
#include "bench/support/figure.h"
#include "bench/support/measure.h"
#include "bench/support/samplekeys.h"

#include <sodium.h>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

constexpr int calls = 10'000;
constexpr int blocks
    = 10; ///< The calls of one figure are made in so many parts, by turns with the baseline's.

/// Both are called with the number of each call.
Pair byTurns(const std::function<void(int)> &value, const std::function<void(int)> &baseline)
{
    Pair sum;
    for (int block = 0; block < blocks; ++block) {
        const int begin = block * (calls / blocks);
        const auto each = [begin](const std::function<void(int)> &call) {
            for (int number = begin; number < begin + calls / blocks; ++number)
                call(number);
        };
        sum.baseline += timed([&] { each(baseline); })();
        sum.value += timed([&] { each(value); })();
    }
    return sum;
}

void print(const QString &id, const BenchRegistry &bench, const Pair &pair, double ratio)
{
    Figure(id, bench.sample.keys, u"ms"_s)
        .value(pair.value)
        .baseline(pair.baseline)
        .ratioAtMost(ratio)
        .print();
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

QList<QByteArray> bytesOf(const QList<KeyId> &ids)
{
    QList<QByteArray> bytes;
    for (const KeyId &id : ids)
        bytes += id.toRfc4122();
    return bytes;
}

/// Keys of one's own for the registry and for the raw statements, of the same kind and lying among each
/// other.
struct Halves {
    explicit Halves(BenchRegistry &bench)
    {
        const QList<KeyId> all = bench.someKeys(2 * qMin<qint64>(calls, bench.sample.shown / 4));
        for (qsizetype i = 0; i < all.size(); ++i)
            (i % 2 ? ours : theirs) += all[i];
    }
    QList<KeyId> ours;
    QList<KeyId> theirs;
};

} // namespace

void measureCreating(BenchRegistry &bench)
{
    const Pair pair = byTurns(
        [&](int number) {
            KeyDraft draft;
            draft.label = u"Importer %1"_s.arg(number);
            draft.note = u"Nightly"_s;
            draft.tags = {u"prod"_s};
            taken(bench.registry->create(bench.sample.workspace, draft, bench.actor));
        },
        [&](int number) {
            const std::string label = "importer " + std::to_string(number);
            bench.raw.create(newId(bench.clock.now()).toRfc4122(), randomBytes(sizeof(Digest)), label);
        });
    print(u"registry-create"_s, bench, pair, 2);
}

void measureVerifying(BenchRegistry &bench)
{
    const auto placeOf = [&](int number) { return number * qint64(7919) % bench.sample.keys; };
    QList<QByteArray> tokens;
    QList<QByteArray> digests;
    QList<QByteArray> ids;
    for (int number = 0; number < calls; ++number) {
        tokens += sampleToken(placeOf(number));
        const Digest digest = token::digest(tokens.last());
        digests += QByteArray(reinterpret_cast<const char *>(digest.data()), std::ssize(digest));
        const auto key = taken(bench.registry->identify(bench.sample.workspace, digest, bench.actor));
        ids += key->id.toRfc4122();
    }
    const CheckOrigin origin{u"10.0.4.17"_s, u"curl/8.5.0"_s};
    const Pair pair = byTurns(
        [&](int number) {
            taken(bench.registry->verify(bench.sample.workspace, tokens[number], {}, origin));
        },
        [&](int number) { bench.raw.verify(ids[number], digests[number], "10.0.4.17"); });
    print(u"registry-verify"_s, bench, pair, 2);
}

void measureDisabling(BenchRegistry &bench)
{
    const Halves halves(bench);
    const QList<QByteArray> raw = bytesOf(halves.theirs);
    constexpr int rounds = 6; // back and forth
    const auto turn = [](int &round) { return round++ % 2 ? Action::Enable : Action::Disable; };
    int value = 0;
    int baseline = 0;
    const Pair pair = alternate(rounds,
        timed([&] { taken(bench.registry->apply(turn(value), halves.ours, bench.actor)); }), timed([&] {
            const bool enable = turn(baseline) == Action::Enable;
            bench.raw.changeReasons(raw, enable ? 0 : 1, enable ? 1 : 0, "disable");
        }));
    print(u"registry-disable"_s, bench, pair, 2);
}

void measureChanges(BenchRegistry &bench)
{
    const Halves halves(bench);
    const FeedCursor before = bench.cursor();
    taken(bench.registry->apply(Action::Disable, halves.ours, bench.actor));
    const Pair pair = alternate(10,
        timed([&] { taken(bench.registry->changesSince(bench.sample.workspace, before, bench.actor)); }),
        timed([&] { bench.raw.changesSince(before.revision, before.useRevision); }));
    print(u"registry-changes"_s, bench, pair, 2);
}

void measureStamping(BenchRegistry &bench)
{
    const Halves halves(bench);
    const QList<QByteArray> raw = bytesOf(halves.theirs);
    QList<UseStamp> stamps;
    for (const KeyId &id : halves.ours)
        stamps += UseStamp{
            bench.sample.workspace, id, 1, {{bench.clock.now(), u"10.0.4.17"_s, u"curl/8.5.0"_s}}};
    const Pair pair = alternate(7, timed([&] { taken(bench.registry->stampUses(stamps)); }),
        timed([&] { bench.raw.stamp(raw, "10.0.4.17"); }));
    print(u"registry-stamps"_s, bench, pair, 2);
}

} // namespace chatelaine::bench
