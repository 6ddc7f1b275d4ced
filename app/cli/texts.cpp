// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texts.h"

#include "cli/texttable.h"
#include "cli/words.h"
#include "domain/sentence.h"

using namespace Qt::StringLiterals;

namespace chatelaine::texts {

namespace {

QString yesOrNo(bool value)
{
    return value ? Words::tr("yes") : Words::tr("no");
}

QString labelRule(const KeyPolicy &policy)
{
    if (!policy.hasLabel)
        return Words::tr("none");
    QStringList rules{Words::tr("required")};
    if (policy.labelUnique)
        rules.append(Words::tr("unique among its owner's"));
    if (!policy.has(Action::EditLabel))
        rules.append(Words::tr("cannot be changed"));
    return rules.join(", "_L1);
}

QString expiryRule(const KeyPolicy &policy)
{
    if (!policy.hasExpiry)
        return Words::tr("none");
    QStringList choices;
    for (const int days : policy.expiryDays)
        choices.append(QString::number(days));
    if (policy.expiryCustom)
        choices.append(Words::tr("any day"));
    if (policy.expiryNever)
        choices.append(Words::tr("never"));
    const QString byDefault
        = policy.expiryDefault > 0 ? QString::number(policy.expiryDefault) : Words::tr("never");
    return Words::tr("%1 (otherwise %2)").arg(choices.join(", "_L1), byDefault);
}

QString limitRule(const KeyPolicy &policy)
{
    if (policy.limit == 0)
        return Words::tr("none");
    return policy.limitPerOwner
        ? Words::tr("%n for each owner", nullptr, policy.limit)
        : Words::tr("%n in the workspace, disabled ones counted", nullptr, policy.limit);
}

void addScopes(TextTable &table, const KeyPolicy &policy)
{
    for (const ScopeDefinition &scope : policy.scopes) {
        QStringList levels;
        for (const ScopeLevel level : scope.levels)
            levels.append(levelWord(level));
        table.add({Words::tr("Scope"),
            Words::tr("%1: %2 (otherwise %3)")
                .arg(scope.id, levels.join(", "_L1), levelWord(scope.byDefault))});
    }
}

void addPlans(TextTable &table, const KeyPolicy &policy)
{
    for (const Plan &plan : policy.plans) {
        const QString gives = !plan.api ? Words::tr("no API access")
            : plan.write                ? Words::tr("read and write")
                                        : Words::tr("read only");
        const QString line
            = plan.id == policy.defaultPlan ? Words::tr("%1: %2 (default)") : Words::tr("%1: %2");
        table.add({Words::tr("Plan"), line.arg(plan.id, gives)});
    }
}

} // namespace

QByteArray workspaces(const QList<Workspace> &workspaces)
{
    if (workspaces.isEmpty())
        return {};
    TextTable table({Words::tr("ID"), Words::tr("NAME"), Words::tr("POLICY"), Words::tr("PLAN"),
        Words::tr("KEYS"), Words::tr("TEAMS")});
    for (const Workspace &workspace : workspaces) {
        table.add({idText(workspace.id), workspace.name, workspace.policyId,
            workspace.planId.isEmpty() ? u"-"_s : workspace.planId, QString::number(workspace.keyCount),
            workspace.teams.isEmpty() ? u"-"_s : workspace.teams.join(", "_L1)});
    }
    return table.toUtf8();
}

QByteArray removed(const Workspace &workspace)
{
    const QString text = workspace.keyCount > 0
        ? Words::tr("Removed “%1” and its %n key(s).", nullptr, workspace.keyCount).arg(workspace.name)
        : Words::tr("Removed “%1”.").arg(workspace.name);
    return printable(text).toUtf8() + '\n';
}

QByteArray policies(const QList<const KeyPolicy *> &policies)
{
    TextTable table({Words::tr("ID"), Words::tr("TITLE"), Words::tr("WHAT IT IS LIKE")});
    for (const KeyPolicy *policy : policies)
        table.add({policy->id, policy->title, policyText(policy->summary)});
    return table.toUtf8();
}

QByteArray policy(const KeyPolicy &policy)
{
    TextTable table({});
    table.add({Words::tr("Id"), policy.id});
    table.add({Words::tr("Title"), policy.title});
    table.add({Words::tr("Summary"), policyText(policy.summary)});
    table.add({Words::tr("Prefix"), policy.tokenPrefix});
    table.add({Words::tr("Limit"), limitRule(policy)});
    table.add({Words::tr("Label"), labelRule(policy)});
    table.add({Words::tr("Note"), yesOrNo(policy.hasNote)});
    table.add({Words::tr("Tags"), yesOrNo(policy.hasTags)});
    table.add({Words::tr("Team"), policy.teamRequired ? Words::tr("required") : Words::tr("none")});
    table.add({Words::tr("Write switch"), yesOrNo(policy.hasWriteToggle)});
    table.add({Words::tr("Expiry"), expiryRule(policy)});
    QStringList actions;
    for (const Action action : policy.actions)
        actions.append(actionWord(action));
    table.add({Words::tr("Actions"), actions.join(", "_L1)});
    addScopes(table, policy);
    addPlans(table, policy);
    return table.toUtf8();
}

} // namespace chatelaine::texts
