// SPDX-License-Identifier: GPL-3.0-or-later
// When and where the rows of a KeyFilterModel are sorted.
#include "ui/table/keyfiltermodel.h"

#include <chrono>

namespace chatelaine {

using namespace std::chrono_literals;

namespace {

/// Up to so many rows in all, sorting them takes less than a frame.
constexpr std::size_t shortSort = 20'000;
/// So many rows are put in place among the others in less than a frame; texts have to be collated for that.
constexpr std::size_t fewRows = 20'000;
constexpr std::size_t fewTexts = 1'000;

} // namespace

void KeyFilterModel::sort(int column, Qt::SortOrder order)
{
    const auto chosen = static_cast<KeyTableModel::Column>(column);
    if (!m_order || (m_order->column() == chosen && m_order->direction() == order))
        return;
    m_sorting.cancel();
    m_order->setColumn(chosen, order);
    if (m_order->size() <= shortSort)
        sortNow();
    else
        workInBackground();
}

bool KeyFilterModel::mayPlace(std::size_t rows) const
{
    return rows <= (m_order->isByText() ? fewTexts : fewRows);
}

/// Sees to it that all rows get sorted, and names ranked: now where that is short.
void KeyFilterModel::settle()
{
    if (m_sorting.isRunning())
        return; // It settles what is left afterwards.
    const bool isShort = m_order->size() <= shortSort;
    if (isShort || !m_loading)
        placeFew();
    if (m_order->unsorted() > 0 && isShort)
        sortNow();
    if (isShort)
        return;
    // While a load runs, sorting when the rows have become four times as many keeps its whole cost near that
    // of one sort.
    if (m_order->unsorted() > 0)
        m_timer.start(m_loading && m_order->size() < 4 * m_order->sorted() ? 150ms : 0ms);
    else if (m_order->names().missing > fewTexts)
        m_timer.start(500ms);
}

void KeyFilterModel::placeFew()
{
    if (m_order->unsorted() == 0 || m_order->sorted() == 0 || !mayPlace(m_order->unsorted()))
        return;
    m_order->placeUnsorted();
    show();
}

void KeyFilterModel::sortNow()
{
    if (m_order->isByText() && m_order->ranks().missing > 0)
        m_order->adoptRanks(m_order->column(),
            rankTexts(m_keys->rows(), SortKey(m_order->column(), m_keys->context()), false));
    m_order->adopt(sortTask().run().order);
    show();
}

void KeyFilterModel::workInBackground()
{
    m_timer.stop();
    m_loading = false; // Until the next rows say otherwise.
    placeFew();
    const bool ranksFirst = m_order->isByText() && m_order->ranks().missing > fewTexts;
    if (m_order->unsorted() > 0 && !ranksFirst)
        startSorting();
    else if (ranksFirst)
        startRanking(m_order->column());
    else if (m_order->names().missing > fewTexts)
        startRanking(KeyTableModel::Name);
}

SortTask KeyFilterModel::sortTask() const
{
    SortTask task{m_order->numbers(), {}, m_order->direction(), m_left};
    if (m_order->isByText())
        task.ranks = m_order->ranks().of;
    return task;
}

void KeyFilterModel::startSorting()
{
    m_touched.clear();
    m_leftChanged = false;
    m_sorting.start([this, task = sortTask()](const std::atomic_bool &) {
        const auto result = std::make_shared<SortTask::Result>(task.run());
        return [this, result] { takeSorted(std::move(*result)); };
    });
}

void KeyFilterModel::takeSorted(SortTask::Result result)
{
    if (m_order->isByText()) {
        const Rows unranked = m_order->unranked();
        m_touched.insert(m_touched.end(), unranked.begin(), unranked.end());
    }
    m_order->adopt(std::move(result.order));
    if (m_touched.empty() && !m_leftChanged) {
        arrangeSorted(std::move(result.shown));
    } else {
        if (mayPlace(m_touched.size()))
            m_order->place(m_touched);
        else
            m_order->loosen();
        show();
    }
    settle();
}

/// As it was worked out; what came meanwhile stands at the end before and afterwards.
void KeyFilterModel::arrangeSorted(Rows shown)
{
    const auto known = static_cast<std::ptrdiff_t>(shown.size());
    shown.insert(shown.end(), m_shown.rows().begin() + known, m_shown.rows().end());
    arrange(std::move(shown));
}

void KeyFilterModel::startRanking(KeyTableModel::Column column)
{
    if (m_ranking.isRunning() && m_rankedColumn == column)
        return;
    m_rankedColumn = column;
    m_renamed.clear();
    m_ranking.start([this, rows = m_keys->snapshotRows(), key = SortKey(column, m_keys->context())](
                        const std::atomic_bool &stop) {
        const auto ranks = std::make_shared<std::vector<quint32>>(rankTexts(rows, key, stop));
        return [this, ranks] { takeRanks(std::move(*ranks)); };
    });
}

void KeyFilterModel::takeRanks(std::vector<quint32> ranks)
{
    if (m_rankedColumn == KeyTableModel::Name || m_rankedColumn == m_order->column()) {
        m_order->adoptRanks(m_rankedColumn, std::move(ranks));
        m_order->forgetRanks(m_rankedColumn, m_renamed);
    }
    settle();
}

void KeyFilterModel::stopBackground()
{
    m_timer.stop();
    m_sorting.cancel();
    m_ranking.cancel();
}

} // namespace chatelaine
