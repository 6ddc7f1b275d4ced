// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/eventlog.h"

#include "registry/database.h"
#include "registry/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

/// An event of a key is told by its label, or its hint where it has none.
QString subjectOf(const ApiKey &key)
{
    return key.label.isEmpty() ? key.hint.text() : key.label;
}

} // namespace

void EventLog::append(const WorkspaceId &workspace, const Event &event)
{
    const QByteArray key = event.key.isNull() ? QByteArray() : event.key.toRfc4122();
    Statement(m_database,
        u"INSERT INTO event SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM event "
        "WHERE workspace = ?"_s)
        .run(workspace, event.at, event.actor, event.action, key, event.subject, event.detail, workspace);
}

void EventLog::append(const ApiKey &key, Event event)
{
    event.key = key.id;
    event.subject = subjectOf(key);
    append(key.workspace, event);
}

void EventLog::append(const WorkspaceId &workspace, const Event &event, const QList<ApiKey> &keys)
{
    QByteArray ids;
    QJsonArray subjects;
    for (const ApiKey &key : keys) {
        ids += key.id.toRfc4122();
        subjects.append(subjectOf(key));
    }
    Statement(m_database,
        u"INSERT INTO event SELECT ?, last.number + 1 + j.key, ?, ?, ?, substr(?, j.key * 16 + 1, 16), "
        u"j.value, ? "
        "FROM (SELECT coalesce(max(number), 0) AS number FROM event WHERE workspace = ?) last, json_each(?) j"_s)
        .run(workspace, event.at, event.actor, event.action, ids, event.detail, workspace,
            QString::fromUtf8(QJsonDocument(subjects).toJson(QJsonDocument::Compact)));
}

QList<Event> EventLog::newestFirst(
    const WorkspaceId &workspace, qint64 before, int limit, const Reader &reader)
{
    QList<Event> events;
    Statement rows(m_database,
        u"SELECT number, at, actor, action, key, subject, detail FROM event "
        "WHERE workspace = ? AND number < ? AND (? OR action NOT IN ('member_invite', "
        "'invitation_withdraw')) "
        "AND (? IS NULL OR key IS NULL "
        "OR EXISTS (SELECT 1 FROM key k WHERE k.workspace = event.workspace AND k.id = event.key AND k.owner "
        "= ?) "
        "OR EXISTS (SELECT 1 FROM purged_key p WHERE p.id = event.key AND p.owner = ?)) "
        "ORDER BY number DESC LIMIT ?"_s);
    rows.run(workspace, before > 0 ? before : std::numeric_limits<qint64>::max(), int(reader.invitations),
        reader.owner, reader.owner, reader.owner, limit);
    while (rows.next()) {
        events.append({rows.integer(0), rows.instant(1), rows.text(2), rows.text(3),
            rows.isNull(4) ? KeyId() : rows.id(4), rows.text(5), rows.text(6)});
    }
    return events;
}

} // namespace chatelaine
