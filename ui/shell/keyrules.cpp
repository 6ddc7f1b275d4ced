// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyrules.h"

#include "store/keystore.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/keylookup.h"
#include "ui/table/keytablemodel.h"

namespace chatelaine {

KeyRules::KeyRules(const WorkspaceSession &session, const KeyTableModel &model, const KeyStore &store)
    : m_session(session)
    , m_model(model)
    , m_store(store)
{
}

Result<void> KeyRules::check(Action action, const ApiKey *key, bool several) const
{
    if (m_unavailable)
        return tl::unexpected<Error>(*m_unavailable);
    if (!m_session.isOpen())
        return fail(ErrorCode::Cancelled);
    const KeyPolicy &policy = m_session.policy();
    const Workspace &workspace = m_session.workspace();
    ActionContext context{.policy = policy,
        .plan = policy.plan(workspace.planId),
        .several = several,
        .role = workspace.role,
        .member = m_store.memberName()};
    if (action == Action::Create)
        context.countedKeys = counted();
    if (action == Action::Restore && key) {
        context.countedKeys = counted(key->owner);
        context.labelTaken = labelTaken(key->label, key->owner, key->id);
    }
    return allowed(action, key, context, m_store.clock().now());
}

int KeyRules::counted() const
{
    return counted(m_store.memberName());
}

bool KeyRules::labelTaken(const QString &label) const
{
    return labelTaken(label, m_store.memberName(), {});
}

int KeyRules::counted(const QString &owner) const
{
    if (!m_session.isOpen() || !m_session.policy().limitPerOwner)
        return m_model.count(KeyState::Any);
    return keylookup::count(m_model, owner);
}

bool KeyRules::labelTaken(const QString &label, const QString &owner, const KeyId &except) const
{
    return m_session.isOpen() && m_session.policy().labelUnique
        && keylookup::labelTaken(m_model, owner, label, except);
}

} // namespace chatelaine
