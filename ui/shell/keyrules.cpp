// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyrules.h"

#include "domain/keydraft.h"
#include "store/keystore.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/keytablemodel.h"

#include <string>

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
    const bool perOwner = m_session.isOpen() && m_session.policy().limitPerOwner;
    if (!perOwner)
        return m_model.count(KeyState::Any);
    const std::string name = owner.toStdString();
    int keys = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const KeyView key = m_model.viewAt(row);
        keys += !key.deletedAt && key.owner == name ? 1 : 0;
    }
    return keys;
}

bool KeyRules::labelTaken(const QString &label, const QString &owner, const KeyId &except) const
{
    if (!m_session.isOpen() || !m_session.policy().labelUnique)
        return false;
    const QString wanted = folded(label.trimmed());
    const std::string name = owner.toStdString();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const KeyView key = m_model.viewAt(row);
        if (!key.deletedAt && key.id != except && key.owner == name
            && folded(QString::fromUtf8(key.label.data(), static_cast<qsizetype>(key.label.size())))
                == wanted)
            return true;
    }
    return false;
}

} // namespace chatelaine
