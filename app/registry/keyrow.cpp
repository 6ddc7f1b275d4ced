// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/keyrow.h"

#include "registry/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatelaine::keyrow {

namespace {

enum Column {
    Workspace,
    Id,
    Owner,
    Label,
    Note,
    Tags,
    HintPrefix,
    HintLast,
    Scopes,
    Team,
    AccessLevel,
    CreatedAt,
    CreatedBy,
    Origin,
    ExpiresAt,
    Disabled,
    DeletedAt,
    Reason,
    RefreshedAt,
    Version,
    Revision,
    Use, ///< The first of UseColumn.
};

enum UseColumn {
    TrackingSince,
    LastUsedAt,
    LastUsedSource,
    LastUsedAgent,
    UseCount,
    LastRefusedAt,
    LastRefusedSource,
    LastRefusedReason,
    Recent
};

const QString &useColumns()
{
    static const QString text
        = u"u.tracking_since, u.last_used_at, u.last_used_source, u.last_used_agent, u.use_count, "
          "u.last_refused_at, u.last_refused_source, u.last_refused_reason, u.recent "_s;
    return text;
}

const QString &columns()
{
    static const QString text
        = u"SELECT k.workspace, k.id, k.owner, k.label, k.note, k.tags, k.hint_prefix, k.hint_last, "
          u"k.scopes, k.team, "
          "k.access, k.created_at, k.created_by, k.origin, k.expires_at, k.disabled, k.deleted_at, "
          "k.delete_reason, "
          "k.refreshed_at, k.version, k.revision, "_s
        + useColumns();
    return text;
}

QStringList readTags(const QByteArray &text)
{
    if (text == "[]")
        return {};
    QStringList tags;
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    for (const auto &tag : array)
        tags.append(tag.toString());
    return tags;
}

QList<CallSource> readRecent(const QByteArray &text)
{
    if (text == "[]")
        return {};
    QList<CallSource> sources;
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    for (const auto &each : array) {
        const QJsonArray call = each.toArray();
        sources.append(
            {instantFromMillis(call.at(0).toInteger()), call.at(1).toString(), call.at(2).toString()});
    }
    return sources;
}

} // namespace

KeyUse readUse(const Statement &row, int first)
{
    KeyUse use;
    use.trackingSince = row.instant(first + TrackingSince);
    use.lastUsedAt = row.optionalInstant(first + LastUsedAt);
    use.lastUsedSource = row.text(first + LastUsedSource);
    use.lastUsedAgent = row.text(first + LastUsedAgent);
    use.useCount = row.integer(first + UseCount);
    use.recent = readRecent(row.text(first + Recent).toUtf8());
    use.lastRefusedAt = row.optionalInstant(first + LastRefusedAt);
    use.lastRefusedSource = row.text(first + LastRefusedSource);
    use.lastRefusedReason = row.text(first + LastRefusedReason);
    return use;
}

const QString &useSelection()
{
    static const QString text = u"SELECT "_s + useColumns() + u"FROM key_use u "_s;
    return text;
}

const QString &selection()
{
    static const QString text
        = columns() + u"FROM key k JOIN key_use u ON u.workspace = k.workspace AND u.id = k.id "_s;
    return text;
}

const QString &selectionOfChosen()
{
    static const QString text = chosenIds() + columns()
        + u"FROM chosen c CROSS JOIN key k ON k.id = c.id "
          "CROSS JOIN key_use u ON u.workspace = k.workspace AND u.id = k.id ORDER BY c.position"_s;
    return text;
}

ApiKey read(const Statement &row)
{
    ApiKey key;
    key.workspace = row.id(Workspace);
    key.id = row.id(Id);
    key.owner = row.text(Owner);
    key.label = row.text(Label);
    key.note = row.text(Note);
    key.tags = readTags(row.text(Tags).toUtf8());
    key.hint = {row.text(HintPrefix), row.text(HintLast)};
    key.scopes = parseGrants(row.text(Scopes));
    key.team = row.text(Team);
    key.access = row.number(AccessLevel) == 0 ? Access::Read : Access::Write;
    key.createdAt = row.instant(CreatedAt);
    key.createdBy = row.text(CreatedBy);
    key.origin = row.text(Origin);
    key.expiresAt = row.optionalInstant(ExpiresAt);
    key.disabled = DisabledReasons::fromInt(row.number(Disabled));
    key.deletedAt = row.optionalInstant(DeletedAt);
    key.deleteReason = row.number(Reason) == 0 ? DeleteReason::Unneeded : DeleteReason::Leaked;
    key.refreshedAt = row.optionalInstant(RefreshedAt);
    key.use = readUse(row, Use);
    key.version = row.integer(Version);
    key.revision = row.integer(Revision);
    return key;
}

const QString &chosenIds()
{
    static const QString text
        = u"WITH RECURSIVE numbers (position) AS "
          "(SELECT 0 UNION ALL SELECT position + 1 FROM numbers WHERE position + 1 < ?), "
          "chosen (position, id) AS (SELECT position, substr(?, position * 16 + 1, 16) FROM numbers) "_s;
    return text;
}

QByteArray idBytes(const QList<KeyId> &ids)
{
    QByteArray bytes;
    bytes.reserve(ids.size() * 16);
    for (const KeyId &id : ids)
        bytes += id.toRfc4122();
    return bytes;
}

QString recentText(const QList<CallSource> &sources)
{
    QJsonArray array;
    for (const CallSource &each : sources)
        array.append(QJsonArray{toMillis(each.at), each.source, each.agent});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString tagsText(const QStringList &tags)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact));
}

} // namespace chatelaine::keyrow
