// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/planpage.h"

#include "ui/pages/pagebody.h"
#include "ui/pages/planchooser.h"
#include "ui/pages/teamlist.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

PlanPage::PlanPage(KeyStore &store, QWidget *parent)
    : QWidget(parent)
    , m_body(new PageBody)
    , m_planHeading(m_body->addHeading(tr("Plan")))
    , m_plans(new PlanChooser(store))
    , m_teamHeading(nullptr)
    , m_teams(new TeamList(store))
{
    setObjectName(u"planPage"_s);
    m_body->addWidget(m_plans);
    m_teamHeading = m_body->addHeading(tr("Teams"));
    m_body->addWidget(m_teams);
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

bool PlanPage::applies(const KeyPolicy &policy)
{
    return !policy.plans.isEmpty() || policy.teamRequired;
}

QString PlanPage::title(const KeyPolicy &policy)
{
    if (policy.plans.isEmpty())
        return tr("Teams");
    return policy.teamRequired ? tr("Plan and teams") : tr("Plan");
}

void PlanPage::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    m_policy = &policy;
    m_body->setTitle(title(policy), workspace.name);
    const bool plans = !policy.plans.isEmpty();
    m_planHeading->setVisible(plans && policy.teamRequired);
    m_plans->setVisible(plans);
    m_teamHeading->setVisible(plans && policy.teamRequired);
    m_teams->setVisible(policy.teamRequired);
    m_plans->setWorkspace(workspace, policy);
    m_teams->setWorkspace(workspace);
}

} // namespace chatelaine
