// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/storefixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void grantedCallStampsUse();
    void refusedCallStampsRefusalOnly();
    void stampsGoForwardOnly();
    void longAgentIsCut();
    void unprovenCallsNameNoKey_data();
    void unprovenCallsNameNoKey();
    void keyOfAnotherWorkspaceIsUnknown();
    void expiryIsItsFirstRefusedInstant();
    void unknownWorkspaceIsAnError();
    void identifiesDeletedKeysToo();

private:
    static CheckAnswer verify(
        StoreFixture &store, const Workspace &workspace, const Secret &secret, const CheckOrigin &origin)
    {
        return store.take(store.registry->verify(workspace.id, secret.view(), {}, origin));
    }
};

void RegistryChecksTest::grantedCallStampsUse()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    store.clock.advance(std::chrono::minutes(3));
    const CheckAnswer answer = verify(store, workspace, made.secret, {u"10.0.4.17"_s, u"curl/8"_s});
    QCOMPARE(answer.code, CheckCode::Granted);
    QCOMPARE(answer.key, made.key.id);
    QCOMPARE(answer.label, u"importer"_s);
    QCOMPARE(answer.owner, u"ada"_s);
    verify(store, workspace, made.secret, {u"10.0.4.18"_s, u"curl/8"_s});
    ApiKey expected = made.key;
    expected.use.lastUsedAt = store.clock.now();
    expected.use.lastUsedSource = u"10.0.4.18"_s;
    expected.use.lastUsedAgent = u"curl/8"_s;
    expected.use.useCount = 2;
    expected.use.recent = {
        {store.clock.now(), u"10.0.4.18"_s, u"curl/8"_s}, {store.clock.now(), u"10.0.4.17"_s, u"curl/8"_s}};
    QCOMPARE(store.key(made.key.id), expected); // neither version nor revision moved
}

void RegistryChecksTest::refusedCallStampsRefusalOnly()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    const ApiKey off = store.apply(Action::Disable, {made.key.id}).changed.at(0);
    const CheckAnswer answer = verify(store, workspace, made.secret, {u"10.0.4.17"_s, u"curl/8"_s});
    QCOMPARE(answer.code, CheckCode::Disabled);
    QCOMPARE(answer.key, made.key.id);
    ApiKey expected = off;
    expected.use.lastRefusedAt = store.clock.now();
    expected.use.lastRefusedSource = u"10.0.4.17"_s;
    expected.use.lastRefusedReason = u"disabled"_s;
    QCOMPARE(store.key(made.key.id), expected);
}

void RegistryChecksTest::stampsGoForwardOnly()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    const CheckRequest writing{{}, {}, Access::Write};
    const auto both = [&](const QString &source) {
        verify(store, workspace, made.secret, {source, source});
        store.take(store.registry->verify(workspace.id, made.secret.view(), writing, {source, source}));
    };
    store.clock.advance(std::chrono::hours(2));
    both(u"late"_s);
    store.clock.advance(-std::chrono::hours(1));
    both(u"early"_s);
    const KeyUse use = store.key(made.key.id).use;
    QCOMPARE(use.lastUsedAt, store.clock.now() + std::chrono::hours(1));
    QCOMPARE(use.lastUsedSource, u"late"_s);
    QCOMPARE(use.lastUsedAgent, u"late"_s);
    QCOMPARE(use.useCount, 2);
    QCOMPARE(use.lastRefusedAt, store.clock.now() + std::chrono::hours(1));
    QCOMPARE(use.lastRefusedSource, u"late"_s);
    QCOMPARE(use.lastRefusedReason, u"write_missing"_s);
}

void RegistryChecksTest::longAgentIsCut()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    QString agent;
    for (int i = 0; i < 201; ++i)
        agent += u"😀"_s;
    verify(store, workspace, made.secret, {u"local"_s, agent});
    QCOMPARE(store.key(made.key.id).use.lastUsedAgent, agent.chopped(2));
}

void RegistryChecksTest::unprovenCallsNameNoKey_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<CheckCode>("code");
    const Secret never = token::mint(u"ch_live"_s);
    QTest::newRow("never made") << never.view().toByteArray() << CheckCode::Unknown;
    QTest::newRow("one letter off") << never.view().toByteArray().replace(12, 1, "!") << CheckCode::Malformed;
    QTest::newRow("empty") << QByteArray() << CheckCode::Malformed;
    QTest::newRow("not a token") << QByteArray("hunter2") << CheckCode::Malformed;
}

void RegistryChecksTest::unprovenCallsNameNoKey()
{
    QFETCH(QByteArray, token);
    QFETCH(CheckCode, code);
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const ApiKey key = store.create(workspace).key;
    const CheckAnswer answer = store.take(store.registry->verify(workspace.id, token, {}, {u"local"_s, {}}));
    QCOMPARE(answer.code, code);
    QVERIFY(answer.key.isNull());
    QCOMPARE(store.key(key.id), key);
}

void RegistryChecksTest::keyOfAnotherWorkspaceIsUnknown()
{
    StoreFixture store;
    const Workspace here = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(store.workspace(u"stackone"_s));
    const CheckAnswer answer = verify(store, here, made.secret, {u"local"_s, {}});
    QCOMPARE(answer.code, CheckCode::Unknown);
    QVERIFY(answer.key.isNull());
    QCOMPARE(store.key(made.key.id), made.key);
    QVERIFY(!store.take(store.registry->identify(here.id, token::digest(made.secret.view()), store.actor)));
}

void RegistryChecksTest::expiryIsItsFirstRefusedInstant()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    KeyDraft draft = store.draft(workspace);
    draft.expiry = ExpiresInDays{7};
    const CreatedKey made = store.take(store.registry->create(workspace.id, draft, store.actor));
    store.clock.set(*made.key.expiresAt - std::chrono::milliseconds(1));
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Granted);
    store.clock.set(*made.key.expiresAt);
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Expired);
}

void RegistryChecksTest::unknownWorkspaceIsAnError()
{
    StoreFixture store;
    const WorkspaceId nowhere = newId(store.clock.now());
    QCOMPARE(codeOf(store.registry->verify(nowhere, "x", {}, {})), ErrorCode::WorkspaceUnknown);
    QCOMPARE(codeOf(store.registry->identify(nowhere, {}, store.actor)), ErrorCode::WorkspaceUnknown);
}

void RegistryChecksTest::identifiesDeletedKeysToo()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    const Digest digest = token::digest(made.secret.view());
    QCOMPARE(
        store.take(store.registry->identify(workspace.id, digest, store.actor)), std::optional(made.key));
    const ApiKey gone = store.apply(Action::Delete, {made.key.id}).changed.at(0);
    QCOMPARE(store.take(store.registry->identify(workspace.id, digest, store.actor)), std::optional(gone));
    QVERIFY(!store.take(store.registry->identify(workspace.id, Digest{}, store.actor)));
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryChecksTest)
#include "tst_registrychecks.moc"
