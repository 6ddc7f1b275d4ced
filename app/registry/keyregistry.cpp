// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/keyregistry.h"

#include "registry/accounts.h"
#include "registry/database.h"
#include "registry/eventlog.h"
#include "registry/keytable.h"
#include "registry/membertable.h"
#include "registry/standing.h"
#include "registry/workspacetable.h"

namespace chatelaine {

KeyRegistry::KeyRegistry(std::unique_ptr<Database> database, const PolicyCatalog &catalog, const Clock &clock)
    : m_database(std::move(database))
    , m_catalog(catalog)
    , m_clock(clock)
    , m_accounts(std::make_unique<Accounts>(*m_database, catalog, clock))
{
}

KeyRegistry::~KeyRegistry() = default;

Result<std::unique_ptr<KeyRegistry>> KeyRegistry::open(
    const StoreAddress &address, const PolicyCatalog &catalog, const Clock &clock)
{
    return Database::open(address).map([&](std::unique_ptr<Database> database) {
        return std::unique_ptr<KeyRegistry>(new KeyRegistry(std::move(database), catalog, clock));
    });
}

const PolicyCatalog &KeyRegistry::catalog() const
{
    return m_catalog;
}

Accounts &KeyRegistry::accounts()
{
    return *m_accounts;
}

void KeyRegistry::setSealingKey(SealingKey key)
{
    m_sealingKey = std::move(key);
}

bool KeyRegistry::hasSealingKey() const
{
    return m_sealingKey.has_value();
}

KeyRegistry::Ground KeyRegistry::seen(const Workspace &workspace, const Actor &actor)
{
    Ground ground{
        workspace, m_catalog.find(workspace.policyId), nullptr, actor.member, {}, workspace.keyCount};
    Workspace &here = ground.workspace;
    here.role = actor.direct ? Role::Direct : MemberTable(*m_database).role(here.id, actor.member);
    if (ground.policy)
        ground.plan = ground.policy->plan(here.planId);
    // Without its policy nobody knows who may see what.
    ground.owner = ground.policy ? seenOwner(*ground.policy, here.role, actor.member)
        : actor.direct           ? std::nullopt
                                 : std::optional(actor.member);
    if (ground.owner)
        here.keyCount = KeyTable(*m_database).countOf(here.id, *ground.owner);
    return ground;
}

Result<KeyRegistry::Ground> KeyRegistry::sight(const WorkspaceId &id, const Actor &actor)
{
    const auto workspace = WorkspaceTable(*m_database, m_catalog).find(id);
    if (!workspace)
        return fail(ErrorCode::WorkspaceUnknown, {idText(id)});
    Ground ground = seen(*workspace, actor);
    if (!permitted(WorkspaceAction::See, ground.workspace.role))
        return fail(ErrorCode::WorkspaceUnknown, {idText(id)});
    return ground;
}

Result<KeyRegistry::Ground> KeyRegistry::ground(
    const WorkspaceId &id, const Actor &actor, WorkspaceAction action)
{
    auto ground = sight(id, actor);
    if (!ground)
        return ground;
    if (!permitted(action, ground->workspace.role))
        return fail(ErrorCode::WorkspaceUnknown, {idText(id)});
    if (!ground->policy)
        return fail(ErrorCode::PolicyUnknown, {ground->workspace.policyId});
    return ground;
}

Result<KeyRegistry::Standing> KeyRegistry::standing(const KeyId &id, const Actor &actor, Action action)
{
    const auto key = KeyTable(*m_database).find(id);
    if (!key)
        return fail(ErrorCode::KeyUnknown);
    auto here = ground(key->workspace, actor);
    if (!here && here.error().code != ErrorCode::WorkspaceUnknown)
        return tl::unexpected(here.error());
    if (!here || !here->shows(*key)
        || !roleAllows(action, &*key, *here->policy, here->workspace.role, actor.member))
        return fail(ErrorCode::KeyUnknown);
    return Standing{*key, std::move(*here)};
}

/// The keys that the policy's limit counts.
int KeyRegistry::counted(const Ground &ground, const QString &owner)
{
    if (ground.policy->limit > 0 && ground.policy->limitPerOwner)
        return KeyTable(*m_database).countOf(ground.workspace.id, owner);
    return ground.allKeys;
}

Event KeyRegistry::event(const Actor &actor, const QString &action, const QString &detail) const
{
    return {0, m_clock.now(), actor.eventName(), action, {}, {}, detail};
}

Result<ApiKey> KeyRegistry::key(const KeyId &id, const Actor &actor)
{
    return m_database->read([&]() -> Result<ApiKey> {
        const auto key = KeyTable(*m_database).find(id);
        const auto here = key ? sight(key->workspace, actor) : fail(ErrorCode::KeyUnknown);
        if (!here || !here->shows(*key))
            return fail(ErrorCode::KeyUnknown);
        return *key;
    });
}

} // namespace chatelaine
