// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces: making, editing, removing.
#include "registry/keyregistry.h"

#include "domain/scopefile.h"
#include "registry/accounttable.h"
#include "registry/database.h"
#include "registry/draftdigest.h"
#include "registry/eventlog.h"
#include "registry/keytable.h"
#include "registry/membertable.h"
#include "registry/workspacetable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::Registry)
};

Result<void> checkDays(int days, int most, const QString &setting)
{
    if (days >= 1 && days <= most)
        return {};
    return fail(ErrorCode::SettingInvalid, {setting, Reasons::tr("from 1 to %1 days").arg(most)});
}

Result<void> setMarks(Workspace &workspace, const MarkSettings &marks)
{
    workspace.marks = marks;
    return checkDays(marks.staleDays, MarkSettings::mostStaleDays, u"stale_days"_s).and_then([&] {
        return checkDays(marks.expiringDays, MarkSettings::mostExpiringDays, u"expiring_days"_s);
    });
}

Result<void> setPrefix(Workspace &workspace, const KeyPolicy &policy, const QString &prefix)
{
    workspace.tokenPrefix = prefix.isEmpty() ? policy.tokenPrefix : prefix;
    if (token::isPrefix(workspace.tokenPrefix))
        return {};
    return fail(ErrorCode::SettingInvalid,
        {u"token_prefix"_s,
            Reasons::tr(
                "up to 20 lower-case letters, digits and single underscores, beginning with a letter")});
}

Result<void> setScopes(Workspace &workspace, const KeyPolicy &policy, const QList<ScopeDefinition> &scopes)
{
    if (!policy.scopesEditable)
        return fail(ErrorCode::FieldNotInPolicy, {u"scopes"_s});
    if (const auto fault = findScopeFault(scopes))
        return fail(ErrorCode::SettingInvalid, {u"scopes"_s + fault->place, fault->reason});
    workspace.ownScopes = !scopes.isEmpty();
    workspace.scopes = scopes.isEmpty() ? policy.scopes : scopes;
    return {};
}

Result<void> setAll(Workspace &workspace, const KeyPolicy &policy, const WorkspaceEdit &edit)
{
    Result<void> done;
    if (edit.marks)
        done = setMarks(workspace, *edit.marks);
    if (done && edit.tokenPrefix)
        done = setPrefix(workspace, policy, *edit.tokenPrefix);
    if (done && edit.scopes)
        done = setScopes(workspace, policy, *edit.scopes);
    return done;
}

Result<QString> choosePlan(const KeyPolicy &policy, const QString &planId)
{
    if (planId.isEmpty())
        return policy.defaultPlan;
    if (!policy.plan(planId))
        return fail(ErrorCode::PlanUnknown, {planId});
    return planId;
}

} // namespace

Result<QList<Workspace>> KeyRegistry::workspaces(const Actor &actor)
{
    return m_database->read([&]() -> Result<QList<Workspace>> {
        QList<Workspace> found;
        const QList<Workspace> all = WorkspaceTable(*m_database, m_catalog).all();
        for (const Workspace &each : all) {
            const Ground here = seen(each, actor);
            if (permitted(WorkspaceAction::See, here.workspace.role))
                found.append(here.workspace);
        }
        return found;
    });
}

Result<Workspace> KeyRegistry::workspace(const WorkspaceId &id, const Actor &actor)
{
    return findWorkspace(idText(id), actor);
}

Result<Workspace> KeyRegistry::findWorkspace(const QString &nameOrId, const Actor &actor)
{
    return m_database->read([&]() -> Result<Workspace> {
        WorkspaceTable table(*m_database, m_catalog);
        const WorkspaceId id = parseId(nameOrId);
        const auto found = id.isNull() ? table.findByName(nameOrId) : table.find(id);
        const auto here = found ? sight(found->id, actor) : fail(ErrorCode::WorkspaceUnknown);
        if (!here)
            return fail(ErrorCode::WorkspaceUnknown, {nameOrId});
        return here->workspace;
    });
}

Result<QString> KeyRegistry::checkName(const QString &name, const WorkspaceId &exceptOf)
{
    const auto kept = checkLabel(name);
    if (!kept || !parseId(*kept).isNull())
        return fail(ErrorCode::WorkspaceNameInvalid);
    const auto other = WorkspaceTable(*m_database, m_catalog).findByName(*kept);
    if (other && other->id != exceptOf)
        return fail(ErrorCode::WorkspaceNameTaken, {*kept});
    return kept;
}

Result<Workspace> KeyRegistry::createWorkspace(const WorkspaceDraft &draft, const Actor &actor)
{
    return m_database->write([&]() -> Result<Workspace> {
        MemberTable members(*m_database);
        if (!actor.direct && !members.ownsAny(actor.member))
            return fail(ErrorCode::WorkspaceUnknown, {draft.name});
        if (auto earlier = earlierWorkspace(draft, actor))
            return std::move(*earlier);
        auto workspace = drafted(draft);
        if (!workspace)
            return workspace;
        WorkspaceTable(*m_database, m_catalog).insert(*workspace, draftDigest(draft, actor));
        log(*workspace, event(actor, u"workspace_create"_s, workspace->policyId));
        if (!actor.direct) {
            members.insert(workspace->id, actor.member, Role::Owner, m_clock.now());
            workspace->role = Role::Owner;
        }
        return workspace;
    });
}

std::optional<Result<Workspace>> KeyRegistry::earlierWorkspace(
    const WorkspaceDraft &draft, const Actor &actor)
{
    if (draft.id.isNull())
        return std::nullopt;
    WorkspaceTable table(*m_database, m_catalog);
    if (!table.find(draft.id)) {
        if (EventLog(*m_database).newestFirst(draft.id, 0, 1, {}).isEmpty())
            return std::nullopt;
        return fail(ErrorCode::Conflict); // one that was removed had it
    }
    const auto here = sight(draft.id, actor);
    if (!here || table.draftDigest(draft.id) != draftDigest(draft, actor))
        return fail(ErrorCode::Conflict);
    return here->workspace;
}

Result<Workspace> KeyRegistry::drafted(const WorkspaceDraft &draft)
{
    const auto name = checkName(draft.name, {});
    if (!name)
        return tl::unexpected(name.error());
    const KeyPolicy *policy = m_catalog.find(draft.policyId);
    if (!policy)
        return fail(ErrorCode::PolicyUnknown, {draft.policyId});
    const auto plan = choosePlan(*policy, draft.planId);
    if (!plan)
        return tl::unexpected(plan.error());
    Workspace workspace;
    for (const QString &team : draft.teams) {
        if (const auto added = appendTeam(workspace, *policy, team); !added)
            return tl::unexpected(added.error());
    }
    const Instant now = m_clock.now();
    workspace.id = draft.id.isNull() ? newId(now) : draft.id;
    workspace.name = *name;
    workspace.policyId = policy->id;
    workspace.planId = *plan;
    workspace.tokenPrefix = policy->tokenPrefix;
    workspace.scopes = policy->scopes;
    workspace.createdAt = now;
    workspace.revision = 1;
    return workspace;
}

Result<Workspace> KeyRegistry::editWorkspace(
    const WorkspaceId &id, const WorkspaceEdit &edit, const Actor &actor)
{
    return m_database->write([&]() -> Result<Workspace> {
        const auto here = ground(id, actor, WorkspaceAction::Edit);
        if (!here)
            return tl::unexpected(here.error());
        Workspace workspace = here->workspace;
        if (const auto done = setAll(workspace, *here->policy, edit); !done)
            return tl::unexpected(done.error());
        if (!(workspace == here->workspace))
            save(workspace, event(actor, u"workspace_settings"_s));
        if (!edit.name)
            return workspace;
        const auto name = checkName(*edit.name, id);
        if (!name)
            return tl::unexpected(name.error());
        const QString former = std::exchange(workspace.name, *name);
        if (former != *name)
            save(workspace, event(actor, u"workspace_rename"_s, former + " > "_L1 + *name));
        return workspace;
    });
}

Result<void> KeyRegistry::removeWorkspace(const WorkspaceId &id, const Actor &actor)
{
    return m_database->write([&]() -> Result<void> {
        const auto here = sight(id, actor);
        if (!here || !permitted(WorkspaceAction::Remove, here->workspace.role))
            return fail(ErrorCode::WorkspaceUnknown, {idText(id)});
        KeyTable(*m_database).spendAll(id);
        WorkspaceTable(*m_database, m_catalog).remove(id);
        AccountTable(*m_database).removeHomeless();
        log(here->workspace, event(actor, u"workspace_remove"_s));
        return {};
    });
}

void KeyRegistry::save(Workspace &workspace, const Event &event)
{
    WorkspaceTable table(*m_database, m_catalog);
    workspace.revision = table.nextRevision(workspace.id);
    table.update(workspace);
    log(workspace, event);
}

void KeyRegistry::log(const Workspace &workspace, Event event)
{
    event.subject = workspace.name;
    EventLog(*m_database).append(workspace.id, event);
}

} // namespace chatelaine
