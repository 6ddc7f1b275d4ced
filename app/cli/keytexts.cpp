// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texts.h"

#include "cli/texttable.h"
#include "cli/words.h"
#include "domain/status.h"

#include <QDateTime>

#include <functional>

using namespace Qt::StringLiterals;

namespace chatelaine::texts {

namespace {

QString statusText(const ApiKey &key, const MarkSettings &marks, Instant now)
{
    const KeyStatus status = statusAt(key, marks, now);
    QStringList beside = markWords(status.marks);
    if (status.status == Status::Disabled)
        beside = reasonWords(key.disabled) + beside;
    const QString word = statusWord(status.status);
    return beside.isEmpty() ? word : QString(word + " ("_L1 + beside.join(", "_L1) + u')');
}

QString scopesText(const ScopeGrants &scopes)
{
    return scopes.isEmpty() ? Words::tr("none", "no scope is granted") : grantsText(scopes);
}

QString expiryText(const ApiKey &key)
{
    return key.expiresAt ? time(*key.expiresAt) : Words::tr("never");
}

QString useText(const KeyUse &use)
{
    if (!use.lastUsedAt)
        return Words::tr("never");
    return use.lastUsedSource.isEmpty()
        ? time(*use.lastUsedAt)
        : Words::tr("%1 from %2").arg(time(*use.lastUsedAt), use.lastUsedSource);
}

void addUse(TextTable &table, const KeyUse &use)
{
    table.add({Words::tr("Last used"), useText(use)});
    if (!use.lastUsedAgent.isEmpty())
        table.add({Words::tr("Last agent"), use.lastUsedAgent});
    table.add({Words::tr("Uses"), QString::number(use.useCount)});
    if (use.lastRefusedAt) {
        table.add({Words::tr("Last refused"),
            Words::tr("%1 (%2)").arg(time(*use.lastRefusedAt), use.lastRefusedReason)});
    }
}

} // namespace

QString time(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant)).toString(u"yyyy-MM-dd HH:mm"_s);
}

QByteArray key(const ApiKey &key, const Workspace &workspace, const KeyPolicy &policy, Instant now)
{
    TextTable table({});
    table.add({Words::tr("Id"), idText(key.id)});
    table.add({Words::tr("Workspace"), workspace.name});
    if (policy.hasLabel)
        table.add({Words::tr("Label"), key.label});
    table.add({Words::tr("Key"), key.hint.text()});
    table.add({Words::tr("Status"), statusText(key, workspace.marks, now)});
    if (!workspace.scopes.isEmpty())
        table.add({Words::tr("Scopes"), scopesText(key.scopes)});
    if (policy.teamRequired)
        table.add({Words::tr("Team"), key.team});
    if (policy.hasWriteToggle)
        table.add({Words::tr("Access"), accessWord(key.access)});
    if (!key.note.isEmpty())
        table.add({Words::tr("Note"), key.note});
    if (!key.tags.isEmpty())
        table.add({Words::tr("Tags"), key.tags.join(", "_L1)});
    table.add({Words::tr("Owner"), key.owner});
    table.add({Words::tr("Created"), Words::tr("%1 by %2").arg(time(key.createdAt), key.createdBy)});
    if (key.refreshedAt)
        table.add({Words::tr("Refreshed"), time(*key.refreshedAt)});
    if (policy.hasExpiry)
        table.add({Words::tr("Expires"), expiryText(key)});
    addUse(table, key.use);
    return table.toUtf8();
}

QByteArray keys(const QList<ApiKey> &keys, const Workspace &workspace, const KeyPolicy &policy, Instant now)
{
    if (keys.isEmpty())
        return {};
    struct Column {
        QString head;
        std::function<QString(const ApiKey &)> text;
    };
    QList<Column> columns{{Words::tr("ID"), [](const ApiKey &key) { return idText(key.id); }}};
    if (policy.hasLabel)
        columns.append({Words::tr("LABEL"), [](const ApiKey &key) { return key.label; }});
    columns.append({Words::tr("KEY"), [](const ApiKey &key) { return key.hint.text(); }});
    columns.append(
        {Words::tr("STATUS"), [&](const ApiKey &key) { return statusText(key, workspace.marks, now); }});
    if (!workspace.scopes.isEmpty())
        columns.append({Words::tr("SCOPES"), [](const ApiKey &key) { return scopesText(key.scopes); }});
    if (policy.teamRequired)
        columns.append({Words::tr("TEAM"), [](const ApiKey &key) { return key.team; }});
    if (policy.hasWriteToggle)
        columns.append({Words::tr("ACCESS"), [](const ApiKey &key) { return accessWord(key.access); }});
    if (policy.hasExpiry)
        columns.append({Words::tr("EXPIRES"), expiryText});
    columns.append({Words::tr("LAST USED"), [](const ApiKey &key) { return useText(key.use); }});

    QStringList cells;
    for (const Column &column : columns)
        cells.append(column.head);
    TextTable table(cells);
    for (const ApiKey &key : keys) {
        cells.clear();
        for (const Column &column : columns)
            cells.append(column.text(key));
        table.add(cells);
    }
    return table.toUtf8();
}

QByteArray check(const CheckAnswer &answer)
{
    TextTable table({});
    table.add({Words::tr("Granted"), answer.code == CheckCode::Granted ? Words::tr("yes") : Words::tr("no")});
    table.add({Words::tr("Code"), checkWord(answer.code)});
    if (!answer.key.isNull())
        table.add({Words::tr("Key"), idText(answer.key)});
    if (!answer.label.isEmpty())
        table.add({Words::tr("Label"), answer.label});
    return table.toUtf8();
}

} // namespace chatelaine::texts
