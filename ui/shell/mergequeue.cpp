// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mergequeue.h"

#include "ui/table/keytablemodel.h"

#include <algorithm>

namespace chatelaine {

MergeQueue::MergeQueue(KeyTableModel &model)
    : m_model(model)
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { work(); });
}

void MergeQueue::add(Changes changes)
{
    push({.changes = std::move(changes)});
}

void MergeQueue::add(const QList<ApiKey> &keys)
{
    // What waits may hold these rows as they were before, so they come once more in their turn.
    if (!m_items.empty() && keys.size() <= ownRows)
        m_model.merge(keys);
    push({.keys = keys});
}

void MergeQueue::clear()
{
    m_items.clear();
    m_timer.stop();
}

void MergeQueue::push(Item item)
{
    m_items.push_back(std::move(item));
    if (m_items.size() == 1)
        work();
}

void MergeQueue::work()
{
    Item &item = m_items.front();
    const qsizetype size = std::max<qsizetype>(item.changes.keys.size(), item.keys.size());
    KeyBlock keys = cut(item);
    const bool last = item.next >= size;
    const QList<KeyId> purged = last ? item.changes.purged : QList<KeyId>();
    if (last)
        m_items.pop_front();
    if (m_items.empty())
        m_timer.stop();
    else
        m_timer.start();
    if (last)
        m_model.merge(Changes{std::move(keys), purged, {}, {}});
    else
        m_model.appendPage(std::move(keys));
}

KeyBlock MergeQueue::cut(Item &item) const
{
    if (!item.keys.isEmpty())
        return item.keys.mid(std::exchange(item.next, item.next + ownRows), ownRows);
    KeyBlock &changed = item.changes.keys;
    const qsizetype size = changed.size();
    const qsizetype first = std::exchange(item.next, std::min(item.next + changedRows, size));
    if (first == 0 && item.next == size)
        return std::exchange(changed, {});
    KeyBlock part;
    for (qsizetype i = first; i < item.next; ++i)
        part.append(changed.row(static_cast<int>(i)));
    return part;
}

} // namespace chatelaine
