// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keypolicy.h"

#include <algorithm>

namespace chatelaine {

using namespace Qt::StringLiterals;

QString actionWord(Action action)
{
    switch (action) {
    case Action::Create:
        return u"create"_s;
    case Action::EditLabel:
        return u"edit_label"_s;
    case Action::EditNote:
        return u"edit_note"_s;
    case Action::EditTags:
        return u"edit_tags"_s;
    case Action::Enable:
        return u"enable"_s;
    case Action::Disable:
        return u"disable"_s;
    case Action::Delete:
        return u"delete"_s;
    case Action::Restore:
        return u"restore"_s;
    case Action::Refresh:
        return u"refresh"_s;
    case Action::ViewSecret:
        return u"view_secret"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Action> actionFromWord(const QString &word)
{
    for (const Action action :
        {Action::Create, Action::EditLabel, Action::EditNote, Action::EditTags, Action::Enable,
            Action::Disable, Action::Delete, Action::Restore, Action::Refresh, Action::ViewSecret}) {
        if (actionWord(action) == word)
            return action;
    }
    return std::nullopt;
}

const Plan *KeyPolicy::plan(const QString &planId) const
{
    const auto at
        = std::find_if(plans.begin(), plans.end(), [&planId](const Plan &each) { return each.id == planId; });
    return at == plans.end() ? nullptr : &*at;
}

const QStringList &wordKeys()
{
    static const QStringList keys{u"noun"_s, u"title"_s, u"intro"_s, u"create"_s, u"create_title"_s,
        u"submit"_s, u"label_field"_s, u"label_example"_s, u"team_field"_s, u"expiry_field"_s,
        u"expiry_advice"_s, u"write_field"_s, u"write_hint"_s, u"write_plan_hint"_s, u"scopes_field"_s,
        u"reveal_title"_s, u"reveal_advice"_s, u"reveal_close"_s, u"enable"_s, u"disable"_s, u"delete"_s,
        u"delete_warning"_s, u"refresh"_s, u"refresh_warning"_s, u"empty"_s};
    return keys;
}

const QStringList &columnIds()
{
    static const QStringList ids{u"enabled"_s, u"name"_s, u"scopes"_s, u"team"_s, u"access"_s, u"created"_s,
        u"creator"_s, u"expires"_s, u"last_used"_s};
    return ids;
}

} // namespace chatelaine
