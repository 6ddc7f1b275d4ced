// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keyfiltermodel.h"

#include "domain/keyscan.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <latch>

namespace chatelaine {

KeyFilterModel::KeyFilterModel(QObject *parent)
    : QAbstractProxyModel(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeyFilterModel::workInBackground);
}

void KeyFilterModel::setSourceModel(QAbstractItemModel *model)
{
    m_keys = qobject_cast<KeyTableModel *>(model);
    Q_ASSERT(m_keys && !m_order);
    m_order = std::make_unique<KeyOrder>(*m_keys);
    m_order->setColumn(KeyTableModel::LastUsed, Qt::DescendingOrder);
    beginResetModel();
    QAbstractProxyModel::setSourceModel(model);
    connectSource();
    readAnew();
}

void KeyFilterModel::connectSource()
{
    connect(m_keys, &KeyTableModel::rowsReplaced, this, &KeyFilterModel::takeChange);
    connect(m_keys, &KeyTableModel::contextChanged, this, &KeyFilterModel::takeContext);
    connect(m_keys, &KeyTableModel::rowsDoomed, this, &KeyFilterModel::doomRows);
    connect(m_keys, &KeyTableModel::bulkFinished, this, [this](bool loading) {
        m_loading = loading;
        settle();
    });
    connect(m_keys, &QAbstractItemModel::dataChanged, this, &KeyFilterModel::passData);
    connect(m_keys, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { takeRows(first, last); });
    connect(m_keys, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { hideRows(first, last); });
    connect(m_keys, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex &, int first, int last) { dropRows(first, last); });
    connect(m_keys, &QAbstractItemModel::layoutChanged, this, &KeyFilterModel::renumber);
    connect(m_keys, &QAbstractItemModel::modelAboutToBeReset, this, &KeyFilterModel::beginResetModel);
    connect(m_keys, &QAbstractItemModel::modelReset, this, &KeyFilterModel::readAnew);
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

void KeyFilterModel::refilter()
{
    if (!m_order)
        return;
    if (!lookAtAll())
        return;
    m_leftChanged = true;
    show();
}

/// Sets m_left for all rows, on several threads where there are many. True when one comes or goes.
bool KeyFilterModel::lookAtAll()
{
    constexpr int worthAThread = 100'000;
    const int rows = m_keys->rowCount();
    const int parts = std::clamp(rows / worthAThread, 1, QThread::idealThreadCount());
    std::atomic_bool changed = false;
    const auto lookAtPart = [&](int part) {
        KeyScan scan(m_query, m_state);
        const auto begin = [&](int each) { return static_cast<int>(qint64(rows) * each / parts); };
        if (look(begin(part), begin(part + 1), scan))
            changed = true;
    };
    std::latch others(parts - 1);
    for (int part = 1; part < parts; ++part) {
        const auto work = [&, part] {
            lookAtPart(part);
            others.count_down();
        };
        if (!QThreadPool::globalInstance()->tryStart(work))
            work(); // They may all be sorting.
    }
    lookAtPart(0);
    others.wait();
    return changed;
}

/// Sets m_left for some rows of the source. True when one comes or goes.
bool KeyFilterModel::look(int first, int end, KeyScan &scan)
{
    bool changed = false;
    std::vector<quint8> found;
    m_keys->rows().forStretches(first, end, [&](const KeyRows::Stretch &rows) {
        const auto at = static_cast<std::size_t>(rows.firstRow);
        const auto count = static_cast<std::size_t>(rows.count);
        const std::span left = std::span(m_left).subspan(at, count);
        found.resize(count);
        scan.run(*rows.block, rows.firstIndex, m_keys->states().subspan(at, count), found);
        if (!std::equal(found.begin(), found.end(), left.begin())) {
            std::copy(found.begin(), found.end(), left.begin());
            changed = true;
        }
    });
    return changed;
}

std::optional<ApiKey> KeyFilterModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_keys->keyAt(sourceRowAt(row)) : std::nullopt;
}

QModelIndex KeyFilterModel::indexOf(const KeyId &id, int column) const
{
    const int row = m_keys->rowOf(id);
    return row < 0 ? QModelIndex() : mapFromSource(m_keys->index(row, column));
}

QModelIndex KeyFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex KeyFilterModel::parent(const QModelIndex &) const
{
    return {};
}

int KeyFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int KeyFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : KeyTableModel::columns;
}

bool KeyFilterModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QModelIndex KeyFilterModel::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_keys->index(sourceRowAt(index.row()), index.column()) : QModelIndex();
}

QModelIndex KeyFilterModel::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const quint32 place = m_shown.placeOf(static_cast<quint32>(index.row()));
    return place == ShownRows::hidden ? QModelIndex() : createIndex(static_cast<int>(place), index.column());
}

QVariant KeyFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_keys ? m_keys->headerData(section, orientation, role) : QVariant();
}

} // namespace chatelaine
