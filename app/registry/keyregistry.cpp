// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/keyregistry.h"

#include "registry/database.h"
#include "registry/eventlog.h"
#include "registry/keytable.h"
#include "registry/workspacetable.h"

namespace chatelaine {

KeyRegistry::KeyRegistry(std::unique_ptr<Database> database, const PolicyCatalog &catalog, const Clock &clock)
    : m_database(std::move(database))
    , m_catalog(catalog)
    , m_clock(clock)
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

void KeyRegistry::setSealingKey(SealingKey key)
{
    m_sealingKey = std::move(key);
}

bool KeyRegistry::hasSealingKey() const
{
    return m_sealingKey.has_value();
}

Result<KeyRegistry::Ground> KeyRegistry::ground(const WorkspaceId &id)
{
    const auto workspace = WorkspaceTable(*m_database, m_catalog).find(id);
    if (!workspace)
        return fail(ErrorCode::WorkspaceUnknown, {idText(id)});
    const KeyPolicy *policy = m_catalog.find(workspace->policyId);
    if (!policy)
        return fail(ErrorCode::PolicyUnknown, {workspace->policyId});
    return Ground{*workspace, policy, policy->plan(workspace->planId)};
}

Result<ApiKey> KeyRegistry::standingKey(const KeyId &id)
{
    const auto found = KeyTable(*m_database).find(id);
    if (!found)
        return fail(ErrorCode::KeyUnknown);
    return *found;
}

/// The keys that the policy's limit counts.
int KeyRegistry::counted(const Ground &ground, const QString &owner)
{
    if (ground.policy->limit > 0 && ground.policy->limitPerOwner)
        return KeyTable(*m_database).countOf(ground.workspace.id, owner);
    return ground.workspace.keyCount;
}

Event KeyRegistry::event(const Actor &actor, const QString &action, const QString &detail) const
{
    return {0, m_clock.now(), actor.eventName(), action, {}, {}, detail};
}

Result<ApiKey> KeyRegistry::key(const KeyId &id)
{
    return m_database->read([&] { return standingKey(id); });
}

} // namespace chatelaine
