// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to keys.
#include "registry/kill/randomwork.h"

#include "registry/accounts.h"
#include "registry/kill/told.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr qsizetype mostKeys = 250; ///< Tombstones included.

} // namespace

/// One that stands, if a few tries find it.
RandomWork::Chosen RandomWork::anyKey()
{
    Chosen chosen;
    for (int tries = 0; tries < 4; ++tries) {
        const auto key = m_registry.key(anyOf(m_keys), direct());
        const auto here = key ? m_registry.workspace(key->workspace, direct()) : fail(ErrorCode::KeyUnknown);
        if (!here)
            continue;
        chosen = {*key, *here, m_registry.catalog().find(here->policyId)};
        if (!key->deletedAt)
            break;
    }
    return chosen;
}

QList<KeyId> RandomWork::severalKeys()
{
    QList<KeyId> ids;
    for (int count = m_random.bounded(2, 30); count > 0; --count)
        ids.append(anyOf(m_keys));
    return ids;
}

Action RandomWork::actionFor(const Chosen &chosen)
{
    if (chosen.key.deletedAt && chance(90))
        return Action::Restore;
    if (chance(15))
        return Action::Delete;
    return chosen.key.disabled ? Action::Enable : Action::Disable;
}

KeyDraft RandomWork::draftFor(const Workspace &workspace)
{
    KeyDraft draft;
    const KeyPolicy *policy = m_registry.catalog().find(workspace.policyId);
    if (!policy) // there is no such workspace
        return draft;
    if (policy->hasLabel)
        draft.label = anyName(u"key %1"_s, 200);
    if (policy->hasNote && chance(50))
        draft.note = anyName(u"for job %1"_s, 1000);
    if (policy->hasTags)
        draft.tags = {anyName(u"tag %1"_s, 5)};
    if (policy->hasExpiry && chance(50))
        draft.expiry = ExpiresInDays{anyOf(policy->expiryDays)};
    if (policy->hasWriteToggle && chance(50))
        draft.write = chance(50);
    if (policy->teamRequired)
        draft.team = anyOf(workspace.teams);
    return draft;
}

/// As the window does.
MintedToken RandomWork::minted(const Workspace &workspace)
{
    Secret secret = token::mint(workspace.tokenPrefix);
    const MintedToken token{token::digest(secret.view()), token::parse(secret.view()).value_or(TokenHint())};
    m_secrets.push_back({workspace.id, std::move(secret)});
    return token;
}

QByteArray RandomWork::madeKey(const char *what, Result<CreatedKey> created)
{
    if (created && !m_keys.contains(created->key.id))
        m_keys.append(created->key.id);
    QByteArray line = told(what, created);
    if (created && !created->secret.isEmpty())
        m_secrets.push_back({created->key.workspace, std::move(created->secret)});
    return line;
}

QByteArray RandomWork::create()
{
    const WorkspaceId id = anyOf(m_workspaces);
    const auto here = m_registry.workspace(id, direct());
    if (!here || m_keys.size() >= mostKeys)
        return applyToMany();
    KeyDraft draft = draftFor(*here);
    if (chance(50))
        draft.id = newId(m_clock.now());
    if (chance(here->policyId == "stacker"_L1 ? 10 : 50))
        draft.minted = minted(*here);
    return madeKey("create", m_registry.create(id, draft, anyActor()));
}

QByteArray RandomWork::edit()
{
    const Chosen chosen = anyKey();
    const auto edits
        = [&](Action action) { return chance(60) && (!chosen.policy || chosen.policy->has(action)); };
    KeyEdit edit;
    edit.version = chosen.key.version;
    if (edits(Action::EditLabel))
        edit.label = anyName(u"key %1"_s, 200);
    if (edits(Action::EditNote))
        edit.note = anyName(u"for job %1"_s, 1000);
    if (edits(Action::EditTags))
        edit.tags = {anyName(u"tag %1"_s, 5), u"edited"_s};
    return told("edit", m_registry.edit(chosen.key.id, edit, anyActor()));
}

QByteArray RandomWork::applyToOne()
{
    const Chosen chosen = anyKey();
    const DeleteReason reason = chance(10) ? DeleteReason::Leaked : DeleteReason::Unneeded;
    return told("apply to one", m_registry.apply(actionFor(chosen), {chosen.key.id}, anyActor(), reason));
}

QByteArray RandomWork::applyToMany()
{
    return told("apply to many", m_registry.apply(actionFor(anyKey()), severalKeys(), anyActor()));
}

QByteArray RandomWork::refresh()
{
    const Chosen chosen = anyKey();
    std::optional<MintedToken> token;
    if (chosen.policy && !chosen.policy->viewable() && chance(50))
        token = minted(chosen.workspace);
    return madeKey("refresh", m_registry.refresh(chosen.key.id, token, anyActor()));
}

QByteArray RandomWork::verify()
{
    if (m_secrets.empty())
        return create();
    const Known &known = m_secrets[m_random.bounded(quint64(m_secrets.size()))];
    const CheckRequest request{{}, {}, chance(50) ? Access::Read : Access::Write};
    return told("verify",
        m_registry.verify(known.workspace, known.secret.view(), request,
            {anyName(u"192.0.2.%1"_s, 250), anyName(u"agent %1"_s, 9)}));
}

UseStamp RandomWork::anyStamp(const KeyId &id)
{
    const auto key = m_registry.key(id, direct());
    UseStamp stamp{key ? key->workspace : WorkspaceId(), id};
    if (chance(80)) {
        stamp.uses = m_random.bounded(1, 50);
        stamp.recent = {{m_clock.now(), anyName(u"192.0.2.%1"_s, 250), anyName(u"agent %1"_s, 9)}};
    } else {
        stamp.refusedAt = m_clock.now();
        stamp.refusedSource = u"192.0.2.9"_s;
        stamp.refusedWhy = CheckCode::Disabled;
    }
    return stamp;
}

/// As the service does once a second or oftener.
QByteArray RandomWork::stamp()
{
    QList<UseStamp> stamps;
    const QList<KeyId> ids = severalKeys();
    for (const KeyId &id : ids)
        stamps.append(anyStamp(id));
    if (chance(60))
        return told("journal", m_registry.journalUses(stamps));
    if (chance(30))
        return told("portion", m_registry.stampPortion());
    return told("stamp", m_registry.stampJournal(stamps, 2));
}

QByteArray RandomWork::purge()
{
    if (chance(50))
        return told("purge", m_registry.purge());
    return told("purge people", m_registry.accounts().purge());
}

} // namespace chatelaine
