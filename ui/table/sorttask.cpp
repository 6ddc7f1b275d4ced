// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/sorttask.h"

#include <algorithm>

namespace chatelaine {

namespace {

/// Rows by value, equal ones in their own order.
template <typename Value>
KeyOrder::Rows sortedBy(const std::vector<Value> &values, Qt::SortOrder direction)
{
    struct Entry {
        Value value;
        quint32 row;
    };
    std::vector<Entry> entries(values.size());
    for (quint32 row = 0; row < values.size(); ++row)
        entries[row] = {values[row], row};
    const auto sort = [&entries](auto precedes) {
        std::sort(entries.begin(), entries.end(), [precedes](const Entry &a, const Entry &b) {
            return a.value != b.value ? precedes(a.value, b.value) : a.row < b.row;
        });
    };
    if (direction == Qt::AscendingOrder)
        sort(std::less());
    else
        sort(std::greater());
    KeyOrder::Rows rows(values.size());
    std::transform(
        entries.begin(), entries.end(), rows.begin(), [](const Entry &entry) { return entry.row; });
    return rows;
}

/// The texts of rows; but for names, which seldom repeat, each one once.
class DistinctTexts {
public:
    explicit DistinctTexts(const SortKey &key)
        : m_key(key)
    {
    }
    void append(const KeyBlock &keys, int i)
    {
        if (m_key.column() == KeyTableModel::Name) {
            m_numbers.push_back(static_cast<quint32>(texts.size()));
            texts.append(m_key.text(keys, i));
            return;
        }
        const auto [known, fresh]
            = m_known.try_emplace(std::string(m_key.text(keys, i)), static_cast<quint32>(texts.size()));
        if (fresh)
            texts.append(known->first);
        m_numbers.push_back(known->second);
    }
    const std::vector<quint32> &numbers() const { return m_numbers; } ///< By row, into texts.

    TextList texts;

private:
    const SortKey &m_key;
    std::unordered_map<std::string, quint32> m_known;
    std::vector<quint32> m_numbers;
};

} // namespace

SortTask::Result SortTask::run() const
{
    Result result;
    result.order = numbers.empty() ? sortedBy(ranks, direction) : sortedBy(numbers, direction);
    result.shown.reserve(result.order.size());
    std::copy_if(result.order.begin(), result.order.end(), std::back_inserter(result.shown),
        [this](quint32 row) { return left[row] != 0; });
    return result;
}

std::vector<quint32> rankTexts(const KeyRows &rows, const SortKey &key, const std::atomic_bool &stop)
{
    DistinctTexts distinct(key);
    rows.forStretches(0, rows.size(), [&](const KeyRows::Stretch &stretch) {
        for (int i = stretch.firstIndex; i < stretch.firstIndex + stretch.count && !stop; ++i)
            distinct.append(*stretch.block, i);
    });
    const std::vector<quint32> ofTexts = TextCollator().ranks(distinct.texts, stop);
    if (stop)
        return {};
    std::vector<quint32> ranks(distinct.numbers().size());
    std::transform(distinct.numbers().begin(), distinct.numbers().end(), ranks.begin(),
        [&ofTexts](quint32 number) { return ofTexts[number]; });
    return ranks;
}

} // namespace chatelaine
