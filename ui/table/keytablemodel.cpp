// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keytablemodel.h"

#include "ui/table/keycell.h"
#include "ui/table/keycolumns.h"

#include <algorithm>

namespace chatelaine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// From so many rows on, proxies sort once afterwards instead of moving row by row.
constexpr std::size_t bulkRows = 200;

} // namespace

KeyTableModel::KeyTableModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
    m_boundaryTimer.setSingleShot(true);
    m_relativeTimer.setSingleShot(true);
    connect(&m_boundaryTimer, &QTimer::timeout, this, &KeyTableModel::catchUp);
    connect(&m_relativeTimer, &QTimer::timeout, this, &KeyTableModel::tick);
}

void KeyTableModel::setWorkspace(
    const Workspace &workspace, const KeyPolicy &policy, const QString &memberName)
{
    beginResetModel();
    m_context = {workspace, policy, memberName};
    m_keys.clear();
    m_rows.clear();
    m_states.clear();
    m_codesShown.clear();
    m_latestUse = {};
    endResetModel();
    scheduleTimers();
    Q_EMIT countsChanged();
}

void KeyTableModel::updateWorkspace(const Workspace &workspace)
{
    const bool marksDiffer = workspace.marks != m_context.workspace.marks;
    m_context.workspace = workspace;
    if (m_keys.isEmpty())
        return;
    if (marksDiffer) {
        const Instant now = m_clock.now();
        for (int row = 0; row < rowCount(); ++row)
            m_states.update(row, m_keys.at(row), workspace.marks, now);
        scheduleTimers();
        Q_EMIT countsChanged();
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void KeyTableModel::appendPage(const QList<ApiKey> &keys)
{
    mergeRows(keys, {}, true);
}

void KeyTableModel::merge(const Changes &changes)
{
    if (changes.workspace.id == m_context.workspace.id && changes.workspace != m_context.workspace)
        updateWorkspace(changes.workspace);
    mergeRows(changes.keys.toList(), changes.purged, false);
}

void KeyTableModel::merge(const QList<ApiKey> &keys)
{
    mergeRows(keys, {}, false);
}

void KeyTableModel::mergeRows(const QList<ApiKey> &keys, const QList<KeyId> &purged, bool loading)
{
    std::vector<std::pair<int, qsizetype>> known; // Row, and place in `keys`.
    std::vector<qsizetype> fresh;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const int row = rowOf(keys.at(i).id);
        if (row < 0)
            fresh.push_back(i);
        else if (m_keys.at(row) != keys.at(i))
            known.emplace_back(row, i);
    }
    const bool bulk = known.size() + fresh.size() > bulkRows;
    if (bulk)
        Q_EMIT bulkStarted();
    replaceRows(keys, known);
    removeRowsOf(purged);
    appendRows(keys, fresh);
    if (bulk)
        Q_EMIT bulkFinished(loading);
    scheduleTimers();
    Q_EMIT countsChanged();
}

void KeyTableModel::replaceRows(const QList<ApiKey> &keys, std::vector<std::pair<int, qsizetype>> &known)
{
    std::sort(known.begin(), known.end());
    const Instant now = m_clock.now();
    for (auto each = known.cbegin(); each != known.cend();) {
        // One stretch of neighbouring rows is one signal; proxies must hear of it before the next rows
        // change.
        const int first = each->first;
        int last = first - 1;
        bool useAlone = true;
        for (; each != known.cend() && each->first <= last + 1; ++each) {
            last = each->first;
            useAlone = replaceRow(last, keys.at(each->second), now) && useAlone;
        }
        Q_EMIT dataChanged(
            index(first, useAlone ? LastUsed : Enabled), index(last, useAlone ? LastUsed : Menu));
    }
}

/// True when calls alone have changed it: then one column tells all.
bool KeyTableModel::replaceRow(int row, const ApiKey &key, Instant now)
{
    ApiKey &old = m_keys[row];
    old.use = key.use;
    const bool useAlone = old == key;
    old = key;
    m_states.update(row, key, m_context.workspace.marks, now);
    noteUse(key);
    return useAlone;
}

void KeyTableModel::appendRows(const QList<ApiKey> &keys, const std::vector<qsizetype> &fresh)
{
    if (fresh.empty())
        return;
    const Instant now = m_clock.now();
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (const qsizetype i : fresh) {
        const ApiKey &key = keys.at(i);
        m_rows.insert(key.id, static_cast<int>(m_keys.size()));
        m_keys.append(key);
        m_states.append(key, m_context.workspace.marks, now);
        noteUse(key);
    }
    endInsertRows();
}

void KeyTableModel::removeRowsOf(const QList<KeyId> &ids)
{
    std::vector<int> rows;
    for (const KeyId &id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    while (!rows.empty()) {
        const int last = rows.back();
        int first = last;
        for (rows.pop_back(); !rows.empty() && rows.back() == first - 1; rows.pop_back())
            --first;
        removeRange(first, last - first + 1);
    }
}

void KeyTableModel::removeRange(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    for (int row = first; row < first + count; ++row) {
        m_rows.remove(m_keys.at(row).id);
        m_codesShown.remove(m_keys.at(row).id);
    }
    m_keys.remove(first, count);
    m_states.remove(first, count);
    reindexFrom(first);
    endRemoveRows();
}

void KeyTableModel::reindexFrom(int row)
{
    for (; row < rowCount(); ++row)
        m_rows[m_keys.at(row).id] = row;
}

void KeyTableModel::noteUse(const ApiKey &key)
{
    if (key.use.lastUsedAt)
        m_latestUse = std::max(m_latestUse, *key.use.lastUsedAt);
}

void KeyTableModel::catchUp()
{
    const Instant now = m_clock.now();
    std::vector<int> changed;
    for (const KeyId &id : m_states.takeDue(now)) {
        const int row = rowOf(id);
        if (row >= 0 && m_states.update(row, m_keys.at(row), m_context.workspace.marks, now))
            changed.push_back(row);
    }
    const bool bulk = changed.size() > bulkRows;
    if (bulk)
        Q_EMIT bulkStarted();
    for (const int row : changed)
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    if (bulk)
        Q_EMIT bulkFinished(false);
    if (!changed.empty())
        Q_EMIT countsChanged();
    scheduleTimers();
}

std::chrono::milliseconds KeyTableModel::tickInterval() const
{
    return m_clock.now() - m_latestUse < 1min ? 1s : 1min;
}

void KeyTableModel::scheduleTimers()
{
    if (m_keys.isEmpty()) {
        m_boundaryTimer.stop();
        m_relativeTimer.stop();
        return;
    }
    // A minute at most: a timer does not see that the computer slept or that its clock was set.
    std::chrono::milliseconds wait = 1min;
    if (const OptionalInstant next = m_states.nextBoundary())
        wait = std::clamp<std::chrono::milliseconds>(*next - m_clock.now(), 0ms, wait);
    m_boundaryTimer.start(wait);
    const auto tickWait = tickInterval();
    if (!m_relativeTimer.isActive() || m_relativeTimer.remainingTimeAsDuration() > tickWait)
        m_relativeTimer.start(tickWait);
}

void KeyTableModel::tick()
{
    m_relativeTimer.start(tickInterval());
    Q_EMIT relativeTimesPassed();
}

const ApiKey *KeyTableModel::keyAt(int row) const
{
    return row >= 0 && row < m_keys.size() ? &m_keys.at(row) : nullptr;
}

const ApiKey *KeyTableModel::find(const KeyId &id) const
{
    return keyAt(rowOf(id));
}

int KeyTableModel::rowOf(const KeyId &id) const
{
    return m_rows.value(id, -1);
}

bool KeyTableModel::isText(int column)
{
    return column == Name || column == Team || column == Creator;
}

int KeyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int KeyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant KeyTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ApiKey &key = m_keys.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const KeyCell cell(key, m_states.at(index.row()), m_context, m_clock.now());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text(column);
    case Qt::ToolTipRole:
        return cell.toolTip(column);
    case Qt::AccessibleTextRole:
        return cell.spoken(column, m_codesShown.contains(key.id));
    case IdRole:
        return key.id;
    case SortRole:
        return isText(column) ? QVariant(cell.sortText(column)) : QVariant(cell.sortNumber(column));
    case StatusRole:
        return static_cast<int>(m_states.at(index.row()).status);
    case OnRole:
        return !key.disabled && !key.deletedAt;
    case LiveRole:
        return isLive(index.row());
    case SecondLineRole:
        return cell.secondLine(column);
    case BadgeRole:
        return cell.badge(column);
    case ToneRole:
        return static_cast<int>(cell.tone(column));
    case MutedRole:
        return cell.isMuted(column);
    case ChipsRole:
        return QVariant::fromValue(keytext::chips(key, m_context));
    case CodeShownRole:
        return m_codesShown.contains(key.id);
    default:
        return {};
    }
}

bool KeyTableModel::isLive(int row) const
{
    const ApiKey &key = m_keys.at(row);
    const Action action = key.disabled ? Action::Enable : Action::Disable;
    return m_states.at(row).status != Status::Expired
        && allowed(action, &key, m_context.actions(), m_clock.now());
}

bool KeyTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != CodeShownRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const KeyId id = m_keys.at(index.row()).id;
    if (value.toBool())
        m_codesShown.insert(id);
    else
        m_codesShown.remove(id);
    const QModelIndex name = index.siblingAtColumn(Name);
    Q_EMIT dataChanged(name, name, {CodeShownRole, Qt::AccessibleTextRole});
    return true;
}

QVariant KeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const QString title = columnTitle(static_cast<Column>(section), m_context.policy.control);
    if (role == Qt::DisplayRole)
        return title;
    if (role == Qt::AccessibleTextRole)
        return section == Menu ? tr("Actions") : title;
    return {};
}

Qt::ItemFlags KeyTableModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                           : Qt::ItemFlags();
}

KeyId keyIdOf(const QModelIndex &index)
{
    return index.data(KeyTableModel::IdRole).value<KeyId>();
}

bool isTombstone(const QModelIndex &index)
{
    return index.data(KeyTableModel::StatusRole).toInt() == static_cast<int>(Status::Deleted);
}

} // namespace chatelaine
