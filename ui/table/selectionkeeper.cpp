// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/selectionkeeper.h"

#include "ui/table/keyfiltermodel.h"

#include <QItemSelectionModel>

namespace chatelaine {

void SelectionKeeper::take(QItemSelectionModel &selection, const KeyFilterModel &keys)
{
    m_selected.clear();
    if (!selection.hasSelection())
        return;
    m_selected.resize(static_cast<std::size_t>(keys.keyModel()->rowCount()));
    const QItemSelection ranges = selection.selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_selected[static_cast<std::size_t>(keys.sourceRowAt(row))] = 1;
    }
    const QSignalBlocker quiet(selection); // It comes back at once.
    selection.clearSelection();
}

bool SelectionKeeper::giveBack(QItemSelectionModel &selection, const KeyFilterModel &keys)
{
    const std::vector<quint8> selected = std::exchange(m_selected, {});
    if (selected.empty())
        return true;
    const auto rows = keys.sourceRows();
    QItemSelection ranges;
    for (std::size_t i = 0; i < rows.size();) {
        const std::size_t first = i++;
        if (!selected[rows[first]])
            continue;
        if (ranges.size() == mostStretches)
            return false;
        while (i < rows.size() && selected[rows[i]])
            ++i;
        ranges.append(QItemSelectionRange(keys.index(static_cast<int>(first), 0),
            keys.index(static_cast<int>(i) - 1, KeyTableModel::columns - 1)));
    }
    const QSignalBlocker quiet(selection); // The same rows.
    selection.select(ranges, QItemSelectionModel::Select);
    return true;
}

} // namespace chatelaine
