// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/memberroutes.h"

#include "registry/recordcodec.h"
#include "service/api/answers.h"
#include "service/api/named.h"

namespace chatelaine::routes {

using namespace Qt::StringLiterals;

namespace {

struct Invited {
    QString email;
    Role role = Role::Viewer;
};

Role readRole(JsonReader &reader)
{
    return reader.word(u"role"_s, roleFromWord);
}

Invited readInvited(JsonReader &reader)
{
    return {reader.string(u"email"_s), readRole(reader)};
}

} // namespace

Result<Work> members(const Incoming &incoming)
{
    return named(incoming, [](KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
        return registry.members(found.id, visitor.actor).map([](const Membership &membership) {
            return answers::json(json::fromMembership(membership));
        });
    });
}

Result<Work> invite(const Incoming &incoming)
{
    return incoming.read(readInvited).map([&](const Invited &invited) {
        return named(
            incoming, [invited](KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
                return registry.invite(found.id, invited.email, invited.role, visitor.actor)
                    .map([](const CreatedInvitation &created) {
                        return answers::withSecret("token", created.token,
                            {{u"invitation"_s, json::fromInvitation(created.invitation)}}, 201);
                    });
            });
    });
}

Result<Work> withdrawInvitation(const Incoming &incoming)
{
    const QUuid id = parseId(incoming.parameter(1));
    return named(incoming, [id](KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
        return registry.withdrawInvitation(found.id, id, visitor.actor).map(answers::nothing);
    });
}

Result<Work> changeRole(const Incoming &incoming)
{
    return incoming.read(readRole).map([&](Role role) {
        return named(incoming,
            [role, email = incoming.parameter(1)](
                KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
                return registry.changeRole(found.id, email, role, visitor.actor)
                    .map([](const Member &member) { return answers::json(json::fromMember(member)); });
            });
    });
}

Result<Work> removeMember(const Incoming &incoming)
{
    return named(incoming,
        [email = incoming.parameter(1), keys = LeaverKeys{incoming.query.value(u"hand_over_to"_s)}](
            KeyRegistry &registry, const Workspace &found, const Visitor &visitor) {
            return registry.removeMember(found.id, email, keys, visitor.actor).map(answers::nothing);
        });
}

} // namespace chatelaine::routes
