// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/eventtext.h"

#include "domain/sentence.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace chatelaine::eventtext {

using namespace Qt::StringLiterals;

namespace {

/// Of a detail such as "basic > business".
QString former(const QString &change)
{
    return change.section(u" > "_s, 0, 0);
}

QString present(const QString &change)
{
    return change.section(u" > "_s, 1);
}

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::EventText)

public:
    static QString ofKey(const QString &action, const QString &detail)
    {
        if (action == "create"_L1)
            return tr("“%1” was created");
        if (action == "enable"_L1)
            return tr("“%1” was turned on");
        if (action == "disable"_L1)
            return detail == "owner_left"_L1 ? tr("“%1” was turned off because its owner left")
                                             : tr("“%1” was turned off");
        if (action == "delete"_L1)
            return detail == "leaked"_L1 ? tr("“%1” was deleted because it leaked") : tr("“%1” was deleted");
        if (action == "restore"_L1)
            return tr("“%1” was restored, turned off");
        if (action == "refresh"_L1)
            return tr("“%1” got a new secret");
        if (action == "edit_label"_L1)
            return tr("“%1” was renamed");
        if (action == "edit_note"_L1)
            return tr("The note of “%1” was changed");
        if (action == "edit_tags"_L1)
            return tr("The tags of “%1” were changed");
        return {};
    }

    static QString ofWorkspace(const QString &action)
    {
        if (action == "workspace_create"_L1)
            return tr("The workspace “%1” was added");
        if (action == "workspace_settings"_L1)
            return tr("The settings of “%1” were changed");
        if (action == "team_add"_L1)
            return tr("The team “%1” was added");
        if (action == "team_remove"_L1)
            return tr("The team “%1” was removed");
        return {};
    }

    /// Of members: the detail is "EMAIL", "EMAIL: ROLE", "EMAIL: ROLE > ROLE", a role, or who had a key and
    /// has it now.
    static QString ofMember(const Event &event)
    {
        const QString &detail = event.detail;
        const QString email = detail.section(u": "_s, 0, 0);
        const QString roles = detail.section(u": "_s, 1);
        if (event.action == "member_invite"_L1)
            return tr("%1 was invited as: %2", "an address, a role").arg(email, role(roles));
        if (event.action == "invitation_withdraw"_L1)
            return tr("The invitation for %1 was withdrawn").arg(detail);
        if (event.action == "member_join"_L1)
            return tr("%1 became a member as: %2", "an address, a role").arg(event.actor, role(detail));
        if (event.action == "member_role"_L1)
            return tr("The role of %1 was changed from %2 to %3")
                .arg(email, role(former(roles)), role(present(roles)));
        if (event.action == "member_remove"_L1)
            return event.actor == detail ? tr("%1 left the workspace").arg(detail)
                                         : tr("%1 was removed from the workspace").arg(detail);
        if (event.action == "hand_over"_L1)
            return tr("“%1” was handed over from %2 to %3")
                .arg(event.subject, former(detail), present(detail));
        return {};
    }

    static QString role(const QString &word)
    {
        const std::optional<Role> role = roleFromWord(word);
        return role ? roleText(*role) : word;
    }

    static QString change(const QString &action, const QString &from, const QString &to)
    {
        if (action == "plan_change"_L1)
            return tr("The plan was changed from %1 to %2").arg(from, to);
        return tr("The workspace “%1” was renamed to “%2”").arg(from, to);
    }
};

QString planTitle(const QString &id, const KeyPolicy &policy)
{
    const Plan *plan = policy.plan(id);
    return plan ? policyText(plan->title) : id;
}

bool isChange(const Event &event)
{
    return event.action == "plan_change"_L1 || event.action == "workspace_rename"_L1;
}

} // namespace

QString sentence(const Event &event, const KeyPolicy &policy)
{
    if (isChange(event)) {
        QString from = former(event.detail);
        QString to = present(event.detail);
        if (event.action == "plan_change"_L1) {
            from = planTitle(from, policy);
            to = planTitle(to, policy);
        }
        return Tr::change(event.action, from, to);
    }
    if (const QString text = Tr::ofMember(event); !text.isEmpty())
        return text;
    if (const QString text = Tr::ofKey(event.action, event.detail); !text.isEmpty())
        return text.arg(event.subject);
    const QString text = Tr::ofWorkspace(event.action);
    const bool ofTeam = event.action.startsWith("team_"_L1);
    return text.isEmpty() ? QString(event.action + u": "_s + event.subject)
                          : text.arg(ofTeam ? event.detail : event.subject);
}

QString actor(const Event &event, const QString &memberName)
{
    const auto direct = "local:"_L1; // One who opened the database itself.
    const QString name = event.actor.startsWith(direct) ? event.actor.mid(direct.size()) : event.actor;
    return name == memberName ? Tr::tr("You") : name;
}

QString day(const QDate &day, const QDate &today)
{
    if (day == today)
        return Tr::tr("Today");
    if (day == today.addDays(-1))
        return Tr::tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

Icon icon(const Event &event)
{
    static const QHash<QString, Icon> icons{{u"create"_s, Icon::Add}, {u"enable"_s, Icon::Enable},
        {u"disable"_s, Icon::Disable}, {u"delete"_s, Icon::Delete}, {u"restore"_s, Icon::Restore},
        {u"refresh"_s, Icon::Refresh}, {u"edit_label"_s, Icon::Edit}, {u"edit_note"_s, Icon::Edit},
        {u"edit_tags"_s, Icon::Tag}, {u"plan_change"_s, Icon::Plan}, {u"team_add"_s, Icon::Team},
        {u"team_remove"_s, Icon::Team}, {u"member_invite"_s, Icon::Team},
        {u"invitation_withdraw"_s, Icon::Team}, {u"member_join"_s, Icon::Team},
        {u"member_role"_s, Icon::Team}, {u"member_remove"_s, Icon::Team}, {u"hand_over"_s, Icon::Key},
        {u"workspace_settings"_s, Icon::Settings}};
    return icons.value(event.action, Icon::Workspace);
}

} // namespace chatelaine::eventtext
