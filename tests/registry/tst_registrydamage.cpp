// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no store, another program's, a newer version's, or that were damaged: refused, and left as
// they are.
#include "registry/rawfiles.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryDamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void refusesWhatIsNoStore_data();
    void refusesWhatIsNoStore();
    void leavesAForeignDatabaseAlone();
    void refusesANewerSchema();
    void refusesATruncatedStore();
    void saysWhenAPageIsDamaged();
    void refusesTablesThatAreNotOurs();
    void refusesRowsThatAreNotOurs_data();
    void refusesRowsThatAreNotOurs();
    void refusesStampsThatAreNotOurs_data();
    void refusesStampsThatAreNotOurs();
    void endsWithAJournalThatGrows();
    void endsWithRowsThatCannotBeCalled();
    void bringsSettingsIntoTheirRange();
    void readsListsHoweverTheyAreSpelled_data();
    void readsListsHoweverTheyAreSpelled();
};

void RegistryDamageTest::refusesWhatIsNoStore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("KEY=value\n");
    QTest::newRow("garbage") << QByteArray(8192, '\xa5');
    QTest::newRow("nothing but the header") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\x11');
}

void RegistryDamageTest::refusesWhatIsNoStore()
{
    QFETCH(QByteArray, bytes);
    StoreFixture store;
    const QString file = store.folder.filePath(u"other"_s);
    write(file, bytes);
    QCOMPARE(openingCode(store, file), ErrorCode::StoreDamaged);
    QCOMPARE(contentsOf(file), bytes);
}

void RegistryDamageTest::leavesAForeignDatabaseAlone()
{
    StoreFixture store;
    const QString file = store.folder.filePath(u"other.sqlite"_s);
    runSql(file, {u"CREATE TABLE cookie (name TEXT)"_s});
    setMode(file, 0644);
    const QByteArray before = contentsOf(file);
    QCOMPARE(openingCode(store, file), ErrorCode::StoreForeign);
    QCOMPARE(contentsOf(file), before);
    QCOMPARE(modeOf(file), 0644);
}

void RegistryDamageTest::refusesANewerSchema()
{
    StoreFixture store;
    store.workspace(u"stitch"_s);
    store.registry.reset();
    const QStringList steps = QDir(u":/schema/sqlite"_s).entryList({u"*.sql"_s}, QDir::Files);
    runSql(store.file(), {u"PRAGMA user_version = 999"_s});
    const auto opened = KeyRegistry::open({store.file()}, store.catalog, store.clock);
    QCOMPARE(codeOf(opened), ErrorCode::StoreNewer);
    QCOMPARE(opened.error().arguments.first(2), QStringList({store.file(), u"999"_s}));
    runSql(store.file(), {u"PRAGMA user_version = %1"_s.arg(steps.size())});
    store.registry = store.open();
    QCOMPARE(store.take(store.registry->workspaces(store.actor)).size(), 1);
}

void RegistryDamageTest::refusesATruncatedStore()
{
    StoreFixture store;
    store.workspace(u"stitch"_s);
    store.registry.reset();
    QFile file(store.file());
    QVERIFY(file.resize(file.size() / 2));
    const QByteArray left = contentsOf(store.file());
    QCOMPARE(openingCode(store, store.file()), ErrorCode::StoreDamaged);
    QCOMPARE(contentsOf(store.file()), left);
}

void RegistryDamageTest::saysWhenAPageIsDamaged()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    for (int i = 0; i < 200; ++i)
        store.create(workspace, QString::number(i));
    store.registry.reset();
    QByteArray bytes = contentsOf(store.file());
    const qsizetype half = bytes.size() / 2;
    bytes.replace(half, bytes.size() - half, QByteArray(bytes.size() - half, '\x5a'));
    write(store.file(), bytes);
    store.registry = store.open();
    const auto page = store.registry->page(workspace.id, {}, store.actor);
    QCOMPARE(codeOf(page), ErrorCode::StoreDamaged);
    QCOMPARE(page.error().arguments, QStringList(store.file()));
}

void RegistryDamageTest::refusesTablesThatAreNotOurs()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stackone"_s);
    store.registry.reset();
    runSql(store.file(), {u"ALTER TABLE key RENAME COLUMN label TO words"_s});
    store.registry = store.open();
    QCOMPARE(codeOf(store.registry->page(workspace.id, {}, store.actor)), ErrorCode::StoreDamaged);
    store.registry.reset();
    runSql(store.file(), {u"PRAGMA user_version = 0"_s});
    QCOMPARE(openingCode(store, store.file()), ErrorCode::StoreDamaged);
}

void RegistryDamageTest::refusesRowsThatAreNotOurs_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("short id") << u"UPDATE key_use SET id = x'01'; UPDATE key SET id = x'01'"_s;
    QTest::newRow("end of all times") << u"UPDATE key SET expires_at = 9223372036854775807"_s;
    QTest::newRow("beginning of all times") << u"UPDATE key SET deleted_at = -9223372036854775807"_s;
    QTest::newRow("prefix") << u"UPDATE workspace SET prefix = 'A \"B'"_s;
    QTest::newRow("scopes") << u"UPDATE workspace SET scopes = '[{\"id\":1}]'"_s;
    QTest::newRow("last use") << u"UPDATE key_use SET last_used_at = 9223372036854775807"_s;
}

void RegistryDamageTest::refusesRowsThatAreNotOurs()
{
    QFETCH(QString, change);
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stackone"_s);
    store.create(workspace);
    store.registry.reset();
    runSql(store.file(), change.split(u"; "_s));
    store.registry = store.open();
    QCOMPARE(codeOf(store.registry->page(workspace.id, {}, store.actor)), ErrorCode::StoreDamaged);
}

void RegistryDamageTest::refusesStampsThatAreNotOurs_data()
{
    QTest::addColumn<QString>("change");
    const auto bytes = [](int from, const QString &hex) {
        return u"calls = substr(calls, 1, %1) || x'%2' || substr(calls, %3)"_s.arg(from).arg(hex).arg(
            from + hex.size() / 2 + 1);
    };
    const QString largest = u"7fffffffffffffff"_s;
    QTest::newRow("no texts") << u"texts = 'local'"_s;
    QTest::newRow("texts that are none") << u"texts = '{\"texts\": [1]}'"_s;
    QTest::newRow("too few texts") << u"texts = '{\"texts\": []}'"_s;
    QTest::newRow("more than texts") << u"texts = replace(texts, '{', '{\"more\": 1, ')"_s;
    QTest::newRow("endless text") << u"texts = replace(texts, 'local', hex(zeroblob(1000)))"_s;
    QTest::newRow("no workspace") << u"texts = replace(texts, '-', '_')"_s;
    QTest::newRow("reason") << u"texts = replace(texts, '\"\"', '\"why not\"')"_s;
    QTest::newRow("no refusal") << u"texts = replace(texts, '\"\"', '\"granted\"')"_s;
    QTest::newRow("half a line") << u"calls = substr(calls, 1, 24)"_s;
    QTest::newRow("source beyond the texts") << bytes(36, QString(8, u'f'));
    QTest::newRow("agent beyond the texts") << bytes(40, QString(8, u'f'));
    QTest::newRow("refusal beyond the texts") << bytes(44, QString(8, u'f'));
    QTest::newRow("no id") << bytes(0, QString(32, u'0'));
    QTest::newRow("no use") << bytes(16, QString(16, u'f'));
    QTest::newRow("uses without end") << bytes(16, largest);
    QTest::newRow("end of all times") << bytes(24, largest);
}

void RegistryDamageTest::refusesStampsThatAreNotOurs()
{
    QFETCH(QString, change);
    StoreFixture store;
    const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
    store.take(
        store.registry->journalUses({{key.workspace, key.id, 1, {{store.clock.now(), u"local"_s, {}}}}}));
    store.registry.reset();
    runSql(store.file(), {u"UPDATE use_journal SET "_s + change});
    store.registry = store.open();
    QCOMPARE(codeOf(store.registry->stampJournal({})), ErrorCode::StoreDamaged);
    QCOMPARE(codeOf(store.registry->stampPortion()), ErrorCode::StoreDamaged);
    QCOMPARE(store.key(key.id), key);
}

void RegistryDamageTest::endsWithAJournalThatGrows()
{
    StoreFixture store;
    const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
    store.take(store.registry->journalUses({{key.workspace, key.id, 1}}));
    runSql(store.file(),
        {u"CREATE TRIGGER grow BEFORE DELETE ON use_journal BEGIN "
         "INSERT INTO use_journal (texts, calls) VALUES (old.texts, old.calls); END"_s});
    store.take(store.registry->stampJournal({}));
    QCOMPARE(store.key(key.id).use.useCount, 1);
}

void RegistryDamageTest::endsWithRowsThatCannotBeCalled()
{
    StoreFixture store;
    const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
    for (int i = 0; i < 3; ++i)
        store.take(store.registry->journalUses({{key.workspace, key.id, 1}}));
    store.registry.reset();
    runSql(store.file(),
        {u"CREATE TABLE other AS SELECT number + 0.5 AS number, texts, calls FROM use_journal"_s,
            u"DROP TABLE use_journal"_s, u"ALTER TABLE other RENAME TO use_journal"_s});
    store.registry = store.open();
    QCOMPARE(codeOf(store.registry->stampJournal({})), ErrorCode::StoreDamaged);
    QCOMPARE(store.key(key.id), key);
}

void RegistryDamageTest::bringsSettingsIntoTheirRange()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stackone"_s);
    store.registry.reset();
    runSql(store.file(), {u"UPDATE workspace SET stale_days = 2147483647, expiring_days = 'soon'"_s});
    store.registry = store.open();
    const MarkSettings expected{MarkSettings::mostStaleDays, 1};
    QCOMPARE(store.take(store.registry->workspace(workspace.id, store.actor)).marks, expected);
}

void RegistryDamageTest::readsListsHoweverTheyAreSpelled_data()
{
    QTest::addColumn<QString>("tags");
    QTest::addColumn<QString>("recent");
    QTest::addColumn<QString>("read"); // tags, sources and agents
    QTest::newRow("as written here") << u"[\"ci\",\"prod\"]"_s << u"[[7,\"::1\",\"curl\"],[5,\"::2\",\"\"]]"_s
                                     << u"ci prod 7 ::1 curl 5 ::2 "_s;
    QTest::newRow("blanks") << u" [ \"ci\" , \"prod\" ]"_s << u"[ [7, \"::1\", \"curl\"] ]"_s
                            << u"ci prod 7 ::1 curl"_s;
    QTest::newRow("escapes") << u"[\"c\\u0069\",\"\\\"\"]"_s
                             << u"[[7,\"::1\",\"a \\\"b\\\"\"],[5,\"::2\",\"c\"]]"_s
                             << u"ci \" 7 ::1 a \"b\" 5 ::2 c"_s;
    QTest::newRow("empty") << u"[]"_s << u"[]"_s << u""_s;
    QTest::newRow("broken off") << u"[\"ci\",\"prod\""_s << u"[[7,\"::1\",\"curl\"],"_s << u""_s;
    QTest::newRow("no list") << u"ci"_s << u"{}"_s << u""_s;
    QTest::newRow("times that are none")
        << u"[]"_s << u"[[-1,\"::1\",\"a\"],[253402300800000,\"::2\",\"b\"],[7,\"::3\",\"c\"]]"_s
        << u"7 ::3 c"_s;
}

void RegistryDamageTest::readsListsHoweverTheyAreSpelled()
{
    QFETCH(QString, tags);
    QFETCH(QString, recent);
    QFETCH(QString, read);
    StoreFixture store;
    const KeyId id = store.create(store.workspace(u"chatelaine"_s)).key.id;
    store.registry.reset();
    runSql(store.file(),
        {u"UPDATE key SET tags = '%1'"_s.arg(tags), u"UPDATE key_use SET recent = '%1'"_s.arg(recent)});
    store.registry = store.open();
    const ApiKey key = store.key(id);
    QStringList words = key.tags;
    for (const CallSource &call : key.use.recent)
        words += {QString::number(toMillis(call.at)), call.source, call.agent};
    QCOMPARE(words.join(u' '), read);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryDamageTest)
#include "tst_registrydamage.moc"
