// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/refusals.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

/// A creation under the default policy with a draft that `spoil` has changed.
std::function<Attempt(StoreFixture &)> draftWith(
    std::function<void(KeyDraft &)> spoil, const QString &policy = u"chatelaine"_s)
{
    return [spoil, policy](StoreFixture &store) {
        const Workspace workspace = store.workspace(policy);
        KeyDraft draft = store.draft(workspace);
        spoil(draft);
        return creation(store, workspace, draft);
    };
}

KeyDraft mintedDraft(const StoreFixture &store, const Workspace &workspace, const Secret &secret)
{
    KeyDraft draft = store.draft(workspace, u"minted"_s);
    draft.minted = MintedToken{token::digest(secret.view()), *token::parse(secret.view())};
    return draft;
}

} // namespace

QList<Refusal> refusalsOfDrafts()
{
    return {
        {ErrorCode::LabelEmpty, u"blanks"_s, draftWith([](KeyDraft &draft) { draft.label = u"  "_s; })},
        {ErrorCode::LabelEmpty, u"invisible"_s,
            draftWith([](KeyDraft &draft) { draft.label = u"\u200b \u2060"_s; })},
        {ErrorCode::LabelTooLong, u"101 points"_s,
            draftWith([](KeyDraft &draft) { draft.label = QString(101, u'a'); })},
        {ErrorCode::LabelControlCharacter, u"tab"_s,
            draftWith([](KeyDraft &draft) { draft.label = u"a\tb"_s; })},
        {ErrorCode::NoteInvalid, u"2001 points"_s,
            draftWith([](KeyDraft &draft) { draft.note = QString(2001, u'a'); })},
        {ErrorCode::TagInvalid, u"empty"_s, draftWith([](KeyDraft &draft) { draft.tags = {u""_s}; })},
        {ErrorCode::FieldNotInPolicy, u"note in Stitch"_s,
            draftWith([](KeyDraft &draft) { draft.note = u"x"_s; }, u"stitch"_s)},
        {ErrorCode::ScopeUnknown, u"no such scope"_s, draftWith([](KeyDraft &draft) {
             draft.scopes = ScopeGrants{{u"payroll"_s, ScopeLevel::Read}};
         })},
        {ErrorCode::ScopeLevelUnknown, u"actions:write"_s,
            draftWith(
                [](KeyDraft &draft) {
                    draft.scopes = ScopeGrants{{u"actions"_s, ScopeLevel::Write}};
                },
                u"stackone"_s)},
        {ErrorCode::ExpiryNotOffered, u"8 days for a PAT"_s,
            draftWith([](KeyDraft &draft) { draft.expiry = ExpiresInDays{8}; }, u"stack-internal"_s)},
        {ErrorCode::ExpiryInPast, u"1970"_s, draftWith([](KeyDraft &draft) { draft.expiry = ExpiresAt{}; })},
        {ErrorCode::TeamMissing, u"PAT"_s,
            draftWith([](KeyDraft &draft) { draft.team.clear(); }, u"stack-internal"_s)},
        {ErrorCode::TeamUnknown, u"PAT"_s,
            draftWith([](KeyDraft &draft) { draft.team = u"Sales"_s; }, u"stack-internal"_s)},
        {ErrorCode::PlanWithoutWrite, u"Basic"_s,
            [](StoreFixture &store) {
                const Workspace workspace = store.workspace(u"stack-internal"_s, u"basic"_s);
                KeyDraft draft = store.draft(workspace);
                draft.write = true;
                return creation(store, workspace, draft);
            }},
        {ErrorCode::PlanWithoutApi, u"Stitch Standard"_s,
            [](StoreFixture &store) {
                const Workspace workspace = store.workspace(u"stitch"_s, u"standard"_s);
                return creation(store, workspace, store.draft(workspace));
            }},
        {ErrorCode::LabelTaken, u"PAT, other letters"_s,
            [](StoreFixture &store) {
                const Workspace workspace = store.workspace(u"stack-internal"_s);
                store.create(workspace, u"Äpfel"_s);
                return creation(store, workspace, store.draft(workspace, u"A\u0308PFEL"_s));
            }},
        {ErrorCode::LimitReached, u"second Stacker key"_s,
            [](StoreFixture &store) {
                store.registry->setSealingKey(SealingKey::generate());
                const Workspace workspace = store.workspace(u"stacker"_s);
                store.create(workspace);
                return creation(store, workspace, store.draft(workspace));
            }},
        {ErrorCode::LimitReached, u"eleventh Stitch key, one disabled"_s,
            [](StoreFixture &store) {
                const Workspace workspace = store.workspace(u"stitch"_s);
                for (int i = 0; i < 9; ++i)
                    store.create(workspace, QString::number(i));
                store.apply(Action::Disable, {store.create(workspace, u"tenth"_s).key.id});
                return creation(store, workspace, store.draft(workspace));
            }},
        {ErrorCode::SealingKeyAbsent, u"Stacker"_s, draftWith([](KeyDraft &) {}, u"stacker"_s)},
    };
}

QList<Refusal> refusalsOfConflicts()
{
    return {
        {ErrorCode::Conflict, u"digest of a key elsewhere"_s,
            [](StoreFixture &store) {
                const Secret secret = token::mint(u"ch_live"_s);
                const Workspace there = store.workspace(u"stackone"_s);
                store.take(store.registry->create(there.id, mintedDraft(store, there, secret), store.actor));
                const Workspace here = store.workspace(u"chatelaine"_s);
                return creation(store, here, mintedDraft(store, here, secret));
            }},
        {ErrorCode::Conflict, u"digest of a removed workspace"_s,
            [](StoreFixture &store) {
                const Secret secret = token::mint(u"ch_live"_s);
                const Workspace there = store.workspace(u"stackone"_s);
                store.take(store.registry->create(there.id, mintedDraft(store, there, secret), store.actor));
                store.take(store.registry->removeWorkspace(there.id, store.actor));
                const Workspace here = store.workspace(u"chatelaine"_s);
                return creation(store, here, mintedDraft(store, here, secret));
            }},
        {ErrorCode::Conflict, u"id and digest of a purged key"_s,
            [](StoreFixture &store) {
                const Workspace workspace = store.workspace(u"chatelaine"_s);
                KeyDraft draft = store.draft(workspace);
                draft.id = newId(store.clock.now());
                store.take(store.registry->create(workspace.id, draft, store.actor));
                store.apply(Action::Delete, {draft.id});
                store.clock.advance(Days(restoreDays));
                store.take(store.registry->purge());
                return creation(store, workspace, draft);
            }},
        {ErrorCode::Conflict, u"id of a key elsewhere"_s,
            [](StoreFixture &store) {
                const Workspace here = store.workspace(u"chatelaine"_s);
                KeyDraft draft = store.draft(here);
                draft.id = store.create(store.workspace(u"stackone"_s)).key.id;
                return creation(store, here, draft);
            }},
        {ErrorCode::Conflict, u"hint that no key has"_s,
            [](StoreFixture &store) {
                const Workspace workspace = store.workspace(u"chatelaine"_s);
                KeyDraft draft = mintedDraft(store, workspace, token::mint(u"ch_live"_s));
                draft.minted->hint.lastFour = u"…9fQ"_s;
                return creation(store, workspace, draft);
            }},
        {ErrorCode::Conflict, u"Stacker minted by the caller"_s,
            [](StoreFixture &store) {
                store.registry->setSealingKey(SealingKey::generate());
                const Workspace workspace = store.workspace(u"stacker"_s);
                KeyDraft draft = mintedDraft(store, workspace, token::mint(u"stk"_s));
                draft.label.clear();
                return creation(store, workspace, draft);
            }},
    };
}

} // namespace chatelaine
