// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keyorder.h"

#include "ui/table/rowlists.h"

#include <algorithm>
#include <numeric>

namespace chatelaine {

namespace {

template <typename Values>
void cut(Values &values, std::size_t first, std::size_t count)
{
    if (!values.empty())
        values.erase(values.begin() + std::ptrdiff_t(first), values.begin() + std::ptrdiff_t(first + count));
}

void cut(TextRanks &ranks, std::size_t first, std::size_t count)
{
    cut(ranks.of, first, count);
    ranks.missing = static_cast<std::size_t>(std::count(ranks.of.begin(), ranks.of.end(), TextRanks::none));
}

void growTo(TextRanks &ranks, std::size_t rows)
{
    ranks.missing += rows - ranks.of.size();
    ranks.of.resize(rows, TextRanks::none);
}

} // namespace

KeyOrder::KeyOrder(const KeyTableModel &keys)
    : m_keys(keys)
    , m_key(KeyTableModel::LastUsed, keys.context())
{
}

void KeyOrder::clear()
{
    m_rows.clear();
    m_names = {};
    setColumn(column(), m_direction);
    grow();
}

void KeyOrder::setColumn(KeyTableModel::Column column, Qt::SortOrder direction)
{
    m_key = SortKey(column, m_keys.context());
    m_direction = direction;
    m_sorted = 0;
    m_numbers.clear();
    m_texts = {};
    if (!isByText())
        readNumbers(0);
    else if (column != KeyTableModel::Name)
        growTo(m_texts, size());
}

void KeyOrder::grow()
{
    const std::size_t first = size();
    m_rows.resize(static_cast<std::size_t>(m_keys.rowCount()));
    std::iota(m_rows.begin() + static_cast<std::ptrdiff_t>(first), m_rows.end(), static_cast<quint32>(first));
    growTo(m_names, size());
    if (!isByText())
        readNumbers(static_cast<int>(first));
    else if (column() != KeyTableModel::Name)
        growTo(m_texts, size());
}

void KeyOrder::readNumbers(int first)
{
    m_numbers.reserve(size());
    m_keys.rows().forStretches(first, static_cast<int>(size()), [this](const KeyRows::Stretch &rows) {
        for (int i = rows.firstIndex; i < rows.firstIndex + rows.count; ++i)
            m_numbers.push_back(m_key.number(*rows.block, i));
    });
}

KeyOrder::Rows KeyOrder::change(const std::vector<int> &rows, KeyTableModel::Change change)
{
    Rows moved;
    for (const int row : rows) {
        if (change == KeyTableModel::Change::Label)
            m_names.forget(row);
        if (!m_key.dependsOn(change))
            continue;
        if (isByText()) {
            if (column() != KeyTableModel::Name)
                m_texts.forget(row);
            moved.push_back(static_cast<quint32>(row));
            continue;
        }
        qint64 number = 0;
        m_keys.rows().forStretches(row, row + 1,
            [&](const KeyRows::Stretch &one) { number = m_key.number(*one.block, one.firstIndex); });
        if (std::exchange(m_numbers[static_cast<std::size_t>(row)], number) != number)
            moved.push_back(static_cast<quint32>(row));
    }
    return moved;
}

void KeyOrder::remove(std::size_t first, std::size_t count)
{
    const auto end = static_cast<quint32>(first + count);
    std::size_t kept = 0;
    std::size_t sorted = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        const quint32 row = m_rows[i];
        if (row >= first && row < end)
            continue;
        m_rows[kept++] = row < end ? row : row - static_cast<quint32>(count);
        sorted += i < m_sorted;
    }
    m_rows.resize(kept);
    m_sorted = sorted;
    cut(m_numbers, first, count);
    cut(m_names, first, count);
    cut(m_texts, first, count);
}

void KeyOrder::moveToEnd(const std::vector<int> &rows, const Rows &numbers)
{
    for (quint32 &row : m_rows)
        row = numbers[row];
    for (std::vector<quint32> *ranks : {&m_names.of, &m_texts.of}) {
        if (!ranks->empty())
            rowlists::moveToEnd(*ranks, rows);
    }
    if (!m_numbers.empty())
        rowlists::moveToEnd(m_numbers, rows);
}

void KeyOrder::place(Rows rows)
{
    if (rows.empty() || m_sorted == 0)
        return;
    std::vector<quint8> taken(size());
    std::erase_if(rows, [&taken](quint32 row) { return std::exchange(taken[row], quint8(1)) != 0; });
    const auto begin = m_rows.begin();
    const auto isTaken = [&taken](quint32 row) { return taken[row] != 0; };
    const Rows tail(begin + static_cast<std::ptrdiff_t>(m_sorted), m_rows.end());
    m_rows.resize(m_sorted);
    std::erase_if(m_rows, isTaken);
    std::sort(rows.begin(), rows.end(), [this](quint32 a, quint32 b) { return precedes(a, b); });
    Rows merged;
    merged.reserve(taken.size());
    auto from = m_rows.cbegin();
    for (const quint32 row : rows) {
        const auto to = std::lower_bound(
            from, m_rows.cend(), row, [this](quint32 a, quint32 b) { return precedes(a, b); });
        merged.insert(merged.end(), from, to);
        merged.push_back(row);
        from = to;
    }
    merged.insert(merged.end(), from, m_rows.cend());
    m_sorted = merged.size();
    std::remove_copy_if(tail.begin(), tail.end(), std::back_inserter(merged), isTaken);
    m_rows = std::move(merged);
}

void KeyOrder::placeUnsorted()
{
    place(Rows(m_rows.begin() + static_cast<std::ptrdiff_t>(m_sorted), m_rows.end()));
}

void KeyOrder::adopt(Rows sorted)
{
    m_sorted = sorted.size();
    const auto later = static_cast<quint32>(m_sorted);
    sorted.reserve(size());
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(sorted),
        [later](quint32 row) { return row >= later; });
    m_rows = std::move(sorted);
}

TextRanks &KeyOrder::ranksOf(KeyTableModel::Column column)
{
    return column == KeyTableModel::Name ? m_names : m_texts;
}

KeyOrder::Rows KeyOrder::unranked() const
{
    Rows rows;
    const TextRanks &known = ranks();
    for (quint32 row = 0; rows.size() < known.missing; ++row) {
        if (known.of[row] == TextRanks::none)
            rows.push_back(row);
    }
    return rows;
}

void KeyOrder::adoptRanks(KeyTableModel::Column column, std::vector<quint32> ranks)
{
    TextRanks &known = ranksOf(column);
    known.missing = size() - ranks.size();
    ranks.resize(size(), TextRanks::none);
    known.of = std::move(ranks);
}

void KeyOrder::forgetRanks(KeyTableModel::Column column, const std::vector<int> &rows)
{
    for (const int row : rows)
        ranksOf(column).forget(row);
}

int KeyOrder::compare(quint32 left, quint32 right) const
{
    const auto order = [](auto a, auto b) { return a < b ? -1 : a > b ? 1 : 0; };
    if (!isByText())
        return order(m_numbers[left], m_numbers[right]);
    const std::vector<quint32> &known = ranks().of;
    if (known[left] != TextRanks::none && known[right] != TextRanks::none)
        return order(known[left], known[right]);
    return m_collator.compare(text(left), text(right));
}

bool KeyOrder::precedes(quint32 left, quint32 right) const
{
    const int order = compare(left, right);
    if (order != 0)
        return m_direction == Qt::AscendingOrder ? order < 0 : order > 0;
    return left < right;
}

std::string_view KeyOrder::text(quint32 row) const
{
    std::string_view text;
    m_keys.rows().forStretches(static_cast<int>(row), static_cast<int>(row) + 1,
        [&](const KeyRows::Stretch &one) { text = m_key.text(*one.block, one.firstIndex); });
    return text;
}

} // namespace chatelaine
