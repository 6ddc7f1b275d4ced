// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/refusals.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

Attempt viewing(StoreFixture &store, const KeyId &id)
{
    return [&store, id] { return codeOf(store.registry->viewSecret(id, store.actor)); };
}

Attempt making(StoreFixture &store, const WorkspaceDraft &draft)
{
    return [&store, draft] { return codeOf(store.registry->createWorkspace(draft, store.actor)); };
}

Attempt setting(StoreFixture &store, const WorkspaceEdit &edit, const QString &policy = u"chatelaine"_s)
{
    const WorkspaceId id = store.workspace(policy).id;
    return [&store, id, edit] { return codeOf(store.registry->editWorkspace(id, edit, store.actor)); };
}

} // namespace

QList<Refusal> refusalsOfSecrets()
{
    return {
        {ErrorCode::NotViewable, u"StackOne"_s,
            [](StoreFixture &store) {
                return viewing(store, store.create(store.workspace(u"stackone"_s)).key.id);
            }},
        {ErrorCode::SealingKeyWrong, u"another one"_s,
            [](StoreFixture &store) {
                store.registry->setSealingKey(SealingKey::generate());
                const KeyId id = store.create(store.workspace(u"stacker"_s)).key.id;
                store.registry->setSealingKey(SealingKey::generate());
                return viewing(store, id);
            }},
        {ErrorCode::SealingKeyAbsent, u"viewed"_s,
            [](StoreFixture &store) {
                store.registry->setSealingKey(SealingKey::generate());
                const KeyId id = store.create(store.workspace(u"stacker"_s)).key.id;
                store.registry = store.open();
                return viewing(store, id);
            }},
        {ErrorCode::SealingKeyAbsent, u"refreshed"_s,
            [](StoreFixture &store) -> Attempt {
                store.registry->setSealingKey(SealingKey::generate());
                const KeyId id = store.create(store.workspace(u"stacker"_s)).key.id;
                store.registry = store.open();
                return [&store, id] { return codeOf(store.registry->refresh(id, {}, store.actor)); };
            }},
    };
}

QList<Refusal> refusalsOfWorkspaces()
{
    return {
        {ErrorCode::WorkspaceUnknown, u"never there"_s,
            [](StoreFixture &store) -> Attempt {
                return [&store] {
                    return codeOf(store.registry->workspace(newId(store.clock.now()), store.actor));
                };
            }},
        {ErrorCode::WorkspaceNameTaken, u"other letters"_s,
            [](StoreFixture &store) {
                store.workspace(u"stitch"_s);
                return making(store, {u"AT STITCH"_s, u"stitch"_s, {}, {}});
            }},
        {ErrorCode::WorkspaceNameInvalid, u"an id"_s,
            [](StoreFixture &store) {
                return making(store, {idText(newId(store.clock.now())), u"stitch"_s, {}, {}});
            }},
        {ErrorCode::WorkspaceNameInvalid, u"renamed to nothing"_s,
            [](StoreFixture &store) { return setting(store, {.name = u" "_s}); }},
        {ErrorCode::PolicyUnknown, u"no such policy"_s,
            [](StoreFixture &store) {
                return making(store, {u"A"_s, u"stacks"_s, {}, {}});
            }},
        {ErrorCode::PlanUnknown, u"of another policy"_s,
            [](StoreFixture &store) {
                return making(store, {u"A"_s, u"stitch"_s, u"basic"_s, {}});
            }},
        {ErrorCode::FieldNotInPolicy, u"teams in Stitch"_s,
            [](StoreFixture &store) {
                return making(store, {u"A"_s, u"stitch"_s, {}, {u"Platform"_s}});
            }},
        {ErrorCode::FieldNotInPolicy, u"own scopes in StackOne"_s,
            [](StoreFixture &store) {
                return setting(store, {.scopes = QList<ScopeDefinition>{}}, u"stackone"_s);
            }},
        {ErrorCode::TeamNameInvalid, u"blanks"_s,
            [](StoreFixture &store) {
                return making(store, {u"A"_s, u"stack-internal"_s, {}, {u" "_s}});
            }},
        {ErrorCode::TeamTaken, u"other letters"_s,
            [](StoreFixture &store) -> Attempt {
                const WorkspaceId id = store.workspace(u"stack-internal"_s).id;
                return
                    [&store, id] { return codeOf(store.registry->addTeam(id, u"PLATFORM"_s, store.actor)); };
            }},
        {ErrorCode::TeamInUse, u"by a PAT"_s,
            [](StoreFixture &store) -> Attempt {
                const Workspace workspace = store.workspace(u"stack-internal"_s);
                store.create(workspace);
                return [&store, id = workspace.id] {
                    return codeOf(store.registry->removeTeam(id, u"platform"_s, store.actor));
                };
            }},
        {ErrorCode::SettingInvalid, u"stale after nothing"_s,
            [](StoreFixture &store) {
                return setting(store, {.marks = MarkSettings{0, 14}});
            }},
        {ErrorCode::SettingInvalid, u"expiring too early"_s,
            [](StoreFixture &store) {
                return setting(store, {.marks = MarkSettings{90, 366}});
            }},
        {ErrorCode::SettingInvalid, u"prefix"_s,
            [](StoreFixture &store) {
                return setting(store, {.name = u"New"_s, .tokenPrefix = u"Live-"_s});
            }},
        {ErrorCode::SettingInvalid, u"scope without levels"_s,
            [](StoreFixture &store) {
                return setting(store, {.scopes = QList<ScopeDefinition>{{u"data"_s, u"Data"_s, {}, {}, {}}}});
            }},
    };
}

} // namespace chatelaine
