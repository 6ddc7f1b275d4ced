// SPDX-License-Identifier: GPL-3.0-or-later
// A process that works on a store is killed, again and again: what it acknowledged is there afterwards, what
// it was at is there wholly or not at all, and nothing else is.
#include "registry/kill/randomwork.h"
#include "registry/kill/seededrandom.h"
#include "registry/kill/storedifference.h"
#include "registry/kill/workers.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

constexpr int kills = 500;

const PolicyCatalog &catalog()
{
    static const PolicyCatalog loaded = PolicyCatalog::load(QStringList());
    return loaded;
}

/// A store and what works on it.
struct Bench {
    explicit Bench(const QString &file)
        : registry(KeyRegistry::open({file}, catalog(), clock).value())
        , work(*registry, clock)
    {
    }
    ManualClock clock;
    std::unique_ptr<KeyRegistry> registry;
    RandomWork work;
};

/// What each worker does until it is killed.
void workOn(const QString &file, const Workers::Order &order, const Workers::Say &say)
{
    Bench bench(file);
    bench.work.begin(order.seed, order.life);
    for (;;)
        say(bench.work.step());
}

/// Loads and finds once what all workers need.
void prepareWorkers(const QString &scratchFile)
{
    static int count = 1;
    static char name[] = "worker";
    static char *names[] = {name, nullptr};
    new QCoreApplication(count, names);
    Bench bench(scratchFile);
    bench.work.begin(0, 0);
    for (int steps = 0; steps < 100; ++steps)
        bench.work.step();
}

void spin(std::chrono::microseconds time)
{
    for (const auto end = std::chrono::steady_clock::now() + time; std::chrono::steady_clock::now() < end;) {
    }
}

} // namespace

class RegistryKillTest : public QObject {
    Q_OBJECT
public:
    RegistryKillTest(Workers &workers, QString store, QString mirror)
        : m_workers(workers)
        , m_store(std::move(store))
        , m_mirrorFile(std::move(mirror))
    {
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void nothingAcknowledgedIsLost()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Bench{m_store};
        Bench mirror(m_mirrorFile);
        for (int life = 0; life < kills; ++life) {
            const Workers::Order order{random.generate64(), life};
            QByteArrayList said;
            QVERIFY(liveAndDie(order, random, &said));
            mirror.work.begin(order.seed, life);
            for (const QByteArray &line : std::as_const(said))
                QCOMPARE(line, mirror.work.step());
            m_acknowledged += said.size();
            QCOMPARE(quickCheck(m_store), u"ok"_s);
            if (storeDifference(m_store, m_mirrorFile).isEmpty())
                continue;
            ++m_completed;
            const QByteArray atIt = mirror.work.step();
            const QString lost = storeDifference(m_store, m_mirrorFile);
            QVERIFY2(lost.isEmpty(),
                qPrintable(u"life %1, at %2: "_s.arg(life).arg(QString::fromUtf8(atIt)) + lost));
        }
        qInfo("%lld acknowledged, %d more completed", qlonglong(m_acknowledged), m_completed);
        QVERIFY(m_acknowledged > kills);
        QCOMPARE(integrityCheck(m_store), u"ok"_s);
    }

private:
    /// A worker is killed at some moment, while it opens the store or does some step.
    bool liveAndDie(const Workers::Order &order, QRandomGenerator &random, QByteArrayList *said)
    {
        const int lines = random.bounded(8);
        if (!m_workers.start(order) || !m_workers.waitForLines(lines))
            return false;
        spin(std::chrono::microseconds(random.bounded(lines == 0 ? 20'000 : 2'500)));
        *said = m_workers.kill();
        return true;
    }

    Workers &m_workers;
    const QString m_store;
    const QString m_mirrorFile;
    qsizetype m_acknowledged = 0;
    int m_completed = 0;
};

int main(int argc, char **argv)
{
    seededrandom::install();
    const QTemporaryDir folder;
    const QTemporaryDir memory(u"/dev/shm/chatelaine-XXXXXX"_s); // nobody kills the mirror
    const QString store = folder.filePath(u"store.sqlite"_s);
    Workers workers([&] { prepareWorkers(memory.filePath(u"scratch.sqlite"_s)); },
        [&](const Workers::Order &order, const Workers::Say &say) { workOn(store, order, say); });
    QCoreApplication application(argc, argv);
    RegistryKillTest test(workers, store, memory.filePath(u"mirror.sqlite"_s));
    return QTest::qExec(&test, argc, argv);
}

#include "tst_registrykill.moc"
