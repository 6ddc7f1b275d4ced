// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keyview.h"

namespace chatelaine {

namespace {

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList tagsFrom(std::string_view tags)
{
    QStringList list;
    for (std::size_t end = tags.find('\0'); end != std::string_view::npos; end = tags.find('\0')) {
        list.append(fromView(tags.substr(0, end)));
        tags.remove_prefix(end + 1);
    }
    return list;
}

} // namespace

KeyUse useFrom(const KeyView &row)
{
    KeyUse use;
    use.trackingSince = row.trackingSince;
    use.lastUsedAt = row.lastUsedAt;
    use.lastUsedSource = fromView(row.lastUsedSource);
    use.lastUsedAgent = fromView(row.lastUsedAgent);
    use.useCount = row.useCount;
    for (int i = 0; i < row.recentCount; ++i) {
        const CallView &call = row.recent[static_cast<std::size_t>(i)];
        use.recent.append({call.at, fromView(call.source), fromView(call.agent)});
    }
    use.lastRefusedAt = row.lastRefusedAt;
    use.lastRefusedSource = fromView(row.lastRefusedSource);
    use.lastRefusedReason = fromView(row.lastRefusedReason);
    return use;
}

ApiKey keyFrom(const KeyView &row)
{
    ApiKey key;
    key.id = row.id;
    key.workspace = row.workspace;
    key.owner = fromView(row.owner);
    key.label = fromView(row.label);
    key.note = fromView(row.note);
    key.tags = tagsFrom(row.tags);
    key.hint = {fromView(row.hintPrefix), fromView(row.hintLast)};
    key.scopes = parseGrants(fromView(row.scopes));
    key.team = fromView(row.team);
    key.access = row.access;
    key.createdAt = row.createdAt;
    key.createdBy = fromView(row.createdBy);
    key.origin = fromView(row.origin);
    key.expiresAt = row.expiresAt;
    key.disabled = row.disabled;
    key.deletedAt = row.deletedAt;
    key.deleteReason = row.deleteReason;
    key.refreshedAt = row.refreshedAt;
    key.use = useFrom(row);
    key.version = row.version;
    key.revision = row.revision;
    return key;
}

Lifecycle lifecycleOf(const KeyView &row)
{
    return {row.createdAt, row.expiresAt, row.disabled, row.deletedAt, row.trackingSince, row.lastUsedAt};
}

} // namespace chatelaine
