// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/eventlog.h"

#include "registry/database.h"
#include "registry/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace chatelaine {

void EventLog::append(const WorkspaceId &workspace, const Event &event)
{
    Statement(m_database, u"INSERT INTO event VALUES (?, ?, ?, ?, ?, NULL, ?, ?)"_s)
        .run(workspace, lastNumber(workspace) + 1, event.at, event.actor, event.action, event.subject,
            event.detail);
}

void EventLog::append(const WorkspaceId &workspace, const Event &event, const QList<ApiKey> &keys)
{
    QByteArray ids;
    QJsonArray subjects;
    for (const ApiKey &key : keys) {
        ids += key.id.toRfc4122();
        subjects.append(key.label.isEmpty() ? key.hint.text() : key.label);
    }
    Statement(m_database,
        u"INSERT INTO event SELECT ?, ? + j.key, ?, ?, ?, substr(?, j.key * 16 + 1, 16), j.value, ? "
        "FROM json_each(?) j"_s)
        .run(workspace, lastNumber(workspace) + 1, event.at, event.actor, event.action, ids, event.detail,
            QString::fromUtf8(QJsonDocument(subjects).toJson(QJsonDocument::Compact)));
}

QList<Event> EventLog::newestFirst(const WorkspaceId &workspace, qint64 before, int limit)
{
    QList<Event> events;
    Statement rows(m_database,
        u"SELECT number, at, actor, action, key, subject, detail FROM event "
        "WHERE workspace = ? AND number < ? ORDER BY number DESC LIMIT ?"_s);
    rows.run(workspace, before > 0 ? before : std::numeric_limits<qint64>::max(), limit);
    while (rows.next()) {
        events.append({rows.integer(0), rows.instant(1), rows.text(2), rows.text(3),
            rows.isNull(4) ? KeyId() : rows.id(4), rows.text(5), rows.text(6)});
    }
    return events;
}

qint64 EventLog::lastNumber(const WorkspaceId &workspace)
{
    Statement last(m_database, u"SELECT coalesce(max(number), 0) FROM event WHERE workspace = ?"_s);
    last.run(workspace);
    return last.next() ? last.integer(0) : 0;
}

} // namespace chatelaine
