// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keyblock.h"
#include "ui/table/keytablemodel.h"

#include <string>
#include <unordered_map>

namespace chatelaine {

/// What a column sorts by: a number, or a text that is to be collated. For one thread at a time.
class SortKey {
public:
    SortKey(KeyTableModel::Column column, const KeyContext &context);

    KeyTableModel::Column column() const { return m_column; }
    bool isText() const;
    /// Whether such a change of a key may change what it is sorted by.
    bool dependsOn(KeyTableModel::Change change) const;

    qint64 number(const KeyBlock &keys, int i);
    /// In UTF-8, as the table shows it.
    std::string_view text(const KeyBlock &keys, int i) const;

private:
    qint64 scopeCount(const KeyBlock::Words &words, std::string_view scopes);

    KeyTableModel::Column m_column;
    KeyContext m_context;
    std::string m_nameless; ///< What stands where a label is empty.
    std::string m_member;
    std::string m_you;
    std::unordered_map<std::string, qint64> m_scopeCounts; ///< By access and grants.
};

} // namespace chatelaine
