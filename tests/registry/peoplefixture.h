// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/accounts.h"
#include "registry/storefixture.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace chatelaine {

/// A store that a service serves: people come in by invitation and act with their roles. `actor` is who
/// opened it. Besides the built-in policies there is "private", which is "chatelaine" with rows that their
/// owner alone sees.
struct PeopleFixture : StoreFixture {
    const QByteArray hash = "$argon2id$the registry does not look into it";
    const CheckOrigin origin{QStringLiteral("10.0.4.17"), QStringLiteral("curl/8")};

    PeopleFixture()
    {
        QJsonObject own = QJsonDocument::fromJson(catalog.source(QStringLiteral("chatelaine"))).object();
        own.insert(QStringLiteral("id"), QStringLiteral("private"));
        own.insert(QStringLiteral("visibility"), QStringLiteral("owner"));
        QList<QByteArray> sources{QJsonDocument(own).toJson()};
        for (const KeyPolicy *policy : catalog.all())
            sources.append(catalog.source(policy->id));
        catalog = take(PolicyCatalog::fromSources(sources));
    }

    static QString email(const QString &name) { return name + QStringLiteral("@example.com"); }
    static Actor as(const QString &name) { return {email(name), QStringLiteral("api"), false}; }

    Digest invite(const Workspace &workspace, const QString &name, Role role)
    {
        const auto made = take(registry->invite(workspace.id, email(name), role, actor));
        return token::digest(made.token.view());
    }
    OpenedSession accept(const Digest &token, const QString &name)
    {
        return take(registry->accounts().acceptInvitation(token, name, hash, origin));
    }
    /// A member of that role, who acts.
    Actor join(const Workspace &workspace, const QString &name, Role role)
    {
        accept(invite(workspace, name, role), name);
        return as(name);
    }
    /// Each a moment after the former, so that their ids are in that order.
    CreatedKey createAs(
        const Actor &who, const Workspace &workspace, const QString &label = QStringLiteral("importer"))
    {
        clock.advance(std::chrono::milliseconds(1));
        return take(registry->create(workspace.id, draft(workspace, label), who));
    }
    /// The workspace's events, oldest first.
    QStringList written(const WorkspaceId &id, const Actor &reader)
    {
        QStringList lines;
        const QList<Event> events = take(registry->events(id, 0, 1000, reader));
        for (const Event &event : events)
            lines.prepend(event.actor + u'|' + event.action + u'|' + event.subject + u'|' + event.detail);
        return lines;
    }
    QStringList emails(const Workspace &workspace)
    {
        QStringList found;
        const Membership membership = take(registry->members(workspace.id, actor));
        for (const Member &member : membership.members)
            found.append(member.email);
        return found;
    }
};

} // namespace chatelaine
