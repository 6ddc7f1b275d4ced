// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/demosample.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

std::chrono::seconds duration(const QString &text)
{
    const int count = text.chopped(1).toInt();
    switch (text.back().toLatin1()) {
    case 's':
        return std::chrono::seconds(count);
    case 'm':
        return std::chrono::minutes(count);
    case 'h':
        return std::chrono::hours(count);
    default:
        return Days(count);
    }
}

OptionalInstant ago(const QJsonValue &value, Instant now)
{
    return value.isString() ? OptionalInstant(now - duration(value.toString())) : std::nullopt;
}

ExpiryChoice expiry(const QString &text, Instant now)
{
    constexpr std::chrono::hours margin(3); // so that "in 6d" still reads so after a while of looking
    if (text.isEmpty())
        return ExpiresByDefault{};
    if (text == "never"_L1)
        return ExpiresNever{};
    if (text.endsWith(" days"_L1))
        return ExpiresInDays{text.section(u' ', 0, 0).toInt()};
    if (text.startsWith("in "_L1))
        return ExpiresAt{now + duration(text.mid(3)) + margin};
    return ExpiresAt{now - duration(text)};
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

KeyDraft readDraft(const QJsonObject &object, Instant now)
{
    KeyDraft draft;
    draft.label = object[u"label"_s].toString();
    draft.note = object[u"note"_s].toString();
    draft.tags = strings(object[u"tags"_s]);
    draft.expiry = expiry(object[u"expires"_s].toString(), now);
    draft.team = object[u"team"_s].toString();
    if (object.contains(u"write"_s))
        draft.write = object[u"write"_s].toBool();
    const QJsonObject levels = object[u"scopes"_s].toObject();
    ScopeGrants grants;
    for (auto level = levels.begin(); level != levels.end(); ++level)
        grants.append({level.key(), levelFromWord(level.value().toString()).value_or(ScopeLevel::Off)});
    if (!grants.isEmpty())
        draft.scopes = grants;
    return draft;
}

DemoKey readKey(const QJsonObject &object, Instant now)
{
    DemoKey key;
    key.draft = readDraft(object, now);
    key.by = object[u"by"_s].toString();
    key.created = now - duration(object[u"created"_s].toString());
    for (const QString &use : strings(object[u"uses"_s]))
        key.uses.append(now - duration(use));
    key.source = object[u"source"_s].toString();
    key.agent = object[u"agent"_s].toString();
    key.refused = ago(object[u"refused"_s], now);
    key.disabled = ago(object[u"disabled"_s], now);
    key.refreshed = ago(object[u"refreshed"_s], now);
    key.deleted = ago(object[u"deleted"_s], now);
    key.leaked = object[u"leaked"_s].toBool();
    return key;
}

} // namespace

QList<DemoWorkspace> demoWorkspaces(Instant now)
{
    QList<DemoWorkspace> workspaces;
    for (const QString &name :
        {u"chatelaine"_s, u"stackone"_s, u"stack-internal"_s, u"stacker"_s, u"stitch"_s}) {
        QFile file(u":/demo/"_s + name + u".json"_s);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        DemoWorkspace workspace;
        workspace.draft = {object[u"name"_s].toString(), object[u"policy"_s].toString(),
            object[u"plan"_s].toString(), strings(object[u"teams"_s])};
        for (const QJsonValue &key : object[u"keys"_s].toArray())
            workspace.keys.append(readKey(key.toObject(), now));
        workspaces.append(workspace);
    }
    return workspaces;
}

} // namespace chatelaine
