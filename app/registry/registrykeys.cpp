// SPDX-License-Identifier: GPL-3.0-or-later
// Making keys, replacing and showing their secrets.
#include "registry/keyregistry.h"

#include "registry/database.h"
#include "registry/draftdigest.h"
#include "registry/eventlog.h"
#include "registry/keytable.h"
#include "registry/sealing.h"
#include "registry/standing.h"
#include "registry/workspacetable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

/// A secret for a key, as it will be stored.
struct KeyRegistry::Minting {
    StoredSecret stored;
    Secret secret; ///< Empty when the caller minted.
};

namespace {

/// What token::parse() would have said of the token that the caller keeps.
bool isHint(const TokenHint &hint)
{
    return token::isPrefix(hint.prefix) && hint.lastFour.size() == 4
        && std::all_of(hint.lastFour.begin(), hint.lastFour.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
           });
}

} // namespace

Result<KeyRegistry::Minting> KeyRegistry::mint(
    const Ground &ground, const KeyId &key, const std::optional<MintedToken> &minted)
{
    const bool viewable = ground.policy->viewable();
    if (minted) {
        if (viewable || !isHint(minted->hint) || KeyTable(*m_database).isSpent(minted->digest))
            return fail(ErrorCode::Conflict);
        return Minting{{*minted, {}, {}}, {}};
    }
    if (viewable && !m_sealingKey)
        return fail(ErrorCode::SealingKeyAbsent);
    Minting made;
    made.secret = token::mint(ground.workspace.tokenPrefix);
    made.stored.token
        = {token::digest(made.secret.view()), token::parse(made.secret.view()).value_or(TokenHint())};
    if (viewable) {
        made.stored.sealed = sealing::seal(made.secret, *m_sealingKey, ground.workspace.id, key);
        made.stored.sealingKey = m_sealingKey->id;
    }
    return made;
}

Result<CreatedKey> KeyRegistry::create(const WorkspaceId &id, const KeyDraft &draft, const Actor &actor)
{
    return m_database->write([&]() -> Result<CreatedKey> {
        const auto here = ground(id, actor);
        if (!here)
            return tl::unexpected(here.error());
        if (!roleAllows(Action::Create, nullptr, *here->policy, here->workspace.role, actor.member))
            return fail(ErrorCode::WorkspaceUnknown, {idText(id)});
        if (auto earlier = earlierCreation(draft, *here, actor))
            return std::move(*earlier);
        auto key = drafted(draft, *here, actor);
        if (!key)
            return tl::unexpected(key.error());
        auto made = mint(*here, key->id, draft.minted);
        if (!made)
            return tl::unexpected(made.error());
        key->hint = made->stored.token.hint;
        key->revision = WorkspaceTable(*m_database, m_catalog).nextRevision(id, 1);
        KeyTable(*m_database).insert(*key, made->stored, draftDigest(draft, actor));
        EventLog(*m_database).append(*key, event(actor, actionWord(Action::Create)));
        return CreatedKey{std::move(*key), std::move(made->secret)};
    });
}

std::optional<Result<CreatedKey>> KeyRegistry::earlierCreation(
    const KeyDraft &draft, const Ground &ground, const Actor &actor)
{
    if (draft.id.isNull())
        return std::nullopt;
    KeyTable keys(*m_database);
    if (keys.purged(draft.id))
        return fail(ErrorCode::Conflict);
    const auto earlier = keys.find(draft.id);
    if (!earlier)
        return std::nullopt;
    if (earlier->workspace != ground.workspace.id || keys.draftDigest(draft.id) != draftDigest(draft, actor))
        return fail(ErrorCode::Conflict);
    if (!ground.shows(*earlier)) // it went over to somebody else
        return fail(ErrorCode::Conflict);
    if (!ground.policy->viewable())
        return CreatedKey{*earlier, {}};
    return unsealed(*earlier).map([&](Secret secret) { return CreatedKey{*earlier, std::move(secret)}; });
}

Result<ApiKey> KeyRegistry::drafted(const KeyDraft &draft, const Ground &ground, const Actor &actor)
{
    const Instant now = m_clock.now();
    auto key = checkDraft(draft, *ground.policy, ground.workspace, now);
    if (!key)
        return key;
    key->id = draft.id.isNull() ? newId(now) : draft.id;
    key->workspace = ground.workspace.id;
    key->owner = actor.member;
    key->createdAt = now;
    key->createdBy = actor.member;
    key->origin = actor.origin;
    key->use.trackingSince = now;
    const bool taken = ground.policy->labelUnique && KeyTable(*m_database).labelTaken(*key, key->label);
    auto may = allowed(Action::Create, nullptr, ground.context(counted(ground, key->owner), taken), now);
    if (may)
        return key;
    if (may.error().code == ErrorCode::LabelTaken)
        may.error().arguments = {key->label};
    return tl::unexpected(may.error());
}

Result<CreatedKey> KeyRegistry::refresh(
    const KeyId &id, const std::optional<MintedToken> &minted, const Actor &actor)
{
    return m_database->write([&]() -> Result<CreatedKey> {
        const auto stands = standing(id, actor, Action::Refresh);
        if (!stands)
            return tl::unexpected(stands.error());
        if (minted && KeyTable(*m_database).secret(id).token.digest == minted->digest)
            return CreatedKey{stands->key, {}};
        const auto may = allowed(Action::Refresh, &stands->key, stands->ground.context(), m_clock.now());
        if (!may)
            return tl::unexpected(may.error());
        return replaceSecret(*stands, minted, actor);
    });
}

Result<CreatedKey> KeyRegistry::replaceSecret(
    const Standing &standing, const std::optional<MintedToken> &minted, const Actor &actor)
{
    ApiKey key = standing.key;
    auto made = mint(standing.ground, key.id, minted);
    if (!made)
        return tl::unexpected(made.error());
    key.hint = made->stored.token.hint;
    key.refreshedAt = m_clock.now();
    key.version += 1;
    key.revision = WorkspaceTable(*m_database, m_catalog).nextRevision(key.workspace);
    KeyTable(*m_database).replaceSecret(key, made->stored);
    EventLog(*m_database).append(key, event(actor, actionWord(Action::Refresh)));
    return CreatedKey{std::move(key), std::move(made->secret)};
}

Result<Secret> KeyRegistry::viewSecret(const KeyId &id, const Actor &actor)
{
    return m_database->read([&]() -> Result<Secret> {
        const auto stands = standing(id, actor, Action::ViewSecret);
        if (!stands)
            return tl::unexpected(stands.error());
        const auto may = allowed(Action::ViewSecret, &stands->key, stands->ground.context(), m_clock.now());
        if (!may)
            return tl::unexpected(may.error());
        return unsealed(stands->key);
    });
}

Result<Secret> KeyRegistry::unsealed(const ApiKey &key)
{
    if (!m_sealingKey)
        return fail(ErrorCode::SealingKeyAbsent);
    const StoredSecret stored = KeyTable(*m_database).secret(key.id);
    if (stored.sealingKey != m_sealingKey->id)
        return fail(ErrorCode::SealingKeyWrong);
    auto secret = sealing::open(stored.sealed, *m_sealingKey, key.workspace, key.id);
    if (!secret || token::digest(secret->view()) != stored.token.digest)
        return fail(ErrorCode::StoreDamaged, {m_database->file()}, u"a sealed secret does not fit its row"_s);
    return std::move(*secret);
}

} // namespace chatelaine
