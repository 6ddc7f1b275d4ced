// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/usecollector.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace chatelaine {

class UseCollectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void addsUpByKey();
    void keepsTheLastFiveSources();
    void goesForwardOnly();
    void agentsAreCut();
    void manyAgentsAreKeptWithTheirKeys();
    void refusalsAreApart();
    void whatIsGivenBackIsNotLost();
    void losesNothingBetweenThreads();

private:
    const WorkspaceId m_workspace = newId(instantFromMillis(1));
    const KeyId m_key = newId(instantFromMillis(2));
};

namespace {

CallView call(int at, std::string_view source)
{
    return {instantFromMillis(at), source, "curl"};
}

CallSource kept(int at, const QString &source)
{
    return {instantFromMillis(at), source, u"curl"_s};
}

QStringList sourcesOf(const UseStamp &stamp)
{
    QStringList sources;
    for (const CallSource &each : stamp.recent)
        sources.append(each.source);
    return sources;
}

} // namespace

void UseCollectorTest::addsUpByKey()
{
    UseCollector uses;
    QVERIFY(uses.isEmpty());
    const KeyId other = newId(instantFromMillis(3));
    uses.granted(m_workspace, m_key, call(1, "a"));
    uses.granted(m_workspace, other, call(2, "b"));
    uses.granted(m_workspace, m_key, call(3, "a"));
    QVERIFY(!uses.isEmpty());
    QList<UseStamp> stamps = uses.take();
    QVERIFY(uses.isEmpty());
    QCOMPARE(stamps.size(), 2);
    if (stamps.first().key != m_key)
        stamps.swapItemsAt(0, 1);
    QCOMPARE(stamps.first().workspace, m_workspace);
    QCOMPARE(stamps.first().uses, 2);
    QCOMPARE(stamps.first().recent, QList{kept(3, u"a"_s)});
    QCOMPARE(stamps.last().key, other);
    QCOMPARE(stamps.last().uses, 1);
}

void UseCollectorTest::keepsTheLastFiveSources()
{
    UseCollector uses;
    for (int i = 0; i < 7; ++i)
        uses.granted(m_workspace, m_key, call(i, std::to_string(i)));
    uses.granted(m_workspace, m_key, call(8, "4"));
    const UseStamp stamp = uses.take().value(0);
    QCOMPARE(sourcesOf(stamp), (QStringList{u"4"_s, u"6"_s, u"5"_s, u"3"_s, u"2"_s}));
    QCOMPARE(stamp.uses, 8);
}

void UseCollectorTest::goesForwardOnly()
{
    UseCollector uses;
    uses.granted(m_workspace, m_key, call(9, "a"));
    uses.granted(m_workspace, m_key, call(5, "b"));
    uses.granted(m_workspace, m_key, call(4, "a"));
    uses.refused(m_workspace, m_key, call(9, "late"), CheckCode::Expired);
    uses.refused(m_workspace, m_key, call(8, "early"), CheckCode::Disabled);
    const UseStamp stamp = uses.take().value(0);
    QCOMPARE(stamp.recent, (QList{kept(9, u"a"_s), kept(5, u"b"_s)}));
    QCOMPARE(stamp.refusedAt, OptionalInstant(instantFromMillis(9)));
    QCOMPARE(stamp.refusedSource, u"late"_s);
    QCOMPARE(stamp.refusedWhy, CheckCode::Expired);
}

void UseCollectorTest::agentsAreCut()
{
    UseCollector uses;
    const std::string wide("\xf0\x9f\x94\x91"); // One code point of four bytes.
    std::string agent;
    for (int i = 0; i < 201; ++i)
        agent += wide;
    for (const char *tail : {"", "x", "\xf0"})
        uses.granted(m_workspace, m_key, {instantFromMillis(1), "a", agent + tail});
    uses.granted(m_workspace, m_key, {instantFromMillis(1), "a", std::string(900, 'x')});
    const UseStamp stamp = uses.take().value(0);
    QCOMPARE(stamp.recent.size(), 2);
    QCOMPARE(stamp.recent.first().agent, QString(200, u'x'));
    QCOMPARE(stamp.recent.last().agent, QString::fromUtf8("\xf0\x9f\x94\x91").repeated(200));
}

void UseCollectorTest::manyAgentsAreKeptWithTheirKeys()
{
    constexpr int many = 5'000;
    UseCollector uses;
    for (int i = 0; i < many; ++i)
        uses.granted(m_workspace, m_key, {instantFromMillis(i), "a", std::to_string(i)});
    const UseStamp stamp = uses.take().value(0);
    QCOMPARE(stamp.uses, many);
    QStringList agents;
    for (const CallSource &each : stamp.recent)
        agents.append(each.agent);
    QCOMPARE(agents, (QStringList{u"4999"_s, u"4998"_s, u"4997"_s, u"4996"_s, u"4995"_s}));
    QVERIFY(uses.isEmpty());
}

void UseCollectorTest::refusalsAreApart()
{
    UseCollector uses;
    uses.refused(m_workspace, m_key, call(1, "a"), CheckCode::ScopeMissing);
    const UseStamp stamp = uses.take().value(0);
    QCOMPARE(stamp.uses, 0);
    QVERIFY(stamp.recent.isEmpty());
}

void UseCollectorTest::whatIsGivenBackIsNotLost()
{
    UseCollector uses;
    uses.granted(m_workspace, m_key, call(1, "a"));
    const QList<UseStamp> taken = uses.take();
    uses.granted(m_workspace, m_key, call(2, "b"));
    uses.giveBack(taken);
    const UseStamp stamp = uses.take().value(0);
    QCOMPARE(stamp.uses, 2);
    QCOMPARE(sourcesOf(stamp), (QStringList{u"b"_s, u"a"_s}));
}

void UseCollectorTest::losesNothingBetweenThreads()
{
    constexpr int perThread = 5'000;
    UseCollector uses;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int at = 0; at < perThread; ++at)
                uses.granted(m_workspace, m_key, call(at, "a"));
        });
    }
    qint64 sum = 0;
    const auto add = [&] {
        const QList<UseStamp> stamps = uses.take();
        for (const UseStamp &stamp : stamps)
            sum += stamp.uses;
    };
    for (int i = 0; i < 100; ++i)
        add();
    for (std::thread &thread : threads)
        thread.join();
    add();
    QCOMPARE(sum, 4 * perThread);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::UseCollectorTest)
#include "tst_usecollector.moc"
