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
    append({std::make_shared<const KeyBlock>(std::move(changes.keys)), std::move(changes.purged)});
}

void MergeQueue::add(const SharedKeys &keys)
{
    // What waits may hold these rows as they were before, so they come once more in their turn.
    if (!m_items.empty() && keys->size() <= fewRows)
        m_model.merge(*keys);
    append({keys});
}

void MergeQueue::append(Item item)
{
    m_items.push_back(std::move(item));
    if (m_items.size() == 1)
        work();
}

void MergeQueue::clear()
{
    m_items.clear();
    m_timer.stop();
}

void MergeQueue::work()
{
    Item &item = m_items.front();
    const int size = item.keys->size();
    KeyBlock keys = cut(item);
    const bool last = item.next >= size;
    const QList<KeyId> purged = last ? item.purged : QList<KeyId>();
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

KeyBlock MergeQueue::cut(Item &item)
{
    const KeyBlock &keys = *item.keys;
    const int first = std::exchange(item.next, std::min(item.next + rowsPerTurn, keys.size()));
    if (first == 0 && item.next == keys.size())
        return keys;
    KeyBlock part;
    for (int i = first; i < item.next; ++i)
        part.append(keys.row(i));
    return part;
}

} // namespace chatelaine
