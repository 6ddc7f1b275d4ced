// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/keytablemodel.h"

#include <array>

class QFontMetrics;

namespace chatelaine {

using ColumnWidths = std::array<int, KeyTableModel::columns>;

/// Which columns the key table shows and how wide, from what the user chose and the room there is. Where room
/// is short, scopes and creator go first; name, switch, expiry and last use never do, but name and last use
/// shrink.
class ColumnLayout {
public:
    void reset(const KeyPolicy &policy);

    bool isChosen(int column) const { return m_chosen[at(column)]; }
    void choose(int column, bool chosen) { m_chosen[at(column)] = chosen; }
    void setNatural(const ColumnWidths &widths) { m_natural = widths; }
    int pinned(int column) const { return m_pinned[at(column)]; } ///< A width that the user set, or 0.
    void pin(int column, int width) { m_pinned[at(column)] = width; }
    /// The name's width, at least; for what is shown in it besides the name.
    void setNameMinimum(int width) { m_nameMinimum = width; }

    /// Widths for a table that is `room` wide; 0 is hidden.
    ColumnWidths arrange(int room) const;

private:
    static std::size_t at(int column) { return static_cast<std::size_t>(column); }
    int wanted(int column) const;

    std::array<bool, KeyTableModel::columns> m_chosen{};
    ColumnWidths m_natural{};
    ColumnWidths m_pinned{};
    int m_nameMinimum = 0;
};

/// Widths that the longest usual texts of each column take in this font and language, paddings included.
ColumnWidths naturalWidths(const QFontMetrics &text, const QFontMetrics &header, StateControl control);

} // namespace chatelaine
