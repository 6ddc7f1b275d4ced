// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keyfiltermodel.h"

#include "ui/table/keycell.h"

namespace chatelaine {

using namespace std::chrono_literals;

KeyFilterModel::KeyFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    m_sortTimer.setSingleShot(true);
    m_sortTimer.setInterval(150ms);
    connect(&m_sortTimer, &QTimer::timeout, this, &KeyFilterModel::sortOnce);
}

void KeyFilterModel::setSourceModel(QAbstractItemModel *model)
{
    auto *keys = qobject_cast<KeyTableModel *>(model);
    Q_ASSERT(keys && !m_keys);
    m_keys = keys;
    // Before the base class connects, so that it never sorts by a key of a former text.
    connect(keys, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
            if (topLeft.column() <= sortColumn() && sortColumn() <= bottomRight.column())
                m_collation.forget(topLeft.row(), bottomRight.row());
        });
    connect(keys, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex &, int first, int last) { m_collation.remove(first, last); });
    connect(keys, &QAbstractItemModel::modelReset, this, [this] {
        m_collation.clear();
        m_sortedRows = 0;
    });
    connect(keys, &KeyTableModel::bulkStarted, this, &KeyFilterModel::startBulk);
    connect(keys, &KeyTableModel::bulkFinished, this, &KeyFilterModel::finishBulk);
    QSortFilterProxyModel::setSourceModel(model);
    sort(KeyTableModel::LastUsed, Qt::DescendingOrder);
}

void KeyFilterModel::setText(const QString &text)
{
    m_query = KeyQuery::parse(text);
    refilter();
}

void KeyFilterModel::setState(KeyState state)
{
    if (m_state == state)
        return;
    m_state = state;
    refilter();
}

std::optional<ApiKey> KeyFilterModel::keyAt(int row) const
{
    const QModelIndex source = mapToSource(index(row, 0));
    return source.isValid() ? m_keys->keyAt(source.row()) : std::nullopt;
}

QModelIndex KeyFilterModel::indexOf(const KeyId &id, int column) const
{
    const int row = m_keys->rowOf(id);
    return row < 0 ? QModelIndex() : mapFromSource(m_keys->index(row, column));
}

void KeyFilterModel::sort(int column, Qt::SortOrder order)
{
    if (column != sortColumn())
        m_collation.clear();
    QSortFilterProxyModel::sort(column, order);
}

bool KeyFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const KeyStatus status = m_keys->statusOf(row);
    const bool tombstoneAsked
        = m_state == KeyState::Any && status.status == Status::Deleted && m_query.asksForDeleted();
    return (tombstoneAsked || inState(status, m_state)) && m_query.matches(*m_keys->keyAt(row), status);
}

bool KeyFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto column = static_cast<KeyTableModel::Column>(left.column());
    if (const int order = compareRows(left.row(), right.row(), column); order != 0)
        return order < 0;
    // The base class swaps the sides to sort downwards.
    return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
}

int KeyFilterModel::compareRows(int left, int right, KeyTableModel::Column column) const
{
    if (KeyTableModel::isText(column))
        return m_collation.compare(left, right, [&](int row) {
            const ApiKey key = *m_keys->keyAt(row);
            return KeyCell(key, m_keys->statusOf(row), m_keys->context(), {}).sortText(column);
        });
    const auto number = [&](int row) {
        const ApiKey key = *m_keys->keyAt(row);
        return KeyCell(key, m_keys->statusOf(row), m_keys->context(), {}).sortNumber(column);
    };
    const qint64 a = number(left);
    const qint64 b = number(right);
    return a < b ? -1 : a > b ? 1 : 0;
}

void KeyFilterModel::refilter()
{
    // Row by row costs the square of the rows where those that go stand scattered.
    constexpr int few = 1000;
    if (m_keys && m_keys->rowCount() > few)
        invalidate();
    else
        invalidateFilter();
}

void KeyFilterModel::startBulk()
{
    setDynamicSortFilter(false);
}

void KeyFilterModel::finishBulk(bool loading)
{
    // While a load runs, sorting each time the rows have doubled keeps its whole cost near that of one sort.
    if (loading && m_keys->rowCount() < 2 * m_sortedRows)
        m_sortTimer.start();
    else
        sortOnce();
}

void KeyFilterModel::sortOnce()
{
    m_sortTimer.stop();
    m_sortedRows = m_keys->rowCount();
    invalidate();
    setDynamicSortFilter(true);
}

} // namespace chatelaine
