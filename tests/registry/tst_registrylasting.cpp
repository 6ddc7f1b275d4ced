// SPDX-License-Identifier: GPL-3.0-or-later
// What a store must not do however long it lasts: grow by more than what is in it.
#include "registry/rawfiles.h"

#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class RegistryLastingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theLogIsCutAfterManyChanges()
    {
        StoreFixture store;
        const Workspace workspace = store.workspace(u"chatelaine"_s);
        const KeyId id = store.create(workspace).key.id;
        const QList<KeyId> ids = multiplied(store, workspace);
        QCOMPARE(store.apply(Action::Disable, ids).changed.size(), ids.size());
        QVERIFY(logSize(store) > usualLog);
        for (const Action action : {Action::Enable, Action::Disable, Action::Enable})
            store.apply(action, {id});
        QVERIFY(logSize(store) <= usualLog);
    }

    void theLogIsUsedAgainWhileOthersRead()
    {
        StoreFixture store;
        const Workspace workspace = store.workspace(u"chatelaine"_s);
        store.create(workspace);
        const QList<KeyId> ids = multiplied(store, workspace);
        const auto reader = store.open();
        FeedCursor cursor = store.take(reader->changesSince(workspace.id, {}, store.actor)).cursor;
        qint64 written = 0;
        for (int round = 0; round < 40; ++round) {
            store.apply(round % 2 ? Action::Enable : Action::Disable, ids.mid(round * 200, 200));
            const Changes changes = store.take(reader->changesSince(workspace.id, cursor, store.actor));
            cursor = changes.cursor;
            store.take(reader->page(workspace.id, {{}, 100}, store.actor));
            written += changes.keys.size();
            QVERIFY(logSize(store) <= 2 * usualLog);
        }
        QVERIFY(written > 3000);
    }

    void whatIsPurgedMakesRoom()
    {
        StoreFixture store;
        const Workspace workspace = store.workspace(u"chatelaine"_s);
        QList<qint64> pages;
        for (int round = 0; round < 6; ++round) {
            QList<KeyId> ids;
            for (int i = 0; i < 50; ++i)
                ids.append(store.create(workspace).key.id);
            store.apply(Action::Delete, ids);
            store.clock.advance(Days(restoreDays + 1));
            QCOMPARE(store.take(store.registry->purge()), int(ids.size()));
            pages.append(pagesBesidesRecords(store.file()));
        }
        QCOMPARE(pages, QList<qint64>(pages.size(), pages.first()));
    }

private:
    static constexpr qint64 usualLog = 4 * 1024 * 1024;

    static qint64 logSize(const StoreFixture &store) { return QFileInfo(store.file() + u"-wal"_s).size(); }

    /// Of the only key there are ten thousand afterwards.
    static QList<KeyId> multiplied(const StoreFixture &store, const Workspace &workspace)
    {
        runSql(store.file(),
            {u"INSERT INTO key SELECT workspace, randomblob(16), owner, label, label_fold, note, tags, "
             "hint_prefix, hint_last, randomblob(32), scopes, team, access, created_at, created_by, origin, "
             "expires_at, disabled, deleted_at, delete_reason, refreshed_at, sealed, sealing_key, "
             "draft_digest, version, revision FROM key, (WITH RECURSIVE n(i) AS (VALUES (2) UNION ALL "
             "SELECT i + 1 FROM n WHERE i < 10000) SELECT i FROM n)"_s,
                u"INSERT OR IGNORE INTO key_use (workspace, id, tracking_since) "
                "SELECT workspace, id, created_at FROM key"_s});
        QList<KeyId> ids;
        const KeyPage page
            = store.take(store.registry->page(workspace.id, {{}, KeyPageRequest::mostRows}, store.actor));
        for (const ApiKey &key : page.keys)
            ids.append(key.id);
        return ids;
    }

    /// Of tables and indexes that do not keep for good what happened.
    static qint64 pagesBesidesRecords(const QString &file)
    {
        qint64 pages = 0;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"pages"_s);
            database.setDatabaseName(file);
            QSqlQuery query(database);
            if (database.open()
                && query.exec(u"SELECT count(*) FROM dbstat WHERE name NOT IN "
                              "('event', 'spent_digest', 'purged_key', 'purged_key_by_revision')"_s)
                && query.next())
                pages = query.value(0).toLongLong();
        }
        QSqlDatabase::removeDatabase(u"pages"_s);
        return pages;
    }
};

QTEST_GUILESS_MAIN(RegistryLastingTest)
#include "tst_registrylasting.moc"
