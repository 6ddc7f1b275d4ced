// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/refusals.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

Attempt action(StoreFixture &store, Action what, const QList<KeyId> &ids)
{
    return [&store, what, ids] { return codeOf(store.apply(what, ids)); };
}

Attempt editing(StoreFixture &store, const KeyId &id, const KeyEdit &edit)
{
    return [&store, id, edit] { return codeOf(store.registry->edit(id, edit, store.actor)); };
}

/// A deleted key in a workspace of that policy.
ApiKey deletedKey(
    StoreFixture &store, const Workspace &workspace, DeleteReason reason = DeleteReason::Unneeded)
{
    return store.apply(Action::Delete, {store.create(workspace, u"deleted"_s).key.id}, reason).changed.at(0);
}

} // namespace

QList<Refusal> refusalsOfActions()
{
    return {
        {ErrorCode::LabelImmutable, u"StackOne"_s,
            [](StoreFixture &store) {
                const ApiKey key = store.create(store.workspace(u"stackone"_s)).key;
                return editing(store, key.id, {.label = u"other"_s, .version = key.version});
            }},
        {ErrorCode::EditConflict, u"edited since"_s,
            [](StoreFixture &store) {
                const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
                store.take(
                    store.registry->edit(key.id, {.note = u"theirs"_s, .version = key.version}, store.actor));
                return editing(store, key.id, {.note = u"ours"_s, .version = key.version});
            }},
        {ErrorCode::LabelEmpty, u"edited away"_s,
            [](StoreFixture &store) {
                const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
                return editing(
                    store, key.id, {.label = u" "_s, .note = u"kept out"_s, .version = key.version});
            }},
        {ErrorCode::AlreadyDeleted, u"edited"_s,
            [](StoreFixture &store) {
                const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
                store.apply(Action::Delete, {key.id});
                return editing(store, key.id, {.note = u"x"_s, .version = key.version + 1});
            }},
        {ErrorCode::ActionNotInPolicy, u"disable a PAT"_s,
            [](StoreFixture &store) {
                const ApiKey key = store.create(store.workspace(u"stack-internal"_s)).key;
                return action(store, Action::Disable, {key.id});
            }},
        {ErrorCode::ActionNotInPolicy, u"refresh in Stitch"_s,
            [](StoreFixture &store) -> Attempt {
                const KeyId id = store.create(store.workspace(u"stitch"_s)).key.id;
                return [&store, id] { return codeOf(store.registry->refresh(id, {}, store.actor)); };
            }},
        {ErrorCode::AlreadyDeleted, u"deleted twice"_s,
            [](StoreFixture &store) {
                const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
                store.apply(Action::Delete, {key.id});
                return action(store, Action::Delete, {key.id});
            }},
        {ErrorCode::NotDeleted, u"restored while it stands"_s,
            [](StoreFixture &store) {
                return action(
                    store, Action::Restore, {store.create(store.workspace(u"chatelaine"_s)).key.id});
            }},
        {ErrorCode::KeyUnknown, u"never there"_s,
            [](StoreFixture &store) { return action(store, Action::Delete, {newId(store.clock.now())}); }},
    };
}

QList<Refusal> refusalsOfRestores()
{
    return {
        {ErrorCode::Leaked, u"for good"_s,
            [](StoreFixture &store) {
                const ApiKey key = deletedKey(store, store.workspace(u"chatelaine"_s), DeleteReason::Leaked);
                return action(store, Action::Restore, {key.id});
            }},
        {ErrorCode::RestoreTooLate, u"after 30 days"_s,
            [](StoreFixture &store) {
                const ApiKey key = deletedKey(store, store.workspace(u"chatelaine"_s));
                store.clock.advance(Days(restoreDays));
                return action(store, Action::Restore, {key.id});
            }},
        {ErrorCode::RestoreTooLate, u"purged"_s,
            [](StoreFixture &store) {
                const ApiKey key = deletedKey(store, store.workspace(u"chatelaine"_s));
                store.clock.advance(Days(restoreDays));
                store.take(store.registry->purge());
                return action(store, Action::Restore, {key.id});
            }},
        {ErrorCode::LabelTaken, u"since the deletion"_s,
            [](StoreFixture &store) {
                const Workspace workspace = store.workspace(u"stack-internal"_s);
                const ApiKey key = deletedKey(store, workspace);
                store.create(workspace, u"DELETED"_s);
                return action(store, Action::Restore, {key.id});
            }},
        {ErrorCode::LimitReached, u"filled since"_s,
            [](StoreFixture &store) {
                const Workspace workspace = store.workspace(u"stitch"_s);
                const ApiKey key = deletedKey(store, workspace);
                for (int i = 0; i < 10; ++i)
                    store.create(workspace, QString::number(i));
                return action(store, Action::Restore, {key.id});
            }},
        {ErrorCode::PlanWithoutApi, u"restored under Free"_s,
            [](StoreFixture &store) {
                const Workspace workspace = store.workspace(u"stack-internal"_s);
                const ApiKey key = deletedKey(store, workspace);
                store.take(store.registry->changePlan(workspace.id, u"free"_s, store.actor));
                return action(store, Action::Restore, {key.id});
            }},
        {ErrorCode::EnableOneByOne, u"after an upgrade, two at once"_s,
            [](StoreFixture &store) {
                const Workspace workspace = store.workspace(u"stitch"_s);
                const QList<KeyId> ids{store.create(workspace).key.id, store.create(workspace).key.id};
                store.take(store.registry->changePlan(workspace.id, u"standard"_s, store.actor));
                store.take(store.registry->changePlan(workspace.id, u"premium"_s, store.actor));
                return action(store, Action::Enable, ids);
            }},
        {ErrorCode::PlanWithoutApi, u"enabled under Standard"_s,
            [](StoreFixture &store) {
                const Workspace workspace = store.workspace(u"stitch"_s);
                const KeyId id = store.create(workspace).key.id;
                store.take(store.registry->changePlan(workspace.id, u"standard"_s, store.actor));
                return action(store, Action::Enable, {id});
            }},
    };
}

} // namespace chatelaine
