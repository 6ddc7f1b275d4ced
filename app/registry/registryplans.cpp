// SPDX-License-Identifier: GPL-3.0-or-later
// Teams and plans of a workspace.
#include "registry/keyregistry.h"

#include "registry/database.h"
#include "registry/keytable.h"
#include "registry/workspacetable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

Result<void> KeyRegistry::appendTeam(Workspace &workspace, const KeyPolicy &policy, const QString &team)
{
    if (!policy.teamRequired)
        return fail(ErrorCode::FieldNotInPolicy, {u"team"_s});
    const auto name = checkLabel(team);
    if (!name)
        return fail(ErrorCode::TeamNameInvalid);
    for (const QString &other : workspace.teams) {
        if (folded(other) == folded(*name))
            return fail(ErrorCode::TeamTaken, {other});
    }
    workspace.teams.append(*name);
    return {};
}

Result<Workspace> KeyRegistry::addTeam(const WorkspaceId &id, const QString &team, const Actor &actor)
{
    return m_database->write([&]() -> Result<Workspace> {
        const auto here = ground(id, actor, WorkspaceAction::Edit);
        if (!here)
            return tl::unexpected(here.error());
        Workspace workspace = here->workspace;
        if (const auto added = appendTeam(workspace, *here->policy, team); !added)
            return tl::unexpected(added.error());
        save(workspace, event(actor, u"team_add"_s, workspace.teams.last()));
        return workspace;
    });
}

Result<Workspace> KeyRegistry::removeTeam(const WorkspaceId &id, const QString &team, const Actor &actor)
{
    return m_database->write([&]() -> Result<Workspace> {
        const auto here = ground(id, actor, WorkspaceAction::Edit);
        if (!here)
            return tl::unexpected(here.error());
        Workspace workspace = here->workspace;
        const auto found = std::find_if(workspace.teams.begin(), workspace.teams.end(),
            [&](const QString &each) { return folded(each) == folded(team); });
        if (found == workspace.teams.end())
            return fail(ErrorCode::TeamUnknown, {team});
        const QString name = *found;
        if (KeyTable(*m_database).anyIn(id, name))
            return fail(ErrorCode::TeamInUse, {name});
        workspace.teams.erase(found);
        save(workspace, event(actor, u"team_remove"_s, name));
        return workspace;
    });
}

Result<PlanPreview> KeyRegistry::previewPlan(const WorkspaceId &id, const QString &planId, const Actor &actor)
{
    return m_database->read([&]() -> Result<PlanPreview> {
        const auto here = ground(id, actor, WorkspaceAction::Edit);
        if (!here)
            return tl::unexpected(here.error());
        const Plan *plan = here->policy->plan(planId);
        if (!plan)
            return fail(ErrorCode::PlanUnknown, {planId});
        PlanPreview preview = KeyTable(*m_database).countForPlan(id, m_clock.now(), here->owner);
        preview.from = here->workspace.planId;
        preview.to = planId;
        if (plan->api || !here->policy->planLossDisables)
            preview.disabled = 0;
        if (plan->api || here->policy->planLossDisables)
            preview.stopped = 0;
        if (!plan->api || plan->write)
            preview.reduced = 0;
        return preview;
    });
}

Result<Workspace> KeyRegistry::changePlan(const WorkspaceId &id, const QString &planId, const Actor &actor)
{
    return m_database->write([&]() -> Result<Workspace> {
        const auto here = ground(id, actor, WorkspaceAction::Edit);
        if (!here)
            return tl::unexpected(here.error());
        const Plan *plan = here->policy->plan(planId);
        if (!plan)
            return fail(ErrorCode::PlanUnknown, {planId});
        Workspace workspace = here->workspace;
        const QString former = std::exchange(workspace.planId, planId);
        if (former == planId)
            return workspace;
        save(workspace, event(actor, u"plan_change"_s, former + " > "_L1 + planId));
        if (!plan->api && here->policy->planLossDisables)
            KeyTable(*m_database).disableAll(id, workspace.revision);
        return workspace;
    });
}

} // namespace chatelaine
