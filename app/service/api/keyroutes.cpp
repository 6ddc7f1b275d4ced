// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/keyroutes.h"

#include "domain/jsoncodec.h"
#include "registry/recordcodec.h"
#include "service/api/answers.h"
#include "service/api/named.h"

namespace chatelaine::routes {

using namespace Qt::StringLiterals;

namespace {

/// The marks of the workspaces that the visitor sees.
Result<std::function<MarkSettings(const WorkspaceId &)>> marksOf(
    KeyRegistry &registry, const Visitor &visitor)
{
    return registry.workspaces(visitor.actor).map([](const QList<Workspace> &workspaces) {
        QHash<WorkspaceId, MarkSettings> marks;
        for (const Workspace &workspace : workspaces)
            marks.insert(workspace.id, workspace.marks);
        return std::function([marks](const WorkspaceId &id) { return marks.value(id); });
    });
}

Result<QJsonObject> keyObject(KeyRegistry &registry, const ApiKey &key, const Visitor &visitor)
{
    return registry.workspace(key.workspace, visitor.actor).map([&](const Workspace &workspace) {
        return json::fromKey(key, workspace.marks, visitor.now);
    });
}

Result<http::Response> answer(KeyRegistry &registry, const Result<ApiKey> &key, const Visitor &visitor)
{
    if (!key)
        return tl::unexpected(key.error());
    return keyObject(registry, *key, visitor).map([](const QJsonObject &object) {
        return answers::json(object);
    });
}

Result<http::Response> answer(
    KeyRegistry &registry, const Result<CreatedKey> &created, const Visitor &visitor, int status)
{
    if (!created)
        return tl::unexpected(created.error());
    return keyObject(registry, created->key, visitor).map([&](const QJsonObject &object) {
        return answers::withSecret("secret", created->secret, {{u"key"_s, object}}, status);
    });
}

} // namespace

Result<Work> keys(const Incoming &incoming)
{
    const auto limit = incoming.number(u"limit"_s, 1, 10'000, 500);
    if (!limit)
        return tl::unexpected(limit.error());
    const KeyPageRequest request{parseId(incoming.query.value(u"after"_s)), static_cast<int>(*limit)};
    return named(incoming, [request](KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
        return registry.page(found.id, request, visitor.actor).map([&](const KeyPage &page) {
            http::Response response = answers::json(json::pageText(page, found.marks, visitor.now));
            // Who goes through all pages need not wait for the whole of this one.
            if (!page.next.isNull())
                response.headers.add("X-Chatelaine-Next", idText(page.next).toStdString());
            return response;
        });
    });
}

Result<Work> createKey(const Incoming &incoming)
{
    return incoming.read(json::readDraft).map([&](const KeyDraft &draft) {
        return named(
            incoming, [draft](KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
                return answer(registry, registry.create(found.id, draft, visitor.actor), visitor, 201);
            });
    });
}

Result<Work> key(const Incoming &incoming)
{
    return [id = parseId(incoming.parameter())](KeyRegistry &registry, const Visitor &visitor) {
        return answer(registry, registry.key(id, visitor.actor), visitor);
    };
}

Result<Work> editKey(const Incoming &incoming)
{
    return incoming.read(json::readEdit).map([&](const KeyEdit &edit) -> Work {
        return [edit, id = parseId(incoming.parameter())](KeyRegistry &registry, const Visitor &visitor) {
            return answer(registry, registry.edit(id, edit, visitor.actor), visitor);
        };
    });
}

Result<Work> applyToKeys(const Incoming &incoming)
{
    return incoming.read(json::readBulk).map([](const json::BulkRequest &bulk) -> Work {
        return [bulk](KeyRegistry &registry, const Visitor &visitor) -> Result<http::Response> {
            const auto outcome = registry.apply(bulk.action, bulk.ids, visitor.actor, bulk.reason);
            if (!outcome)
                return tl::unexpected(outcome.error());
            return marksOf(registry, visitor).map([&](const auto &marks) {
                return answers::json(json::outcomeText(*outcome, marks, visitor.now));
            });
        };
    });
}

Result<Work> refreshKey(const Incoming &incoming)
{
    return incoming.read(json::readMinted).map([&](const std::optional<MintedToken> &minted) -> Work {
        return [minted, id = parseId(incoming.parameter())](KeyRegistry &registry, const Visitor &visitor) {
            return answer(registry, registry.refresh(id, minted, visitor.actor), visitor, 200);
        };
    });
}

Result<Work> viewSecret(const Incoming &incoming)
{
    return [id = parseId(incoming.parameter())](KeyRegistry &registry, const Visitor &visitor) {
        return registry.viewSecret(id, visitor.actor).map([](const Secret &secret) {
            return answers::withSecret("secret", secret, {});
        });
    };
}

Result<Work> identify(const Incoming &incoming)
{
    return incoming.read(json::readDigest).map([&](const Digest &digest) {
        return named(
            incoming, [digest](KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
                return registry.identify(found.id, digest, visitor.actor)
                    .map([&](const std::optional<ApiKey> &key) {
                        const QJsonValue object
                            = key ? json::fromKey(*key, found.marks, visitor.now) : QJsonValue();
                        return answers::json({{u"key"_s, object}});
                    });
            });
    });
}

} // namespace chatelaine::routes
