// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keysearch.h"
#include "ui/table/backgroundtask.h"
#include "ui/table/keyorder.h"
#include "ui/table/shownrows.h"
#include "ui/table/sorttask.h"

#include <QAbstractProxyModel>
#include <QTimer>

#include <memory>

namespace chatelaine {

class KeyScan;

/// The rows of a KeyTableModel that a query and a state leave, sorted by value. Sorting is stable: equal rows
/// stand in the order of the source, up and down. At first by last use, the newest on top. Many rows are
/// sorted in the background and stand as they stood meanwhile, new ones at the end. Whatever happens but
/// another workspace, the rows that stay keep their selection, so far as a SelectionKeeper can.
class KeyFilterModel final : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit KeyFilterModel(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override; ///< A KeyTableModel; once.
    void setText(const QString &text); ///< See KeyQuery.
    void setState(KeyState state); ///< Any leaves tombstones out unless the query asks for them.
    KeyState state() const { return m_state; }
    /// Tombstones are shown alone: only a state or a term that every row must match lets them in, see
    /// KeyScan.
    bool showsTombstones() const { return rowCount() > 0 && isTombstone(index(0, 0)); }
    bool isFiltered() const { return m_state != KeyState::Any || !m_query.isEmpty(); }

    const KeyTableModel *keyModel() const { return m_keys; }
    std::optional<ApiKey> keyAt(int row) const; ///< By row of this model; nothing outside the rows.
    QModelIndex indexOf(const KeyId &id, int column = KeyTableModel::Name) const;
    int sourceRowAt(int row) const { return static_cast<int>(m_shown.at(static_cast<std::size_t>(row))); }
    /// Rows of the source, from the top of this model down. Until the next change.
    std::span<const quint32> sourceRows() const { return m_shown.rows(); }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using Rows = ShownRows::Rows;
    using Change = KeyTableModel::Change;

    void connectSource();
    void readAnew();
    void takeRows(int first, int last);
    void takeChange(const std::vector<int> &rows, Change change);
    void takeContext();
    void passData(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void hideRows(int first, int last);
    void doomRows(const std::vector<int> &rows);
    void renumber();
    void dropRows(int first, int last);

    bool lookAtAll();
    bool look(int first, int end, KeyScan &scan);
    void refilter();
    void show();
    void showFew(const ShownRows::Change &change);
    void removeGone(const ShownRows::Change &change);
    void removeShown(const ShownRows::Run &run);
    void insertShown(std::size_t place, std::span<const quint32> rows);
    void arrange(Rows rows);
    void announce(const std::vector<int> &rows, int firstColumn, int lastColumn, const QList<int> &roles);

    bool mayPlace(std::size_t rows) const;
    void settle();
    void placeFew();
    void sortNow();
    void workInBackground();
    void startSorting();
    void startRanking(KeyTableModel::Column column);
    SortTask sortTask() const;
    void takeSorted(SortTask::Result result);
    void arrangeSorted(Rows shown);
    void takeRanks(std::vector<quint32> ranks);
    void stopBackground();

    KeyTableModel *m_keys = nullptr;
    KeyQuery m_query;
    KeyState m_state = KeyState::Any;
    std::unique_ptr<KeyOrder> m_order;
    std::vector<quint8> m_left; ///< By source row: whether it is shown.
    ShownRows m_shown;
    std::vector<int> m_doomed; ///< Source rows that are about to be moved to the end.

    bool m_loading = false; ///< More rows are to come soon.
    QTimer m_timer; ///< Runs while something waits to be worked out in the background.
    BackgroundTask m_sorting;
    Rows m_touched; ///< Rows that changed since m_sorting began.
    bool m_leftChanged = false; ///< Since then.
    BackgroundTask m_ranking;
    KeyTableModel::Column m_rankedColumn{}; ///< By m_ranking.
    std::vector<int> m_renamed; ///< Rows that may have been since m_ranking began.
};

} // namespace chatelaine
