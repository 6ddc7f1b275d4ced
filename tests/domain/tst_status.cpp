// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/status.h"

#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

const Instant now = instantFromMillis(1'795'305'600'000);

ApiKey usedKey()
{
    ApiKey key;
    key.createdAt = now - Days(200);
    key.use.trackingSince = key.createdAt;
    key.use.lastUsedAt = now - Days(1);
    return key;
}

} // namespace

class StatusTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void precedence()
    {
        ApiKey key = usedKey();
        QCOMPARE(statusAt(key, {}, now).status, Status::Active);
        key.disabled = DisabledReason::Member;
        QCOMPARE(statusAt(key, {}, now).status, Status::Disabled);
        key.expiresAt = now;
        QCOMPARE(statusAt(key, {}, now).status, Status::Expired);
        key.deletedAt = now;
        QCOMPARE(statusAt(key, {}, now).status, Status::Deleted);
    }

    void expiresAtTheInstantNotBefore()
    {
        ApiKey key = usedKey();
        key.expiresAt = now;
        QCOMPARE(statusAt(key, {}, now - milliseconds(1)).status, Status::Active);
        QCOMPARE(statusAt(key, {}, now).status, Status::Expired);
    }

    void expiringFromFourteenDays()
    {
        ApiKey key = usedKey();
        key.expiresAt = now + Days(14);
        QVERIFY(statusAt(key, {}, now).marks.testFlag(Mark::Expiring));
        QVERIFY(!statusAt(key, {}, now - milliseconds(1)).marks.testFlag(Mark::Expiring));
        QVERIFY(!statusAt(key, {90, 13}, now).marks.testFlag(Mark::Expiring));
    }

    void staleAfterTheWorkspacesDays()
    {
        ApiKey key = usedKey();
        key.use.lastUsedAt = now - Days(90);
        QCOMPARE(statusAt(key, {}, now).marks, Marks(Mark::Stale));
        QCOMPARE(statusAt(key, {91, 14}, now).marks, Marks());
        key.disabled = DisabledReason::Member;
        QCOMPARE(statusAt(key, {}, now).marks, Marks(Mark::Stale));
    }

    void unusedOnlyWhenWatchedFromTheStart()
    {
        ApiKey key = usedKey();
        key.use.lastUsedAt.reset();
        QCOMPARE(statusAt(key, {}, now).marks, Marks(Mark::Unused));
        key.use.trackingSince = now - Days(89);
        QCOMPARE(statusAt(key, {}, now).marks, Marks());
        key.use.trackingSince = now - Days(90);
        QCOMPARE(statusAt(key, {}, now).marks, Marks(Mark::Stale));
    }

    void expiredAndDeletedCarryNoMarks()
    {
        ApiKey key = usedKey();
        key.use.lastUsedAt = now - Days(120);
        key.expiresAt = now - Days(1);
        QCOMPARE(statusAt(key, {}, now), (KeyStatus{Status::Expired, {}}));
        key.deletedAt = now;
        QCOMPARE(statusAt(key, {}, now), (KeyStatus{Status::Deleted, {}}));
    }

    void nextChangeIsTheFirstBoundary()
    {
        ApiKey key = usedKey();
        QCOMPARE(nextStatusChange(key, {}, now), OptionalInstant(now + Days(89)));
        key.expiresAt = now + Days(20);
        QCOMPARE(nextStatusChange(key, {}, now), OptionalInstant(now + Days(6)));
        QCOMPARE(nextStatusChange(key, {}, now + Days(6)), OptionalInstant(now + Days(20)));
        QCOMPARE(nextStatusChange(key, {}, now + Days(20)), OptionalInstant());
        key.deletedAt = now;
        QCOMPARE(nextStatusChange(key, {}, now), OptionalInstant());
    }

    void statesAsPeopleAsk()
    {
        const KeyStatus deleted{Status::Deleted, {}};
        const KeyStatus stale{Status::Disabled, Mark::Stale | Mark::Expiring};
        QVERIFY(!inState(deleted, KeyState::Any));
        QVERIFY(inState(deleted, KeyState::Deleted));
        for (const auto state : {KeyState::Any, KeyState::Disabled, KeyState::Stale, KeyState::Expiring})
            QVERIFY(inState(stale, state));
        for (const auto state : {KeyState::Active, KeyState::Expired, KeyState::Unused, KeyState::Deleted})
            QVERIFY(!inState(stale, state));
        QCOMPARE(stateFromWord(u"unused"_s), std::optional(KeyState::Unused));
        QCOMPARE(stateFromWord(u"any"_s), std::optional<KeyState>());
    }

    void wordsOfStatusAndMarks()
    {
        QCOMPARE(markWords(Mark::Expiring | Mark::Stale | Mark::Unused),
            QStringList({u"expiring"_s, u"stale"_s, u"unused"_s}));
        QCOMPARE(statusWord(Status::Expired), u"expired"_s);
        QCOMPARE(reasonWords(DisabledReason::Plan | DisabledReason::Member),
            QStringList({u"member"_s, u"plan"_s}));
    }

    void timesOutsideTheProcess()
    {
        QCOMPARE(toRfc3339(instantFromMillis(1'795'305'600'120)), u"2026-11-22T00:00:00.120Z"_s);
        QVERIFY(!endOfLocalDay(u"2026-02-30"_s));
        QVERIFY(!endOfLocalDay(u"30"_s));
        const auto end = endOfLocalDay(u"2026-11-22"_s);
        QVERIFY(end);
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMillis(*end));
        QCOMPARE(local.date(), QDate(2026, 11, 23));
        QCOMPARE(local.time(), QTime(0, 0));
    }
};

QTEST_APPLESS_MAIN(StatusTest)
#include "tst_status.moc"
