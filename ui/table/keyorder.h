// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/sortkey.h"
#include "ui/table/textcollator.h"

#include <limits>

namespace chatelaine {

/// Where the text of each row stands among those of all, in one column; none for rows that came or changed
/// since they were ranked.
struct TextRanks {
    static constexpr quint32 none = std::numeric_limits<quint32>::max();

    std::vector<quint32> of; ///< By row.
    std::size_t missing = 0;

    void forget(int row)
    {
        quint32 &rank = of[static_cast<std::size_t>(row)];
        missing += rank != none;
        rank = none;
    }
};

/// The rows of a KeyTableModel in the order of a column. Equal rows stand in the order of the model, up and
/// down. Rows come at the end, unsorted; small numbers are put in place at once, and for large ones the whole
/// is sorted anew (SortTask). Ranks of names are kept whatever is sorted by.
class KeyOrder {
public:
    using Rows = std::vector<quint32>;

    explicit KeyOrder(const KeyTableModel &keys);

    void clear(); ///< Reads the model anew, all of it unsorted.
    void setColumn(KeyTableModel::Column column, Qt::SortOrder direction); ///< All rows are unsorted then.
    KeyTableModel::Column column() const { return m_key.column(); }
    Qt::SortOrder direction() const { return m_direction; }
    bool isByText() const { return m_key.isText(); }

    const Rows &rows() const { return m_rows; }
    std::size_t size() const { return m_rows.size(); }
    std::size_t unsorted() const { return m_rows.size() - m_sorted; } ///< So many at the end.
    std::size_t sorted() const { return m_sorted; }

    void grow(); ///< Rows have been appended to the model.
    /// Rows of the model have changed; those that may have to stand elsewhere.
    Rows change(const std::vector<int> &rows, KeyTableModel::Change change);
    void remove(std::size_t first, std::size_t count);
    /// Rows of the model, ascending, have been moved behind all others; `numbers` are the new ones of all.
    void moveToEnd(const std::vector<int> &rows, const Rows &numbers);

    /// Moves rows to where they belong among the sorted ones. `rows` may be any of all, some of them twice.
    void place(Rows rows);
    void placeUnsorted();
    void loosen() { m_sorted = 0; } ///< Takes all rows for unsorted; they stay where they stand.
    /// Takes over what SortTask came to; rows that it knew nothing of are unsorted.
    void adopt(Rows sorted);

    const std::vector<qint64> &numbers() const { return m_numbers; }
    /// Of the column, where it is one of texts.
    const TextRanks &ranks() const { return column() == KeyTableModel::Name ? m_names : m_texts; }
    const TextRanks &names() const { return m_names; }
    Rows unranked() const; ///< Those of ranks().
    void adoptRanks(KeyTableModel::Column column, std::vector<quint32> ranks); ///< Of the first rows.
    void forgetRanks(KeyTableModel::Column column, const std::vector<int> &rows);

private:
    TextRanks &ranksOf(KeyTableModel::Column column);
    void readNumbers(int first);
    int compare(quint32 left, quint32 right) const;
    bool precedes(quint32 left, quint32 right) const;
    std::string_view text(quint32 row) const;

    const KeyTableModel &m_keys;
    SortKey m_key;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    Rows m_rows;
    std::size_t m_sorted = 0;
    std::vector<qint64> m_numbers; ///< By row; empty for a column of texts.
    TextRanks m_names;
    TextRanks m_texts; ///< Of another column of texts, while it is sorted by.
    TextCollator m_collator;
};

} // namespace chatelaine
