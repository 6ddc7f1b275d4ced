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
    TrackingSince,
    LastUsedAt,
    LastUsedSource,
    LastUsedAgent,
    UseCount,
    LastRefusedAt,
    LastRefusedSource,
    LastRefusedReason
};

const QString &columns()
{
    static const QString text
        = u"SELECT k.workspace, k.id, k.owner, k.label, k.note, k.tags, k.hint_prefix, k.hint_last, "
          u"k.scopes, k.team, "
          "k.access, k.created_at, k.created_by, k.origin, k.expires_at, k.disabled, k.deleted_at, "
          "k.delete_reason, "
          "k.refreshed_at, k.version, k.revision, u.tracking_since, u.last_used_at, u.last_used_source, "
          "u.last_used_agent, u.use_count, u.last_refused_at, u.last_refused_source, u.last_refused_reason "_s;
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

KeyUse readUse(const Statement &row)
{
    KeyUse use;
    use.trackingSince = row.instant(TrackingSince);
    use.lastUsedAt = row.optionalInstant(LastUsedAt);
    use.lastUsedSource = row.text(LastUsedSource);
    use.lastUsedAgent = row.text(LastUsedAgent);
    use.useCount = row.integer(UseCount);
    use.lastRefusedAt = row.optionalInstant(LastRefusedAt);
    use.lastRefusedSource = row.text(LastRefusedSource);
    use.lastRefusedReason = row.text(LastRefusedReason);
    return use;
}

} // namespace

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
    key.use = readUse(row);
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

QString tagsText(const QStringList &tags)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact));
}

} // namespace chatelaine::keyrow
