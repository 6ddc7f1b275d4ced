// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/workspaceroutes.h"

#include "domain/jsoncodec.h"
#include "registry/recordcodec.h"
#include "service/api/answers.h"
#include "service/api/named.h"

#include <QJsonDocument>

namespace chatelaine::routes {

using namespace Qt::StringLiterals;

namespace {

http::Response answer(const Workspace &workspace)
{
    return answers::json(json::fromWorkspace(workspace));
}

QString readName(JsonReader &reader)
{
    return reader.string(u"name"_s);
}

QString readPlan(JsonReader &reader)
{
    return reader.string(u"plan"_s);
}

} // namespace

Result<Work> policies(const Incoming &)
{
    return [](KeyRegistry &registry, const Visitor &) -> Result<http::Response> {
        QJsonArray files;
        for (const KeyPolicy *policy : registry.catalog().all())
            files.append(QJsonDocument::fromJson(registry.catalog().source(policy->id)).object());
        return answers::json({{u"policies"_s, files}});
    };
}

Result<Work> workspaces(const Incoming &)
{
    return [](KeyRegistry &registry, const Visitor &visitor) {
        return registry.workspaces(visitor.actor).map([&](const QList<Workspace> &workspaces) {
            QJsonArray array;
            for (const Workspace &workspace : workspaces)
                array.append(json::fromWorkspace(workspace));
            return answers::json({{u"workspaces"_s, array}, {u"now"_s, toRfc3339(visitor.now)}});
        });
    };
}

Result<Work> createWorkspace(const Incoming &incoming)
{
    return incoming.read(json::readWorkspaceDraft).map([](const WorkspaceDraft &draft) -> Work {
        return [draft](KeyRegistry &registry, const Visitor &visitor) {
            return registry.createWorkspace(draft, visitor.actor).map([](const Workspace &workspace) {
                return answers::json(json::fromWorkspace(workspace), 201);
            });
        };
    });
}

Result<Work> workspace(const Incoming &incoming)
{
    return named(incoming, [](KeyRegistry &, const Workspace &workspace, const Visitor &) {
        return Result<http::Response>(answer(workspace));
    });
}

Result<Work> editWorkspace(const Incoming &incoming)
{
    return incoming.read(json::readWorkspaceEdit).map([&](const WorkspaceEdit &edit) {
        return named(incoming, [edit](KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
            return registry.editWorkspace(found.id, edit, visitor.actor).map(answer);
        });
    });
}

Result<Work> removeWorkspace(const Incoming &incoming)
{
    return named(incoming, [](KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
        return registry.removeWorkspace(found.id, visitor.actor).map(answers::nothing);
    });
}

Result<Work> addTeam(const Incoming &incoming)
{
    return incoming.read(readName).map([&](const QString &team) {
        return named(incoming, [team](KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
            return registry.addTeam(found.id, team, visitor.actor).map(answer);
        });
    });
}

Result<Work> removeTeam(const Incoming &incoming)
{
    return named(incoming,
        [team = incoming.parameter(1)](
            KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
            return registry.removeTeam(found.id, team, visitor.actor).map(answer);
        });
}

Result<Work> previewPlan(const Incoming &incoming)
{
    return named(incoming,
        [plan = incoming.query.value(u"to"_s)](
            KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
            return registry.previewPlan(found.id, plan, visitor.actor).map([](const PlanPreview &preview) {
                return answers::json(json::fromPreview(preview));
            });
        });
}

Result<Work> changePlan(const Incoming &incoming)
{
    return incoming.read(readPlan).map([&](const QString &plan) {
        return named(incoming, [plan](KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
            return registry.changePlan(found.id, plan, visitor.actor).map(answer);
        });
    });
}

Result<Work> events(const Incoming &incoming)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const auto before = incoming.number(u"before"_s, 0, most, 0);
    const auto limit = incoming.number(u"limit"_s, 1, 1000, 100);
    if (!before || !limit)
        return tl::unexpected((before ? limit : before).error());
    return named(incoming,
        [before = *before, limit = static_cast<int>(*limit)](
            KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
            return registry.events(found.id, before, limit, visitor.actor)
                .map([](const QList<Event> &events) { return answers::json(json::fromEvents(events)); });
        });
}

} // namespace chatelaine::routes
