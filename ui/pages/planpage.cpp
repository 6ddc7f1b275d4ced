// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/planpage.h"

#include "ui/pages/memberssection.h"
#include "ui/pages/pagebody.h"
#include "ui/pages/planchooser.h"
#include "ui/pages/rolenote.h"
#include "ui/pages/teamlist.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

PlanPage::PlanPage(KeyStore &store, ClipboardGuard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_body(new PageBody)
    , m_members(store.members() ? new MembersSection(store, clipboard) : nullptr)
    , m_roleNote(new RoleNote(WorkspaceAction::Edit))
    , m_planHeading(nullptr)
    , m_plans(new PlanChooser(store))
    , m_teamHeading(nullptr)
    , m_teams(new TeamList(store))
{
    setObjectName(u"planPage"_s);
    if (m_members)
        m_body->addWidget(m_members);
    m_planHeading = m_body->addHeading(tr("Plan"));
    m_body->addWidget(m_roleNote);
    m_body->addWidget(m_plans);
    m_teamHeading = m_body->addHeading(tr("Teams"));
    m_body->addWidget(m_teams);
    m_roleNote->guard(m_plans);
    m_roleNote->guard(m_teams);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_body);
    const auto changed = [this](const Workspace &workspace) {
        setWorkspace(workspace, *m_policy);
        Q_EMIT workspaceChanged(workspace);
    };
    connect(m_plans, &PlanChooser::workspaceChanged, this, changed);
    connect(m_teams, &TeamList::workspaceChanged, this, changed);
}

bool PlanPage::applies(KeyStore &store, const KeyPolicy &policy)
{
    return store.members() || !policy.plans.isEmpty() || policy.teamRequired;
}

QString PlanPage::title(KeyStore &store, const KeyPolicy &policy)
{
    const bool plans = !policy.plans.isEmpty();
    if (store.members())
        return plans ? tr("Members and plan") : policy.teamRequired ? tr("Members and teams") : tr("Members");
    if (!plans)
        return tr("Teams");
    return policy.teamRequired ? tr("Plan and teams") : tr("Plan");
}

void PlanPage::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    m_policy = &policy;
    m_body->setTitle(title(m_store, policy), workspace.name);
    const bool plans = !policy.plans.isEmpty();
    // One section alone is named by the title.
    m_planHeading->setVisible(plans && (m_members || policy.teamRequired));
    m_plans->setVisible(plans);
    m_teamHeading->setVisible(policy.teamRequired && (m_members || plans));
    m_teams->setVisible(policy.teamRequired);
    if (m_members)
        m_members->setWorkspace(workspace, policy);
    m_plans->setWorkspace(workspace, policy);
    m_teams->setWorkspace(workspace);
    m_roleNote->setRole(plans || policy.teamRequired ? workspace.role : Role::Direct);
}

} // namespace chatelaine
