// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

#include <QTimer>

#include <deque>
#include <memory>

namespace chatelaine {

class KeyTableModel;
/// Many at times: whoever needs them later keeps them without a copy.
using SharedKeys = std::shared_ptr<const KeyBlock>;

/// Puts rows into the table in the order in which they came, never more in one turn of the event loop than
/// fit between two frames: a change of plan is one of all rows.
class MergeQueue {
public:
    explicit MergeQueue(KeyTableModel &model);

    void add(Changes changes); ///< But for the workspace.
    /// A few rows are there at once, even while others wait.
    void add(const SharedKeys &keys);
    void clear(); ///< Forgets what waits.

private:
    static constexpr int rowsPerTurn = 4'000;
    static constexpr int fewRows = 2'000;
    struct Item {
        SharedKeys keys;
        QList<KeyId> purged{};
        int next = 0;
    };

    void append(Item item);
    void work();
    static KeyBlock cut(Item &item);

    KeyTableModel &m_model;
    std::deque<Item> m_items;
    QTimer m_timer;
};

} // namespace chatelaine
