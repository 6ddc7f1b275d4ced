// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/sortkey.h"

#include <limits>

namespace chatelaine {

using Column = KeyTableModel::Column;

SortKey::SortKey(Column column, const KeyContext &context)
    : m_column(column)
    , m_context(context)
    , m_nameless(keytext::title({}, context).toStdString())
    , m_member(context.memberName.toStdString())
    , m_you(keytext::member(context.memberName, context).toStdString())
{
}

bool SortKey::isText() const
{
    return m_column == Column::Name || m_column == Column::Team || m_column == Column::Creator;
}

bool SortKey::dependsOn(KeyTableModel::Change change) const
{
    using enum KeyTableModel::Change;
    switch (m_column) {
    case Column::LastUsed:
        return true;
    case Column::Name:
        return change == Label;
    case Column::Created:
    case Column::Creator:
    case Column::Menu:
        return false;
    default:
        return change != Use;
    }
}

qint64 SortKey::number(const KeyBlock &keys, int i)
{
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    switch (m_column) {
    case Column::Enabled: {
        const Lifecycle key = keys.lifecycle(i);
        return key.deletedAt ? 2 : key.disabled ? 1 : 0;
    }
    case Column::Scopes: {
        const KeyBlock::Words words = keys.words(i);
        return scopeCount(words, keys.word(words.scopes));
    }
    case Column::Access: {
        ApiKey key;
        key.access = keys.words(i).access;
        return keytext::effectiveAccess(key, m_context) == Access::Write ? 1 : 0;
    }
    case Column::Created:
        return toMillis(keys.lifecycle(i).createdAt);
    case Column::Expires: {
        const OptionalInstant expires = keys.lifecycle(i).expiresAt;
        return expires ? toMillis(*expires) : never;
    }
    case Column::LastUsed: {
        const OptionalInstant used = keys.lifecycle(i).lastUsedAt;
        return used ? toMillis(*used) : 0;
    }
    default:
        return 0;
    }
}

/// So many as the table shows.
qint64 SortKey::scopeCount(const KeyBlock::Words &words, std::string_view scopes)
{
    const char access = words.access == Access::Write ? 'w' : 'r';
    const auto [place, fresh] = m_scopeCounts.try_emplace(std::string(scopes) + access);
    if (fresh) {
        ApiKey key;
        key.access = words.access;
        key.scopes = parseGrants(QString::fromUtf8(scopes.data(), static_cast<qsizetype>(scopes.size())));
        place->second = keytext::chips(key, m_context).size();
    }
    return place->second;
}

std::string_view SortKey::text(const KeyBlock &keys, int i) const
{
    if (m_column == Column::Name) {
        const std::string_view label = keys.label(i);
        return label.empty() ? std::string_view(m_nameless) : label;
    }
    const KeyBlock::Words words = keys.words(i);
    if (m_column == Column::Team)
        return keys.word(words.team);
    const std::string_view creator = keys.word(words.createdBy);
    return creator == m_member ? std::string_view(m_you) : creator;
}

} // namespace chatelaine
