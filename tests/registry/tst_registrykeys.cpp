// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/storefixture.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void createdKeyHasItsFacts();
    void mintedByTheCallerAnswersNoSecret();
    void sameDraftIsOneKey();
    void refreshReplacesTheSecret();
    void bulkChangesWhatItCan();
    void keepsSecretsOutOfTheFiles();
};

void RegistryKeysTest::createdKeyHasItsFacts()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    KeyDraft draft = store.draft(workspace, u"  nightly export "_s);
    draft.note = u"line one\nline two"_s;
    draft.tags = {u"cron"_s, u"eu"_s};
    draft.scopes = ScopeGrants{{u"billing"_s, ScopeLevel::Write}};
    draft.expiry = ExpiresInDays{7};
    draft.write = true;
    const CreatedKey made = StoreFixture::take(store.registry->create(workspace.id, draft, store.actor));
    const ApiKey key = store.key(made.key.id);
    QCOMPARE(key, made.key);
    QCOMPARE(key.workspace, workspace.id);
    QCOMPARE(key.owner, u"ada"_s);
    QCOMPARE(key.createdBy, u"ada"_s);
    QCOMPARE(key.origin, u"cli"_s);
    QCOMPARE(key.label, u"nightly export"_s);
    QCOMPARE(key.note, draft.note);
    QCOMPARE(key.tags, draft.tags);
    QCOMPARE(grantsText(key.scopes), u"data:read billing:write"_s);
    QCOMPARE(key.access, Access::Write);
    QCOMPARE(key.createdAt, store.clock.now());
    QCOMPARE(key.expiresAt, store.clock.now() + Days(7));
    QCOMPARE(key.use.trackingSince, store.clock.now());
    QCOMPARE(key.hint, *token::parse(made.secret.view()));
    QCOMPARE(key.version, 1);
    const Workspace after = StoreFixture::take(store.registry->workspace(workspace.id, store.actor));
    QCOMPARE(after.keyCount, 1);
    QCOMPARE(after.revision, workspace.revision + 1);
    QCOMPARE(key.revision, after.revision);
}

void RegistryKeysTest::mintedByTheCallerAnswersNoSecret()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const Secret secret = token::mint(workspace.tokenPrefix);
    KeyDraft draft = store.draft(workspace);
    draft.minted = MintedToken{token::digest(secret.view()), *token::parse(secret.view())};
    const CreatedKey made = StoreFixture::take(store.registry->create(workspace.id, draft, store.actor));
    QVERIFY(made.secret.isEmpty());
    QCOMPARE(made.key.hint, draft.minted->hint);
    QCOMPARE(store.check(workspace, secret), CheckCode::Granted);
}

void RegistryKeysTest::sameDraftIsOneKey()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const Secret secret = token::mint(workspace.tokenPrefix);
    KeyDraft draft = store.draft(workspace);
    draft.id = newId(store.clock.now());
    draft.minted = MintedToken{token::digest(secret.view()), *token::parse(secret.view())};
    const ApiKey first = StoreFixture::take(store.registry->create(workspace.id, draft, store.actor)).key;
    store.clock.advance(std::chrono::seconds(5));
    const ApiKey second = StoreFixture::take(store.registry->create(workspace.id, draft, store.actor)).key;
    QCOMPARE(second, first);
    QCOMPARE(StoreFixture::take(store.registry->workspace(workspace.id, store.actor)).keyCount, 1);

    KeyDraft other = draft;
    other.note = u"another"_s;
    QCOMPARE(codeOf(store.registry->create(workspace.id, other, store.actor)), ErrorCode::Conflict);
    const Actor somebody{u"bob"_s, u"cli"_s};
    QCOMPARE(codeOf(store.registry->create(workspace.id, draft, somebody)), ErrorCode::Conflict);
}

void RegistryKeysTest::refreshReplacesTheSecret()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    store.clock.advance(std::chrono::hours(1));
    const CreatedKey fresh = StoreFixture::take(store.registry->refresh(made.key.id, {}, store.actor));
    QCOMPARE(fresh.key.id, made.key.id);
    QCOMPARE(fresh.key.refreshedAt, store.clock.now());
    QCOMPARE(fresh.key.version, made.key.version + 1);
    QCOMPARE(store.key(made.key.id), fresh.key);
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Unknown);
    QCOMPARE(store.check(workspace, fresh.secret), CheckCode::Granted);

    const MintedToken old{token::digest(made.secret.view()), made.key.hint};
    KeyDraft draft = store.draft(workspace, u"again"_s);
    draft.minted = old;
    QCOMPARE(codeOf(store.registry->create(workspace.id, draft, store.actor)), ErrorCode::Conflict);
    QCOMPARE(codeOf(store.registry->refresh(made.key.id, old, store.actor)), ErrorCode::Conflict);
}

void RegistryKeysTest::bulkChangesWhatItCan()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    QList<KeyId> ids;
    for (int i = 0; i < 5; ++i)
        ids.append(store.create(workspace, QString::number(i)).key.id);
    store.apply(Action::Delete, {ids[1]});
    store.apply(Action::Disable, {ids[2]});
    const KeyId unknown = newId(store.clock.now());
    const qint64 before = StoreFixture::take(store.registry->workspace(workspace.id, store.actor)).revision;
    const BulkOutcome outcome = store.apply(Action::Disable, ids + QList<KeyId>{unknown, ids[0]});
    QCOMPARE(outcome.changed.size(), 3);
    QCOMPARE(outcome.refused.size(), 2);
    for (const ApiKey key : outcome.changed) {
        QCOMPARE(key, store.key(key.id));
        QCOMPARE(key.disabled, DisabledReasons(DisabledReason::Member));
        QCOMPARE(key.revision, before + 1);
    }
    for (const auto &refused : outcome.refused)
        QCOMPARE(
            refused.error.code, refused.id == unknown ? ErrorCode::KeyUnknown : ErrorCode::AlreadyDeleted);
    QCOMPARE(StoreFixture::take(store.registry->workspace(workspace.id, store.actor)).keyCount, 4);
}

void RegistryKeysTest::keepsSecretsOutOfTheFiles()
{
    StoreFixture store;
    store.registry->setSealingKey(SealingKey::generate());
    std::vector<Secret> secrets;
    for (const QString &policy : {u"chatelaine"_s, u"stacker"_s}) {
        CreatedKey made = store.create(store.workspace(policy));
        secrets.push_back(store.take(store.registry->refresh(made.key.id, {}, store.actor)).secret);
        secrets.push_back(std::move(made.secret));
    }
    // Another process reads: closing a file of this one would drop SQLite's locks on it.
    QProcess reader;
    reader.start(u"cat"_s, {store.file(), store.file() + u"-wal"_s, store.file() + u"-shm"_s});
    QVERIFY(reader.waitForFinished());
    const QByteArray bytes = reader.readAllStandardOutput();
    QVERIFY(bytes.contains("importer")); // what is stored is seen at all
    QVERIFY(bytes.size() > 40'000);
    for (const Secret &secret : secrets) {
        const QByteArrayView body = secret.view().last(36).first(30);
        QVERIFY(!bytes.contains(secret.view()));
        QVERIFY(!bytes.contains(body));
        QVERIFY(!bytes.contains(body.first(12)));
    }
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryKeysTest)
#include "tst_registrykeys.moc"
