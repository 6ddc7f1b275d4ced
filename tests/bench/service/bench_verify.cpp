// SPDX-License-Identifier: GPL-3.0-or-later
// How many keys the service checks in a second, beside the same server's empty answers.
#include "bench/service/sampleservice.h"
#include "bench/service/wrk.h"
#include "bench/support/figure.h"
#include "bench/support/measure.h"
#include "bench/support/options.h"

#include <QCoreApplication>
#include <QProcess>

using namespace chatelaine;
using namespace chatelaine::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int hotKeys = 10'000; ///< Asked for in turn.
constexpr int seconds = 5; ///< Of each load.
/// Enough for the middle to be no accident on a shared machine; even, as the order changes.
constexpr int rounds = 10;

/// emptyservice, for as long as this is there.
class EmptyService {
public:
    EmptyService()
    {
        m_process.start(QCoreApplication::applicationDirPath() + u"/emptyservice"_s, QStringList());
        if (m_process.waitForReadyRead())
            m_url = QUrl(QString::fromLatin1(m_process.readLine().trimmed().split(' ').last()));
    }
    ~EmptyService()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(EmptyService)

    const QUrl &url() const { return m_url; }

private:
    QProcess m_process;
    QUrl m_url;
};

struct Target {
    QUrl url;
    std::vector<double> rates{};
    std::vector<double> tails{};

    void load(const QString &tokens, int connections)
    {
        const Load seen = bench::load(url, tokens, connections, seconds);
        rates.push_back(seen.perSecond);
        tails.push_back(seen.p99);
    }
};

/// Both are loaded in turn, each first in every other round: what the system does every ten seconds would
/// else meet the same one again and again.
void load(Target &first, Target &second, const QString &tokens, int connections)
{
    for (int round = 0; round < rounds; ++round) {
        Target &before = round % 2 == 0 ? first : second;
        Target &after = round % 2 == 0 ? second : first;
        before.load(tokens, connections);
        after.load(tokens, connections);
    }
}

/// One thread of the service on one processor, wrk on another.
void measureOne(qint64 keys)
{
    stayOnFirstProcessor(true);
    SampleService service(keys, {u"--threads"_s, u"1"_s});
    service.start();
    const EmptyService empty;
    const QString tokens = service.writeTokens(hotKeys);
    for (const int connections : {16, 256}) {
        Target baseline{empty.url()};
        Target checks{service.checkUrl()};
        load(baseline, checks, tokens, connections);
        Figure(u"verify_%1"_s.arg(connections), keys, u"1/s"_s)
            .value(median(checks.rates))
            .baseline(median(baseline.rates))
            .ratioAtLeast(0.7)
            .print();
        Figure(u"verify_%1_p99"_s.arg(connections), keys, u"us"_s)
            .value(median(checks.tails))
            .baseline(median(baseline.tails))
            .ratioAtMost(2)
            .print();
    }
}

/// Two threads beside one; they and wrk go where the system puts them.
void measureTwo(qint64 keys)
{
    stayOnFirstProcessor(false);
    SampleService one(keys, {u"--threads"_s, u"1"_s});
    SampleService two(keys, {u"--threads"_s, u"2"_s});
    one.start();
    two.start();
    Target baseline{one.checkUrl()};
    Target checks{two.checkUrl()};
    load(baseline, checks, one.writeTokens(hotKeys), 256);
    Figure(u"verify_2_threads"_s, keys, u"1/s"_s)
        .value(median(checks.rates))
        .baseline(median(baseline.rates))
        .print();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const Options options
        = Options::parse(QCoreApplication::arguments(), {u"verify"_s, u"verify_2_threads"_s});
    const QList<qint64> sizes = options.keys ? QList{*options.keys} : QList<qint64>{1'000, 1'000'000};
    for (const qint64 keys : sizes) {
        if (options.wants(u"verify"_s))
            measureOne(keys);
        if (options.wants(u"verify_2_threads"_s))
            measureTwo(keys);
    }
    return 0;
}
