// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/keyrow.h"

#include "registry/statement.h"
#include "registry/storedjson.h"

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

} // namespace

const KeyView &Reader::readUse(const Statement &row, int first)
{
    m_view.trackingSince = row.instant(first + TrackingSince);
    m_view.lastUsedAt = row.optionalInstant(first + LastUsedAt);
    m_view.lastUsedSource = row.utf8(first + LastUsedSource);
    m_view.lastUsedAgent = row.utf8(first + LastUsedAgent);
    m_view.useCount = row.integer(first + UseCount);
    storedjson::readRecent(row.utf8(first + Recent), m_view, m_unescaped);
    m_view.lastRefusedAt = row.optionalInstant(first + LastRefusedAt);
    m_view.lastRefusedSource = row.utf8(first + LastRefusedSource);
    m_view.lastRefusedReason = row.utf8(first + LastRefusedReason);
    return m_view;
}

const KeyView &Reader::read(const Statement &row)
{
    m_view.workspace = row.id(Workspace);
    m_view.id = row.id(Id);
    m_view.owner = row.utf8(Owner);
    m_view.label = row.utf8(Label);
    m_view.note = row.utf8(Note);
    storedjson::readTags(row.utf8(Tags), m_tags);
    m_view.tags = m_tags;
    m_view.hintPrefix = row.utf8(HintPrefix);
    m_view.hintLast = row.utf8(HintLast);
    m_view.scopes = row.utf8(Scopes);
    m_view.team = row.utf8(Team);
    m_view.access = row.number(AccessLevel) == 0 ? Access::Read : Access::Write;
    m_view.createdAt = row.instant(CreatedAt);
    m_view.createdBy = row.utf8(CreatedBy);
    m_view.origin = row.utf8(Origin);
    m_view.expiresAt = row.optionalInstant(ExpiresAt);
    m_view.disabled = DisabledReasons::fromInt(row.number(Disabled));
    m_view.deletedAt = row.optionalInstant(DeletedAt);
    m_view.deleteReason = row.number(Reason) == 0 ? DeleteReason::Unneeded : DeleteReason::Leaked;
    m_view.refreshedAt = row.optionalInstant(RefreshedAt);
    m_view.version = row.integer(Version);
    m_view.revision = row.integer(Revision);
    return readUse(row, Use);
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

} // namespace chatelaine::keyrow
