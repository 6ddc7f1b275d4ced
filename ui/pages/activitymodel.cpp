// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activitymodel.h"

#include "domain/reply.h"
#include "ui/pages/eventtext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace chatelaine {

namespace {

constexpr int pageSize = 100;

QDateTime localTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant));
}

} // namespace

ActivityModel::ActivityModel(KeyStore &store, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_clock(clock)
{
}

void ActivityModel::setWorkspace(const WorkspaceId &id, const KeyPolicy *policy)
{
    m_workspace = id;
    m_policy = policy;
    reset();
}

void ActivityModel::reset()
{
    beginResetModel();
    m_rows.clear();
    ++m_generation;
    m_complete = m_workspace.isNull() || !m_policy;
    m_loading = false;
    m_newerAsked = false;
    endResetModel();
    fetchMore({});
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == HeadingRole)
        return !row.event.has_value();
    if (!row.event)
        return role == Qt::DisplayRole ? eventtext::day(row.day, localTime(m_clock.now()).date())
                                       : QVariant();
    const QString time = QLocale().toString(localTime(row.event->at).time(), QLocale::ShortFormat);
    const QString who = eventtext::actor(*row.event, m_store.memberName());
    switch (role) {
    case Qt::DisplayRole:
        return eventtext::sentence(*row.event, *m_policy);
    case Qt::AccessibleTextRole:
        return tr("%1: %2, by %3", "time, what happened, who")
            .arg(time, eventtext::sentence(*row.event, *m_policy), who);
    case Qt::ToolTipRole:
        return QLocale().toString(localTime(row.event->at), QLocale::LongFormat);
    case TimeRole:
        return time;
    case ActorRole:
        return who;
    case IconRole:
        return static_cast<int>(eventtext::icon(*row.event));
    default:
        return {};
    }
}

Qt::ItemFlags ActivityModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool heading = index.data(HeadingRole).toBool();
    return heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_loading;
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_loading = true;
    whenDone(m_store.events(m_workspace, oldest(), pageSize), this,
        [this, generation = m_generation](const Result<QList<Event>> &page) {
            if (generation != m_generation)
                return;
            m_loading = false;
            if (!page) {
                m_complete = true; // Views ask again and again otherwise; setWorkspace() begins anew.
                Q_EMIT failed(page.error());
                return;
            }
            m_complete = page->size() < pageSize;
            append(*page);
            Q_EMIT loaded();
            if (std::exchange(m_newerAsked, false))
                loadNewer();
        });
}

void ActivityModel::loadNewer()
{
    if (m_loading) {
        m_newerAsked = true;
        return;
    }
    if (m_workspace.isNull() || !m_policy)
        return;
    m_loading = true;
    whenDone(m_store.events(m_workspace, 0, pageSize), this,
        [this, generation = m_generation](const Result<QList<Event>> &page) {
            if (generation != m_generation)
                return;
            m_loading = false;
            if (!page) {
                Q_EMIT failed(page.error());
                return;
            }
            if (page->size() == pageSize && page->last().number > newest() + 1) {
                reset(); // More happened than one page holds.
                return;
            }
            prepend(*page);
            Q_EMIT loaded();
            if (std::exchange(m_newerAsked, false))
                loadNewer();
        });
}

QList<ActivityModel::Row> ActivityModel::withHeadings(const QList<Event> &events, const QDate &before)
{
    QList<Row> rows;
    QDate day = before;
    for (const Event &event : events) {
        const QDate own = localTime(event.at).date();
        if (own != day)
            rows.append({own, std::nullopt});
        day = own;
        rows.append({own, event});
    }
    return rows;
}

void ActivityModel::append(const QList<Event> &events)
{
    const QList<Row> rows = withHeadings(events, m_rows.isEmpty() ? QDate() : m_rows.last().day);
    if (rows.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.append(rows);
    endInsertRows();
}

void ActivityModel::prepend(QList<Event> events)
{
    const qint64 known = newest();
    events.removeIf([known](const Event &event) { return event.number <= known; });
    QList<Row> rows = withHeadings(events, {});
    if (rows.isEmpty())
        return;
    // The first row there is the heading of the newest day: new rows of that day go below it.
    if (!m_rows.isEmpty() && rows.last().day == m_rows.first().day) {
        beginRemoveRows({}, 0, 0);
        m_rows.removeFirst();
        endRemoveRows();
    }
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_rows = rows + m_rows;
    endInsertRows();
}

qint64 ActivityModel::newest() const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.event.has_value(); });
    return found == m_rows.end() ? 0 : found->event->number;
}

qint64 ActivityModel::oldest() const
{
    return m_rows.isEmpty() ? 0 : m_rows.last().event->number; // The last row is never a heading.
}

} // namespace chatelaine
