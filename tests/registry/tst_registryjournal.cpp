// SPDX-License-Identifier: GPL-3.0-or-later
// Stamps that are kept before they are written where they belong.
#include "registry/database.h"
#include "registry/storefixture.h"

#include <QRegularExpression>

#include <limits>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryJournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsWhatIsNotSeenYet();
    void addsUpInAnyOrder();
    void staysUntilItIsWritten();
    void countsWithoutEnd();
    void twoProgramsWriteItOnce();
    void keysThatAreGoneAreSkipped();
    void emptyOneWaitsForNobody();
    void laterOnesWinTies();
    void keepsWorkspacesApart();
    void keepsAnyText();
    void keepsMoreThanARowTakes();
    void stampsManyInPortions();
    void portionsOutliveTheProgram();

private:
    static UseStamp granted(const ApiKey &key, qint64 uses, const QList<CallSource> &recent)
    {
        return {key.workspace, key.id, uses, recent};
    }
    static QList<ApiKey> keys(StoreFixture &store, int count)
    {
        const Workspace workspace = store.workspace(u"chatelaine"_s);
        QList<ApiKey> keys;
        for (int i = 0; i < count; ++i) {
            store.clock.advance(std::chrono::seconds(1)); // Their ids are in order then.
            keys.append(store.create(workspace, u"key %1"_s.arg(i)).key);
        }
        return keys;
    }
    static QList<qint64> counts(StoreFixture &store, const QList<ApiKey> &keys)
    {
        QList<qint64> counts;
        for (const ApiKey &key : keys)
            counts.append(store.key(key.id).use.useCount);
        return counts;
    }
    static UseStamp refused(const ApiKey &key, Instant at, const QString &source)
    {
        return {key.workspace, key.id, 0, {}, at, source, CheckCode::ScopeMissing};
    }
};

void RegistryJournalTest::keepsWhatIsNotSeenYet()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const ApiKey key = store.create(workspace).key;
    const auto cursor
        = [&] { return store.take(store.registry->changesSince(workspace.id, {}, store.actor)).cursor; };
    const FeedCursor before = cursor();
    const CallSource call{store.clock.now(), u"10.0.4.17"_s, u"curl/8"_s};
    store.take(store.registry->journalUses({granted(key, 3, {call})}));
    QCOMPARE(store.key(key.id), key);
    QCOMPARE(cursor(), before);
    store.take(store.registry->stampJournal({}));
    QCOMPARE(cursor().useRevision, before.useRevision + 1);
    const KeyUse use = store.key(key.id).use;
    QCOMPARE(use.useCount, 3);
    QCOMPARE(use.recent, QList{call});
    store.take(store.registry->stampJournal({}));
    QCOMPARE(cursor().useRevision, before.useRevision + 1);
    QCOMPARE(store.key(key.id).use, use);
}

void RegistryJournalTest::addsUpInAnyOrder()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const ApiKey one = store.create(workspace, u"one"_s).key;
    const ApiKey two = store.create(workspace, u"two"_s).key;
    const Instant now = store.clock.now();
    const std::chrono::seconds second{1};
    const CallSource early{now, u"10.0.0.1"_s, u"curl/8"_s};
    const CallSource again{now + 3 * second, u"10.0.0.1"_s, u"curl/8"_s};
    const CallSource other{now + second, u"10.0.0.2"_s, {}};
    const CallSource last{now + 4 * second, u"10.0.0.3"_s, QString(300, u'a')};
    store.take(store.registry->journalUses({granted(one, 2, {other, early}), granted(two, 7, {})}));
    store.take(store.registry->journalUses({refused(one, now + second, u"10.0.0.9"_s)}));
    store.take(store.registry->journalUses({refused(one, now, u"10.0.0.8"_s), granted(one, 1, {again})}));
    store.take(store.registry->stampJournal({granted(one, 1, {last})}));
    const KeyUse use = store.key(one.id).use;
    QCOMPARE(use.useCount, 4);
    QCOMPARE(use.recent, (QList{CallSource{last.at, last.source, QString(200, u'a')}, again, other}));
    QCOMPARE(use.lastUsedAt, OptionalInstant(last.at));
    QCOMPARE(use.lastRefusedAt, OptionalInstant(now + second));
    QCOMPARE(use.lastRefusedSource, u"10.0.0.9"_s);
    QCOMPARE(use.lastRefusedReason, u"scope_missing"_s);
    QCOMPARE(store.key(two.id).use.useCount, 7);
    QVERIFY(!store.key(two.id).use.lastUsedAt);
}

void RegistryJournalTest::staysUntilItIsWritten()
{
    StoreFixture store;
    const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
    const CallSource call{store.clock.now(), u"local"_s, {}};
    store.take(store.registry->journalUses({granted(key, 2, {call})}));
    store.registry.reset();
    store.registry = store.open();
    store.take(store.registry->stampUses({granted(key, 1, {call})}));
    QCOMPARE(store.key(key.id).use.useCount, 1);
    store.take(store.registry->stampJournal({}));
    QCOMPARE(store.key(key.id).use.useCount, 3);
}

void RegistryJournalTest::countsWithoutEnd()
{
    StoreFixture store;
    const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
    const qint64 many = 2'500'000'000;
    const qint64 most = std::numeric_limits<qint64>::max();
    store.take(store.registry->journalUses({granted(key, many, {})}));
    store.take(store.registry->stampJournal({}));
    QCOMPARE(store.key(key.id).use.useCount, many);
    store.take(store.registry->stampUses({granted(key, most, {})}));
    QCOMPARE(store.key(key.id).use.useCount, most);
}

void RegistryJournalTest::twoProgramsWriteItOnce()
{
    StoreFixture store;
    const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
    const CallSource call{store.clock.now(), u"local"_s, {}};
    const auto other = store.open();
    store.take(store.registry->journalUses({granted(key, 1, {call})}));
    store.take(other->journalUses({granted(key, 1, {call})}));
    store.take(other->stampJournal({granted(key, 1, {call})}));
    store.take(store.registry->stampJournal({granted(key, 1, {call})}));
    QCOMPARE(store.key(key.id).use.useCount, 4);
}

void RegistryJournalTest::keysThatAreGoneAreSkipped()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const ApiKey gone = store.create(workspace, u"gone"_s).key;
    const ApiKey kept = store.create(workspace, u"kept"_s).key;
    const CallSource call{store.clock.now(), u"local"_s, {}};
    store.take(store.registry->journalUses({granted(gone, 1, {call}), granted(kept, 1, {call})}));
    store.apply(Action::Delete, {gone.id});
    store.clock.advance(Days(restoreDays));
    QCOMPARE(store.take(store.registry->purge()), 1);
    store.take(store.registry->stampJournal({}));
    QCOMPARE(store.key(kept.id).use.useCount, 1);
    store.take(store.registry->journalUses({granted(kept, 1, {call})}));
    store.take(store.registry->removeWorkspace(workspace.id, store.actor));
    store.take(store.registry->stampJournal({}));
}

void RegistryJournalTest::emptyOneWaitsForNobody()
{
    StoreFixture store;
    const auto other = store.take(Database::open({store.file()}));
    store.take(other->write([&]() -> Result<int> { return store.registry->stampJournal({}); }));
}

void RegistryJournalTest::laterOnesWinTies()
{
    StoreFixture store;
    const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
    const Instant now = store.clock.now();
    const CallSource a{now, u"10.0.0.1"_s, {}};
    const CallSource b{now, u"10.0.0.2"_s, {}};
    const CallSource c{now, u"10.0.0.3"_s, {}};
    const CallSource d{now, u"10.0.0.4"_s, {}};
    store.take(store.registry->journalUses({granted(key, 2, {b, a})}));
    store.take(store.registry->journalUses({granted(key, 1, {c})}));
    store.take(store.registry->stampJournal({granted(key, 1, {d})}));
    QCOMPARE(store.key(key.id).use.recent, (QList{d, c, b, a}));
}

void RegistryJournalTest::keepsWorkspacesApart()
{
    StoreFixture store;
    QList<ApiKey> keys;
    for (const QString &name : {u"chatelaine"_s, u"stackone"_s}) {
        const Workspace workspace = store.workspace(name);
        for (int i = 0; i < 2; ++i)
            keys.append(store.create(workspace, u"key %1"_s.arg(i)).key);
    }
    QList<UseStamp> stamps;
    for (const int at : {0, 2, 1, 3, 0})
        stamps.append(granted(keys[at], at + 1, {{store.clock.now(), u"local"_s, {}}}));
    store.take(store.registry->journalUses(stamps));
    store.take(store.registry->stampJournal({}));
    QCOMPARE(counts(store, keys), (QList<qint64>{2, 2, 3, 4}));
}

void RegistryJournalTest::keepsAnyText()
{
    StoreFixture store;
    const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
    const Instant now = store.clock.now();
    const QList<CallSource> calls{{now, u"10.0.0.1"_s, u"\"\\/\b\n\u0001\u007f"_s},
        {now - std::chrono::seconds(1), u"10.0.0.1"_s, QString::fromUcs4(U"\u00e9\u4e16\U0001f511")},
        {now - std::chrono::seconds(2), u"::1"_s, {}}};
    store.take(store.registry->journalUses({granted(key, 1, calls)}));
    store.take(store.registry->stampJournal({}));
    QCOMPARE(store.key(key.id).use.recent, calls);
}

void RegistryJournalTest::keepsMoreThanARowTakes()
{
    StoreFixture store;
    const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
    store.take(store.registry->journalUses(QList<UseStamp>(12'000, granted(key, 1, {}))));
    store.take(store.registry->stampJournal({}));
    QCOMPARE(store.key(key.id).use.useCount, 12'000);
}

void RegistryJournalTest::stampsManyInPortions()
{
    StoreFixture store;
    const QList<ApiKey> all = keys(store, 5);
    const auto useRevision = [&] {
        return store.take(store.registry->changesSince(all[0].workspace, {}, store.actor)).cursor.useRevision;
    };
    const qint64 before = useRevision();
    store.take(store.registry->journalUses(
        {granted(all[3], 1, {}), granted(all[0], 1, {}), granted(all[2], 1, {}), granted(all[0], 1, {})}));
    QCOMPARE(
        store.take(store.registry->stampJournal({granted(all[4], 1, {}), granted(all[1], 1, {})}, 2)), 3);
    QCOMPARE(counts(store, all), (QList<qint64>{0, 0, 0, 0, 0}));
    QCOMPARE(useRevision(), before);
    store.take(store.registry->stampPortion()); // In the order in which they were made.
    QCOMPARE(counts(store, all), (QList<qint64>{2, 1, 0, 0, 0}));
    QCOMPARE(useRevision(), before + 1);
    store.take(store.registry->journalUses({granted(all[0], 1, {})})); // These come after them.
    store.take(store.registry->stampPortion());
    QCOMPARE(counts(store, all), (QList<qint64>{2, 1, 1, 1, 0}));
    store.take(store.registry->stampPortion());
    QCOMPARE(counts(store, all), (QList<qint64>{2, 1, 1, 1, 1}));
    QCOMPARE(store.take(store.registry->stampJournal({}, 2)), 0);
    QCOMPARE(counts(store, all), (QList<qint64>{3, 1, 1, 1, 1}));
    store.take(store.registry->stampPortion()); // Another program has taken it, say.
    QCOMPARE(counts(store, all), (QList<qint64>{3, 1, 1, 1, 1}));
}

void RegistryJournalTest::portionsOutliveTheProgram()
{
    StoreFixture store;
    const QList<ApiKey> all = keys(store, 3);
    QList<UseStamp> stamps;
    for (const ApiKey &key : all)
        stamps.append(granted(key, 1, {}));
    QCOMPARE(store.take(store.registry->stampJournal(stamps, 1)), 3);
    store.take(store.registry->stampPortion());
    store.take(store.registry->journalUses({granted(all[2], 1, {})}));
    store.registry.reset();
    store.registry = store.open();
    QCOMPARE(store.take(store.registry->stampJournal(stamps, 3)), 0);
    QCOMPARE(counts(store, all), (QList<qint64>{2, 2, 3}));
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryJournalTest)
#include "tst_registryjournal.moc"
