// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "registry/records.h"
#include "ui/table/keyrows.h"
#include "ui/table/keystates.h"
#include "ui/table/keytext.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include <span>

namespace chatelaine {

class KeyCell;

/// The keys of one workspace, tombstones included. Rows stand in the order of their arrival and are merged by
/// id, so that selections hold; they go only when the workspace does or when they were purged. Never holds a
/// secret.
class KeyTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Enabled, Name, Scopes, Team, Access, Created, Creator, Expires, LastUsed, Menu };
    static constexpr int columns = Menu + 1;

    enum Role {
        IdRole = Qt::UserRole, ///< KeyId
        StatusRole, ///< Status, as int
        OnRole, ///< bool: where the row's switch stands.
        SecondLineRole, ///< QString: the masked token, the source of the last use.
        CodeShownRole, ///< bool: the view shows the key's code in this row; settable, says so to screen
                       ///< readers.
    };

    /// What of a key has changed, the least first: what calls leave on it, anything, its label as well.
    enum class Change { Use, Facts, Label };

    static constexpr int bulkRows = 200; ///< See bulkFinished().

    explicit KeyTableModel(
        const Clock &clock, QObject *parent = nullptr); ///< `clock` must outlive the model.

    /// Another workspace, without rows as yet.
    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy, const QString &memberName);
    void updateWorkspace(const Workspace &workspace); ///< The same one with other facts; keeps the rows.
    void appendPage(KeyBlock keys); ///< Of a load: like merge(), for rows that keep coming.
    /// Puts rows in, over those of the same id. No id stands twice in one block.
    void merge(const Changes &changes);
    void merge(KeyBlock keys);
    /// Brings every status up to the clock. Runs by itself at the next boundary and once a minute at least.
    void catchUp();

    const KeyContext &context() const { return m_context; }
    std::optional<ApiKey> keyAt(int row) const; ///< Nothing outside the rows.
    std::optional<ApiKey> find(const KeyId &id) const; ///< Nothing when it is not among the rows.
    KeyCell cellAt(int row) const; ///< What its cells say.
    bool isLive(int row) const; ///< Turning the row's switch is allowed and changes something.
    /// -1 when it is not among the rows. `guess` is tried first.
    int rowOf(const KeyId &id, int guess = -1) const { return m_rows.find(id, guess); }
    KeyId idAt(int row) const { return m_rows.id(row); }
    KeyView viewAt(int row) const { return m_rows.view(row); } ///< Until the next change.
    Lifecycle lifecycleAt(int row) const { return m_rows.lifecycle(row); }
    KeyStatus statusOf(int row) const { return m_states.at(row); }
    std::span<const quint8> states() const { return m_states.all(); } ///< By row, as packed() makes them.
    int count(KeyState state) const { return m_states.count(state); }
    const KeyRows &rows() const { return m_rows; } ///< What it holds stands until the next change.
    KeyRows snapshotRows() { return m_rows.snapshot(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(
        const QModelIndex &index, const QVariant &value, int role) override; ///< CodeShownRole alone.
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void countsChanged();
    void relativeTimesPassed(); ///< Texts such as "2 min ago" read otherwise now; the data is the same.
    /// Before dataChanged(), which for many rows spans them all: exactly these are others now, ascending;
    /// `change` is the most that was changed of one of them.
    void rowsReplaced(const std::vector<int> &rows, chatelaine::KeyTableModel::Change change);
    void contextChanged(); ///< Likewise: what any row says may be another now.
    /// After more than bulkRows changes at once. With `loading`, more is to come.
    void bulkFinished(bool loading);
    /// Before a layoutChanged() that moves these rows, ascending, behind all others, from where they are
    /// removed.
    void rowsDoomed(const std::vector<int> &rows);

private:
    struct Replacement {
        int row;
        int index; ///< In the block that is merged.
        Change change;
    };
    struct Merge {
        KeyBlock keys;
        std::vector<Replacement> known{}; ///< Rows that differ.
        std::vector<int> fresh{}; ///< Those of keys that are not among the rows yet.
    };

    const ApiKey &cached(int row) const;
    void mergeRows(KeyBlock keys, const QList<KeyId> &purged, bool loading);
    Merge compare(KeyBlock keys) const;
    std::vector<KeyRows::Place> store(Merge &merge);
    void replaceRows(const std::vector<Replacement> &known, const std::vector<KeyRows::Place> &places);
    void announce(const std::vector<int> &rows, Change change);
    void appendRows(const std::vector<KeyRows::Place> &places);
    void removeRowsOf(const QList<KeyId> &ids);
    void removeRange(int first, int count);
    void moveToEnd(std::vector<int> &rows);
    void noteUse(const Lifecycle &key);
    void scheduleTimers();
    std::chrono::milliseconds tickInterval() const;
    void tick();

    const Clock &m_clock;
    KeyContext m_context;
    KeyRows m_rows;
    KeyStates m_states;
    QSet<KeyId> m_codesShown;
    Instant m_latestUse{}; ///< Seconds tick in the table while this is less than a minute ago.
    QTimer m_boundaryTimer;
    QTimer m_relativeTimer;
    QTimer m_compactTimer; ///< Runs while blocks are to be freed, one in a turn of the event loop.
    mutable std::optional<ApiKey> m_cached; ///< Views ask for one row cell by cell.
    mutable int m_cachedRow = -1;
};

/// Of an index of the model or of a proxy over it; null for an invalid one.
KeyId keyIdOf(const QModelIndex &index);
bool isTombstone(const QModelIndex &index);

} // namespace chatelaine
