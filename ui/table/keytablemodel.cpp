// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keytablemodel.h"

#include "ui/table/keycell.h"
#include "ui/table/keycolumns.h"

#include <algorithm>

namespace chatelaine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Rows whose status is brought up to the clock in one turn of the event loop.
constexpr int dueRows = 10'000;

} // namespace

KeyTableModel::KeyTableModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
    m_boundaryTimer.setSingleShot(true);
    m_relativeTimer.setSingleShot(true);
    connect(&m_boundaryTimer, &QTimer::timeout, this, &KeyTableModel::catchUp);
    connect(&m_relativeTimer, &QTimer::timeout, this, &KeyTableModel::tick);
    connect(&m_compactTimer, &QTimer::timeout, this, [this] {
        m_rows.compact();
        scheduleTimers();
    });
}

void KeyTableModel::setWorkspace(
    const Workspace &workspace, const KeyPolicy &policy, const QString &memberName)
{
    beginResetModel();
    m_context = {workspace, policy, memberName};
    m_rows.clear();
    m_states.clear();
    m_rows.reserve(workspace.keyCount);
    m_states.reserve(workspace.keyCount);
    m_codesShown.clear();
    m_latestUse = {};
    m_cached.reset();
    endResetModel();
    scheduleTimers();
    Q_EMIT countsChanged();
}

void KeyTableModel::updateWorkspace(const Workspace &workspace)
{
    Workspace before = std::exchange(m_context.workspace, workspace);
    const bool marksDiffer = workspace.marks != before.marks;
    before.keyCount = workspace.keyCount;
    before.revision = workspace.revision;
    if (rowCount() == 0 || before == workspace) // No word in a row depends on the others.
        return;
    if (marksDiffer) {
        m_states.makeDue();
        catchUp();
    }
    Q_EMIT contextChanged();
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void KeyTableModel::noteUse(const Lifecycle &key)
{
    if (key.lastUsedAt)
        m_latestUse = std::max(m_latestUse, *key.lastUsedAt);
}

void KeyTableModel::catchUp()
{
    const Instant now = m_clock.now();
    std::vector<int> changed;
    for (const int row : m_states.due(now, dueRows)) {
        if (m_states.update(row, m_rows.lifecycle(row), m_context.workspace.marks, now))
            changed.push_back(row);
    }
    announce(changed, Change::Facts);
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
    if (rowCount() == 0) {
        m_boundaryTimer.stop();
        m_relativeTimer.stop();
        m_compactTimer.stop();
        return;
    }
    // A minute at most: a timer does not see that the computer slept or that its clock was set.
    std::chrono::milliseconds wait = 1min;
    const Instant now = m_clock.now();
    if (const OptionalInstant next = m_states.nextBoundary(); next && *next < now + wait)
        wait = *next > now ? *next - now : 0ms;
    m_boundaryTimer.start(wait);
    const auto tickWait = tickInterval();
    if (!m_relativeTimer.isActive() || m_relativeTimer.remainingTimeAsDuration() > tickWait)
        m_relativeTimer.start(tickWait);
    if (!m_rows.isSparse())
        m_compactTimer.stop();
    else if (!m_compactTimer.isActive())
        m_compactTimer.start();
}

void KeyTableModel::tick()
{
    m_relativeTimer.start(tickInterval());
    Q_EMIT relativeTimesPassed();
}

std::optional<ApiKey> KeyTableModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? std::optional(m_rows.key(row)) : std::nullopt;
}

std::optional<ApiKey> KeyTableModel::find(const KeyId &id) const
{
    return keyAt(rowOf(id));
}

const ApiKey &KeyTableModel::cached(int row) const
{
    if (!m_cached || m_cachedRow != row)
        m_cached = m_rows.key(m_cachedRow = row);
    return *m_cached;
}

int KeyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

int KeyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant KeyTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const KeyCell cell = cellAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text(column);
    case Qt::ToolTipRole:
        return cell.toolTip(column);
    case Qt::AccessibleTextRole:
        return cell.spoken(column, m_codesShown.contains(cell.id()));
    case IdRole:
        return cell.id();
    case StatusRole:
        return static_cast<int>(m_states.at(index.row()).status);
    case OnRole:
        return cell.isOn();
    case SecondLineRole:
        return cell.secondLine(column);
    case CodeShownRole:
        return m_codesShown.contains(cell.id());
    default:
        return {};
    }
}

KeyCell KeyTableModel::cellAt(int row) const
{
    return {cached(row), m_states.at(row), m_context, m_clock.now()};
}

bool KeyTableModel::isLive(int row) const
{
    const ApiKey &key = cached(row);
    const Action action = key.disabled ? Action::Enable : Action::Disable;
    return m_states.at(row).status != Status::Expired
        && allowed(action, &key, m_context.actions(), m_clock.now());
}

bool KeyTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != CodeShownRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const KeyId id = m_rows.id(index.row());
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
