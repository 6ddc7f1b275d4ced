// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

class QItemSelectionModel;

namespace chatelaine {

class KeyFilterModel;

/// Carries a selection of whole rows over a change of the model's layout, by rows of its source. A selection
/// model alone follows each row by an index of its own, which among a million takes seconds.
class SelectionKeeper {
public:
    /// What it would leave in more stretches is dropped: each of them is asked about each cell that is
    /// painted.
    static constexpr int mostStretches = 10'000;

    void take(QItemSelectionModel &selection, const KeyFilterModel &keys); ///< Before the change.
    /// After it. False when it was dropped.
    bool giveBack(QItemSelectionModel &selection, const KeyFilterModel &keys);

private:
    std::vector<quint8> m_selected; ///< By row of the source; empty when none is.
};

} // namespace chatelaine
