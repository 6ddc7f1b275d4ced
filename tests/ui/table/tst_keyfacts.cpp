// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check.h"
#include "domain/sentence.h"
#include "support/manualclock.h"
#include "support/policies.h"
#include "ui/table/keyfacts.h"
#include "ui/table/samplekeys.h"

#include <QRegularExpression>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class KeyFactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale::c());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void factsAsText();
    void lastSourcesStandByThemselves();
    void refusalsAreInWords_data();
    void refusalsAreInWords();

private:
    QString facts(const ApiKey &key) const;

    const ManualClock m_clock;
    const KeyPolicy m_policy = builtInPolicy(u"chatelaine"_s);
    const Workspace m_workspace = sample::workspace(m_policy);
};

QString KeyFactsTest::facts(const ApiKey &key) const
{
    QStringList lines;
    const KeyStatus status = statusAt(key, m_workspace.marks, m_clock.now());
    for (const KeyFact &fact : keyFacts(key, status, {m_workspace, m_policy, u"mara"_s}, m_clock.now()))
        lines.append(fact.name % u": "_s % QString(fact.value).replace(u'\n', u'/'));
    return lines.join(u'\n');
}

void KeyFactsTest::factsAsText()
{
    ApiKey key = sample::everyState(m_workspace, m_clock.now()).at(1);
    key.origin = u"cli"_s;
    key.use.lastUsedAgent = u"curl/8.5"_s;
    key.expiresAt = m_clock.now() + Days(11);
    QCOMPARE(
        facts(key), uR"(Scopes: Data: read + write/Webhooks: read + write/Billing: read/Members: read + write
Access: Read + write
Created: 14 Aug 2026 by ops@acme
Belongs to: You
Made: On the command line
Expires: 3 Dec 2026, in 11 day(s)
Last used: 2 min ago, 10.0.4.17
Program: curl/8.5
Calls: 41208
Refused: Never)"_s);
    key.disabled = DisabledReason::OwnerLeft;
    key.createdBy = u"mara"_s;
    key.team = u"Platform"_s;
    QVERIFY(facts(key).startsWith(u"State: Disabled because its owner has left.\n"_s));
    QVERIFY(facts(key).contains(u"Created: 14 Aug 2026 by you"_s));
    QVERIFY(facts(key).contains(u"Team: Platform"_s));
}

void KeyFactsTest::lastSourcesStandByThemselves()
{
    ApiKey key = sample::everyState(m_workspace, m_clock.now()).at(1);
    key.use.lastUsedAgent = u"curl/8.5"_s;
    const Instant now = m_clock.now();
    key.use.recent = {{now - 2min, u"10.0.4.17"_s, u"curl/8.5"_s}};
    QVERIFY(facts(key).contains(u"\nProgram: curl/8.5\nCalls"_s));
    key.use.recent.append({now - 20h, u"2001:db8::7"_s, {}});
    key.use.recent.append({now - Days(3), u"10.0.4.17"_s, u"python-requests/2.31"_s});
    QVERIFY2(facts(key).contains(uR"(
Last used: 2 min ago, 10.0.4.17
Called from: 10.0.4.17, 2 min ago/curl/8.5
: 2001:db8::7, 20 h ago
: 10.0.4.17, 3 day(s) ago/python-requests/2.31
Calls: 41208
)"_s),
        qPrintable(facts(key)));
}

void KeyFactsTest::refusalsAreInWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("sentence");
    for (const CheckCode code : allCheckCodes())
        QTest::newRow(qPrintable(checkWord(code))) << checkWord(code) << sentence(code);
    QTest::newRow("of a newer version") << u"moon_phase"_s << u"moon_phase"_s;
}

void KeyFactsTest::refusalsAreInWords()
{
    QFETCH(const QString, word);
    QFETCH(const QString, sentence);
    ApiKey key = sample::key(m_workspace, 1, u"sync"_s, m_clock.now());
    key.use.lastRefusedAt = m_clock.now() - 2h;
    key.use.lastRefusedSource = u"10.0.0.7"_s;
    key.use.lastRefusedReason = word;
    QVERIFY(facts(key).endsWith(u"Refused: 2 h ago, 10.0.0.7/"_s + sentence));
}

QTEST_GUILESS_MAIN(KeyFactsTest)
#include "tst_keyfacts.moc"
