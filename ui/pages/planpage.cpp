// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/planpage.h"

namespace chatelaine {

PlanPage::PlanPage(KeyStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
{
}

bool PlanPage::applies(const KeyPolicy &policy)
{
    return !policy.plans.isEmpty() || policy.teamRequired;
}

void PlanPage::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    m_workspace = workspace;
    m_policy = &policy;
}

} // namespace chatelaine
