// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/usetable.h"

#include "registry/database.h"
#include "registry/keyrow.h"
#include "registry/statement.h"
#include "registry/storedjson.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

std::optional<KeyUse> UseTable::find(const WorkspaceId &workspace, const KeyId &key)
{
    Statement row(m_database, keyrow::useSelection() + u"WHERE u.workspace = ? AND u.id = ?"_s);
    return row.run(workspace, key).next() ? std::optional(useFrom(keyrow::Reader().readUse(row)))
                                          : std::nullopt;
}

void UseTable::update(const UseStamp &stamp, const KeyUse &use, qint64 useRevision)
{
    Statement(m_database,
        u"UPDATE key_use SET use_revision = ?, use_count = ?, last_used_at = ?, last_used_source = ?, "
        "last_used_agent = ?, recent = ?, last_refused_at = ?, last_refused_source = ?, "
        "last_refused_reason = ? WHERE workspace = ? AND id = ?"_s)
        .run(useRevision, use.useCount, use.lastUsedAt, use.lastUsedSource, use.lastUsedAgent,
            storedjson::fromRecent(use.recent), use.lastRefusedAt, use.lastRefusedSource,
            use.lastRefusedReason, stamp.workspace, stamp.key);
}

} // namespace chatelaine
