// SPDX-License-Identifier: GPL-3.0-or-later
// What each of the four systems does and refuses, through the registry.
#include "registry/storefixture.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryPoliciesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void stackerKeyCanBeSeenAgain();
    void stackerRefreshIsFinal();
    void stackerLimitIsPerOwner();
    void sealedSecretStaysInItsRow();
    void repeatedStackerCreationAnswersTheSecret();
    void stackOneGrantsItsDefaults();
    void stackOneSwitches();
    void stackInternalFollowsItsPlan();
    void stackInternalTeamScope();
    void stackInternalDescriptionsAreUniqueToTheirOwner();
    void stitchDowngradeDisablesEveryKey();
    void stitchUpgradeLeavesThemToBeEnabledByHand();
    void stitchCountsDisabledKeys();
    void restoredKeyIsDisabled();
    void restoreCountsAsItGoes();

private:
    static BulkOutcome::Refused refusal(const BulkOutcome &outcome) { return outcome.refused.value(0); }
};

void RegistryPoliciesTest::stackerKeyCanBeSeenAgain()
{
    StoreFixture store;
    const SealingKey sealing = SealingKey::generate();
    store.registry->setSealingKey(sealing.clone());
    const Workspace workspace = store.workspace(u"stacker"_s);
    const CreatedKey made = store.create(workspace);
    QVERIFY(made.key.label.isEmpty());
    QCOMPARE(made.key.access, Access::Write);
    store.registry = store.open();
    store.registry->setSealingKey(sealing.clone());
    for (int time = 0; time < 2; ++time) {
        const Secret seen = store.take(store.registry->viewSecret(made.key.id, store.actor));
        QVERIFY(seen.view() == made.secret.view());
    }
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Granted);
}

void RegistryPoliciesTest::stackerRefreshIsFinal()
{
    StoreFixture store;
    store.registry->setSealingKey(SealingKey::generate());
    const Workspace workspace = store.workspace(u"stacker"_s);
    const CreatedKey made = store.create(workspace);
    const CreatedKey fresh = store.take(store.registry->refresh(made.key.id, {}, store.actor));
    QCOMPARE(fresh.key.id, made.key.id);
    QVERIFY(store.take(store.registry->viewSecret(made.key.id, store.actor)).view() == fresh.secret.view());
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Unknown);
    for (const Action action : {Action::Disable, Action::Delete})
        QCOMPARE(codeOf(store.apply(action, {made.key.id})), ErrorCode::ActionNotInPolicy);
}

void RegistryPoliciesTest::stackerLimitIsPerOwner()
{
    StoreFixture store;
    store.registry->setSealingKey(SealingKey::generate());
    const Workspace workspace = store.workspace(u"stacker"_s);
    store.create(workspace);
    store.actor.member = u"bob"_s;
    store.create(workspace);
    QCOMPARE(store.take(store.registry->workspace(workspace.id, store.actor)).keyCount, 2);
}

void RegistryPoliciesTest::sealedSecretStaysInItsRow()
{
    StoreFixture store;
    store.registry->setSealingKey(SealingKey::generate());
    const Workspace workspace = store.workspace(u"stacker"_s);
    const KeyId first = store.create(workspace).key.id;
    store.actor.member = u"bob"_s;
    const KeyId second = store.create(workspace).key.id;
    const QString name = QSqlDatabase::connectionNames().value(0);
    QSqlQuery move(QSqlDatabase::database(name, false));
    move.prepare(u"UPDATE key SET sealed = (SELECT sealed FROM key WHERE id = ?) WHERE id = ?"_s);
    move.addBindValue(first.toRfc4122());
    move.addBindValue(second.toRfc4122());
    QVERIFY(move.exec());
    QCOMPARE(move.numRowsAffected(), 1);
    QCOMPARE(codeOf(store.registry->viewSecret(second, store.actor)), ErrorCode::StoreDamaged);
    QCOMPARE(codeOf(store.registry->viewSecret(first, store.actor)), std::nullopt);
}

void RegistryPoliciesTest::repeatedStackerCreationAnswersTheSecret()
{
    StoreFixture store;
    store.registry->setSealingKey(SealingKey::generate());
    const Workspace workspace = store.workspace(u"stacker"_s);
    KeyDraft draft;
    draft.id = newId(store.clock.now());
    const CreatedKey first = store.take(store.registry->create(workspace.id, draft, store.actor));
    const CreatedKey second = store.take(store.registry->create(workspace.id, draft, store.actor));
    QCOMPARE(second.key, first.key);
    QVERIFY(second.secret.view() == first.secret.view());
}

void RegistryPoliciesTest::stackOneGrantsItsDefaults()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stackone"_s);
    const ApiKey key = store.create(workspace).key;
    QCOMPARE(grantsText(key.scopes), u"platform:write actions:execute connectors:read unified:write"_s);
    QVERIFY(!key.expiresAt);
    const Secret secret = store.create(workspace, u"other"_s).secret;
    const auto checked = [&](const QString &scope, ScopeLevel level) {
        return store.check(workspace, secret, {{{scope, level}}, {}, Access::Read});
    };
    QCOMPARE(checked(u"platform"_s, ScopeLevel::Read), CheckCode::Granted);
    QCOMPARE(checked(u"actions"_s, ScopeLevel::Execute), CheckCode::Granted);
    QCOMPARE(checked(u"connectors"_s, ScopeLevel::Write), CheckCode::ScopeMissing);
    QCOMPARE(checked(u"credentials"_s, ScopeLevel::Read), CheckCode::ScopeMissing);
}

void RegistryPoliciesTest::stackOneSwitches()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stackone"_s);
    const CreatedKey made = store.create(workspace);
    QCOMPARE(store.apply(Action::Disable, {made.key.id}).changed.size(), 1);
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Disabled);
    QCOMPARE(store.apply(Action::Disable, {made.key.id}).changed.size(), 0);
    QCOMPARE(store.apply(Action::Enable, {made.key.id}).changed.size(), 1);
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Granted);
    QCOMPARE(store.apply(Action::Delete, {made.key.id}).changed.size(), 1);
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Deleted);
}

void RegistryPoliciesTest::stackInternalFollowsItsPlan()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stack-internal"_s);
    QCOMPARE(workspace.planId, u"business"_s);
    KeyDraft draft = store.draft(workspace);
    draft.write = true;
    const CreatedKey writing = store.take(store.registry->create(workspace.id, draft, store.actor));
    const CreatedKey reading = store.create(workspace, u"reading"_s);
    QCOMPARE(reading.key.access, Access::Read);
    QCOMPARE(reading.key.expiresAt, store.clock.now() + Days(30));
    const CheckRequest write{{}, {}, Access::Write};
    QCOMPARE(store.check(workspace, writing.secret, write), CheckCode::Granted);
    QCOMPARE(store.check(workspace, reading.secret, write), CheckCode::WriteMissing);

    const PlanPreview basic = store.take(store.registry->previewPlan(workspace.id, u"basic"_s, store.actor));
    QCOMPARE(basic.reduced, 1);
    QCOMPARE(basic.stopped + basic.disabled, 0);
    store.take(store.registry->changePlan(workspace.id, u"basic"_s, store.actor));
    QCOMPARE(store.check(workspace, writing.secret, write), CheckCode::WriteMissing);
    QCOMPARE(store.check(workspace, writing.secret), CheckCode::Granted);

    const PlanPreview free = store.take(store.registry->previewPlan(workspace.id, u"free"_s, store.actor));
    QCOMPARE(free.from, u"basic"_s);
    QCOMPARE(free.to, u"free"_s);
    QCOMPARE(free.stopped, 2);
    QCOMPARE(free.reduced + free.disabled, 0);
    store.take(store.registry->changePlan(workspace.id, u"free"_s, store.actor));
    QCOMPARE(store.check(workspace, reading.secret), CheckCode::PlanWithoutApi);
    store.take(store.registry->changePlan(workspace.id, u"enterprise"_s, store.actor));
    QCOMPARE(store.check(workspace, writing.secret, write), CheckCode::Granted);
}

void RegistryPoliciesTest::stackInternalTeamScope()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stack-internal"_s);
    store.take(store.registry->addTeam(workspace.id, u"Sales"_s, store.actor));
    const CreatedKey made = store.create(workspace);
    QCOMPARE(made.key.team, u"Platform"_s);
    QCOMPARE(store.check(workspace, made.secret, {{}, u"Platform"_s, Access::Read}), CheckCode::Granted);
    QCOMPARE(store.check(workspace, made.secret, {{}, u"Sales"_s, Access::Read}), CheckCode::TeamMismatch);
}

void RegistryPoliciesTest::stackInternalDescriptionsAreUniqueToTheirOwner()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stack-internal"_s);
    const ApiKey key = store.create(workspace, u"CI"_s).key;
    store.apply(Action::Delete, {key.id});
    store.create(workspace, u"CI"_s);
    store.actor.member = u"bob"_s;
    store.create(workspace, u"CI"_s);
    const auto third = store.registry->create(workspace.id, store.draft(workspace, u" ci "_s), store.actor);
    QCOMPARE(codeOf(third), ErrorCode::LabelTaken);
    QCOMPARE(third.error().arguments, QStringList(u"ci"_s));
}

void RegistryPoliciesTest::stitchDowngradeDisablesEveryKey()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stitch"_s);
    const CreatedKey on = store.create(workspace);
    const KeyId off = store.create(workspace).key.id;
    const KeyId gone = store.create(workspace).key.id;
    store.apply(Action::Disable, {off});
    store.apply(Action::Delete, {gone});
    QCOMPARE(store.take(store.registry->previewPlan(workspace.id, u"standard"_s, store.actor)).disabled, 1);
    const Workspace after = store.take(store.registry->changePlan(workspace.id, u"standard"_s, store.actor));
    QCOMPARE(after.planId, u"standard"_s);
    QCOMPARE(store.key(on.key.id).disabled, DisabledReasons(DisabledReason::Plan));
    QCOMPARE(store.key(on.key.id).revision, after.revision);
    QCOMPARE(store.key(on.key.id).version, on.key.version + 1);
    QCOMPARE(store.key(off).disabled, DisabledReason::Plan | DisabledReason::Member);
    QVERIFY(!store.key(gone).disabled);
    QCOMPARE(store.check(workspace, on.secret), CheckCode::Disabled);
}

void RegistryPoliciesTest::stitchUpgradeLeavesThemToBeEnabledByHand()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stitch"_s);
    const QList<KeyId> ids{store.create(workspace).key.id, store.create(workspace).key.id};
    store.take(store.registry->changePlan(workspace.id, u"standard"_s, store.actor));
    const PlanPreview preview
        = store.take(store.registry->previewPlan(workspace.id, u"premium"_s, store.actor));
    QCOMPARE(preview.staysDisabled, 2);
    QCOMPARE(preview.disabled + preview.stopped + preview.reduced, 0);
    store.take(store.registry->changePlan(workspace.id, u"premium"_s, store.actor));
    QCOMPARE(store.key(ids[0]).disabled, DisabledReasons(DisabledReason::Plan));
    const BulkOutcome both = store.apply(Action::Enable, ids);
    QCOMPARE(both.changed.size(), 0);
    QCOMPARE(both.refused.size(), 2);
    QCOMPARE(store.apply(Action::Enable, {ids[0]}).changed.size(), 1);
    QVERIFY(!store.key(ids[0]).disabled);
    QVERIFY(store.key(ids[1]).disabled);
}

void RegistryPoliciesTest::stitchCountsDisabledKeys()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stitch"_s);
    QList<KeyId> ids;
    for (int i = 0; i < 10; ++i)
        ids.append(store.create(workspace, QString::number(i)).key.id);
    store.apply(Action::Disable, ids);
    const auto eleventh = store.registry->create(workspace.id, store.draft(workspace), store.actor);
    QCOMPARE(codeOf(eleventh), ErrorCode::LimitReached);
    QCOMPARE(eleventh.error().arguments, QStringList({u"10"_s, u"10"_s}));
    store.apply(Action::Delete, {ids[3]});
    store.create(workspace, u"in its place"_s);
}

void RegistryPoliciesTest::restoredKeyIsDisabled()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stackone"_s);
    const CreatedKey made = store.create(workspace);
    store.apply(Action::Delete, {made.key.id});
    store.clock.advance(Days(restoreDays) - std::chrono::milliseconds(1));
    QCOMPARE(store.take(store.registry->purge()), 0);
    const ApiKey back = store.apply(Action::Restore, {made.key.id}).changed.at(0);
    QVERIFY(!back.deletedAt);
    QCOMPARE(back.disabled, DisabledReasons(DisabledReason::Member));
    QCOMPARE(store.key(made.key.id), back);
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Disabled);
    QCOMPARE(store.take(store.registry->workspace(workspace.id, store.actor)).keyCount, 1);
    store.apply(Action::Enable, {made.key.id});
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Granted);
}

void RegistryPoliciesTest::restoreCountsAsItGoes()
{
    StoreFixture store;
    const Workspace stitch = store.workspace(u"stitch"_s);
    QList<KeyId> ids;
    for (int i = 0; i < 10; ++i)
        ids.append(store.create(stitch, QString::number(i)).key.id);
    store.apply(Action::Delete, {ids[0], ids[1]});
    store.create(stitch, u"one more"_s);
    const BulkOutcome outcome = store.apply(Action::Restore, {ids[0], ids[1]});
    QCOMPARE(outcome.changed.size(), 1);
    QCOMPARE(refusal(outcome).id, ids[1]);
    QCOMPARE(refusal(outcome).error.code, ErrorCode::LimitReached);

    const Workspace pats = store.workspace(u"stack-internal"_s);
    const KeyId first = store.create(pats, u"same"_s).key.id;
    store.apply(Action::Delete, {first});
    const KeyId second = store.create(pats, u"Same"_s).key.id;
    store.apply(Action::Delete, {second});
    const BulkOutcome labels = store.apply(Action::Restore, {first, second});
    QCOMPARE(labels.changed.size(), 1);
    QCOMPARE(refusal(labels).error.code, ErrorCode::LabelTaken);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryPoliciesTest)
#include "tst_registrypolicies.moc"
