// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/storefixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryWorkspacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void standsAsItWasMade();
    void listedAndFoundByName();
    void keepsItsSettings();
    void emptySettingsGoBackToThePolicy();
    void failedEditChangesNothing();
    void teamsKeepTheirOrder();
    void removalTakesTheKeys();
    void outlivesItsPolicyFile();
};

void RegistryWorkspacesTest::standsAsItWasMade()
{
    StoreFixture store;
    const WorkspaceDraft draft{u" Production "_s, u"stack-internal"_s, u"basic"_s, {u"Ops"_s, u"Data"_s}};
    const Workspace made = store.take(store.registry->createWorkspace(draft, store.actor));
    QCOMPARE(made.name, u"Production"_s);
    QCOMPARE(made.policyId, u"stack-internal"_s);
    QCOMPARE(made.planId, u"basic"_s);
    QCOMPARE(made.teams, draft.teams);
    QCOMPARE(made.tokenPrefix, u"pat"_s);
    QCOMPARE(made.marks, MarkSettings());
    QCOMPARE(made.createdAt, store.clock.now());
    store.registry = store.open();
    QCOMPARE(store.take(store.registry->workspace(made.id, store.actor)), made);
    QCOMPARE(store.workspace(u"stitch"_s).planId, u"advanced"_s);
    QVERIFY(store.workspace(u"stackone"_s).planId.isEmpty());
}

void RegistryWorkspacesTest::listedAndFoundByName()
{
    StoreFixture store;
    for (const QString &name : {u"beta"_s, u"Alpha"_s, u"gamma"_s})
        store.take(store.registry->createWorkspace({name, u"chatelaine"_s, {}, {}}, store.actor));
    QStringList names;
    const QList<Workspace> all = store.take(store.registry->workspaces(store.actor));
    for (const Workspace &workspace : all)
        names.append(workspace.name);
    QCOMPARE(names, QStringList({u"Alpha"_s, u"beta"_s, u"gamma"_s}));
    QCOMPARE(store.take(store.registry->findWorkspace(u"ALPHA"_s, store.actor)), all[0]);
    QCOMPARE(store.take(store.registry->findWorkspace(idText(all[1].id), store.actor)), all[1]);
}

void RegistryWorkspacesTest::keepsItsSettings()
{
    StoreFixture store;
    const Workspace made = store.workspace(u"chatelaine"_s);
    const QList<ScopeDefinition> scopes{{u"jobs"_s, u"Jobs"_s, u"Running jobs"_s,
        {ScopeLevel::Off, ScopeLevel::Read, ScopeLevel::Write}, ScopeLevel::Read}};
    const WorkspaceEdit edit{u"Renamed"_s, MarkSettings{30, 7}, u"acme"_s, scopes};
    const Workspace edited = store.take(store.registry->editWorkspace(made.id, edit, store.actor));
    QCOMPARE(edited.name, u"Renamed"_s);
    QCOMPARE(edited.marks, MarkSettings({30, 7}));
    QCOMPARE(edited.tokenPrefix, u"acme"_s);
    QCOMPARE(edited.scopes, scopes);
    QVERIFY(edited.ownScopes);
    store.registry = store.open();
    QCOMPARE(store.take(store.registry->workspace(made.id, store.actor)), edited);
    const CreatedKey key = store.create(edited);
    QCOMPARE(key.key.hint.prefix, u"acme"_s);
    QCOMPARE(grantsText(key.key.scopes), u"jobs:read"_s);
}

void RegistryWorkspacesTest::emptySettingsGoBackToThePolicy()
{
    StoreFixture store;
    const Workspace made = store.workspace(u"chatelaine"_s);
    const QList<ScopeDefinition> scopes{
        {u"jobs"_s, u"Jobs"_s, u"Running jobs"_s, {ScopeLevel::Off, ScopeLevel::Read}, ScopeLevel::Off}};
    store.take(
        store.registry->editWorkspace(made.id, {.tokenPrefix = u"acme"_s, .scopes = scopes}, store.actor));
    const WorkspaceEdit back{.tokenPrefix = u""_s, .scopes = QList<ScopeDefinition>()};
    Workspace edited = store.take(store.registry->editWorkspace(made.id, back, store.actor));
    QCOMPARE(edited.revision, made.revision + 2);
    edited.revision = made.revision;
    QCOMPARE(edited, made);
}

void RegistryWorkspacesTest::failedEditChangesNothing()
{
    StoreFixture store;
    const Workspace made = store.workspace(u"chatelaine"_s);
    const Workspace other = store.workspace(u"stitch"_s);
    const WorkspaceEdit edit{.name = other.name, .marks = MarkSettings{30, 7}};
    QCOMPARE(
        codeOf(store.registry->editWorkspace(made.id, edit, store.actor)), ErrorCode::WorkspaceNameTaken);
    QCOMPARE(store.take(store.registry->workspace(made.id, store.actor)), made);
    const Workspace same
        = store.take(store.registry->editWorkspace(made.id, {.name = u"at CHATELAINE"_s}, store.actor));
    QCOMPARE(same.name, u"at CHATELAINE"_s); // its own name is not taken
}

void RegistryWorkspacesTest::teamsKeepTheirOrder()
{
    StoreFixture store;
    const WorkspaceId id = store.workspace(u"stack-internal"_s).id;
    store.take(store.registry->addTeam(id, u"Sales"_s, store.actor));
    store.take(store.registry->addTeam(id, u" Billing "_s, store.actor));
    const Workspace after = store.take(store.registry->removeTeam(id, u"SALES"_s, store.actor));
    QCOMPARE(after.teams, QStringList({u"Platform"_s, u"Billing"_s}));
    QCOMPARE(store.take(store.registry->workspace(id, store.actor)), after);
    QCOMPARE(codeOf(store.registry->removeTeam(id, u"Sales"_s, store.actor)), ErrorCode::TeamUnknown);
    const KeyId key = store.create(after).key.id;
    store.apply(Action::Delete, {key});
    store.take(store.registry->removeTeam(id, u"Platform"_s, store.actor)); // a tombstone holds no team
}

void RegistryWorkspacesTest::removalTakesTheKeys()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    const Workspace other = store.workspace(u"stackone"_s);
    const ApiKey kept = store.create(other).key;
    store.take(store.registry->removeWorkspace(workspace.id, store.actor));
    QCOMPARE(codeOf(store.registry->workspace(workspace.id, store.actor)), ErrorCode::WorkspaceUnknown);
    QCOMPARE(codeOf(store.registry->removeWorkspace(workspace.id, store.actor)), ErrorCode::WorkspaceUnknown);
    QCOMPARE(codeOf(store.registry->key(made.key.id, store.actor)), ErrorCode::KeyUnknown);
    QCOMPARE(codeOf(store.registry->page(workspace.id, {}, store.actor)), ErrorCode::WorkspaceUnknown);
    QCOMPARE(
        codeOf(store.registry->changesSince(workspace.id, {}, store.actor)), ErrorCode::WorkspaceUnknown);
    QCOMPARE(store.key(kept.id), kept);
    store.workspace(u"chatelaine"_s); // its name is free again
}

void RegistryWorkspacesTest::outlivesItsPolicyFile()
{
    StoreFixture store;
    const QString folder = store.folder.filePath(u"policies"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile builtIn(u":/policies/stackone.json"_s);
    QFile file(folder + u"/own.json"_s);
    QVERIFY(builtIn.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly));
    file.write(builtIn.readAll().replace("\"id\": \"stackone\"", "\"id\": \"own\""));
    file.close();
    const PolicyCatalog catalog = PolicyCatalog::load({folder});
    QVERIFY(catalog.find(u"own"_s));
    store.registry = store.take(KeyRegistry::open({store.file()}, catalog, store.clock));
    const Workspace workspace
        = store.take(store.registry->createWorkspace({u"Own"_s, u"own"_s, {}, {}}, store.actor));
    store.take(
        store.registry->create(workspace.id, store.draft(store.workspace(u"stackone"_s)), store.actor));
    const ApiKey key = store.take(store.registry->page(workspace.id, {}, store.actor)).keys.at(0);

    store.registry = store.open();
    QCOMPARE(store.take(store.registry->workspaces(store.actor)).size(), 2);
    QCOMPARE(store.key(key.id), key);
    QCOMPARE(codeOf(store.registry->apply(Action::Disable, {key.id}, store.actor)), ErrorCode::PolicyUnknown);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryWorkspacesTest)
#include "tst_registryworkspaces.moc"
