// SPDX-License-Identifier: GPL-3.0-or-later
// What a service's index reads of all keys, and the stamps that its calls leave.
#include "registry/keyregistry.h"

#include "registry/database.h"
#include "registry/keytable.h"
#include "registry/usejournal.h"
#include "registry/usestamp.h"
#include "registry/usetable.h"
#include "registry/workspacetable.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace chatelaine {

Result<IndexPage> KeyRegistry::indexPage(const KeyPlace &after, int limit)
{
    return m_database->read([&]() -> Result<IndexPage> {
        const int rows = qBound(1, limit, KeyPageRequest::mostRows);
        IndexPage page{KeyTable(*m_database).indexAfter(after, rows + 1), {}};
        if (page.keys.size() > rows) {
            page.keys.removeLast();
            page.next = {page.keys.last().workspace, page.keys.last().id};
        }
        return page;
    });
}

Result<QList<IndexedKey>> KeyRegistry::indexChanges(const WorkspaceId &id, qint64 sinceRevision)
{
    return m_database->read(
        [&]() -> Result<QList<IndexedKey>> { return KeyTable(*m_database).indexChanged(id, sinceRevision); });
}

Result<QList<KeyId>> KeyRegistry::purgedSince(const WorkspaceId &id, qint64 revision)
{
    return m_database->read(
        [&]() -> Result<QList<KeyId>> { return KeyTable(*m_database).purgedSince(id, revision, {}); });
}

namespace {

/// As they lie in the store: neighbours share a page, which is then read and changed once.
QList<UseStamp> inOrder(QList<UseStamp> stamps)
{
    std::stable_sort(stamps.begin(), stamps.end(), [](const UseStamp &a, const UseStamp &b) {
        return std::tie(a.workspace, a.key) < std::tie(b.workspace, b.key);
    });
    return stamps;
}

} // namespace

void KeyRegistry::write(QList<UseStamp> stamps)
{
    UseTable table(*m_database);
    QHash<WorkspaceId, qint64> revisions;
    for (const UseStamp &stamp : inOrder(std::move(stamps))) {
        const auto use = table.find(stamp.workspace, stamp.key);
        if (!use)
            continue;
        if (!revisions.contains(stamp.workspace)) {
            WorkspaceTable workspaces(*m_database, m_catalog);
            revisions[stamp.workspace] = workspaces.nextUseRevision(stamp.workspace);
        }
        table.update(stamp, stamped(*use, stamp), revisions[stamp.workspace]);
    }
}

Result<void> KeyRegistry::stampUses(const QList<UseStamp> &stamps)
{
    if (stamps.isEmpty())
        return {};
    return m_database->write([&]() -> Result<void> {
        write(stamps);
        return {};
    });
}

Result<void> KeyRegistry::journalUses(const QList<UseStamp> &stamps)
{
    if (stamps.isEmpty())
        return {};
    return m_database->write([&]() -> Result<void> {
        UseJournal(*m_database).append(stamps, mostStampedAtOnce);
        return {};
    });
}

Result<int> KeyRegistry::stampJournal(const QList<UseStamp> &stamps, int most)
{
    if (stamps.isEmpty()) { // Then nobody who writes is waited for in vain.
        const auto empty
            = m_database->read([&]() -> Result<bool> { return UseJournal(*m_database).isEmpty(); });
        if (!empty)
            return tl::unexpected(empty.error());
        if (*empty)
            return 0;
    }
    return m_database->write([&]() -> Result<int> {
        UseJournal journal(*m_database);
        QList<UseStamp> all = journal.takeWith(stamps);
        if (all.size() > most)
            return journal.append(inOrder(std::move(all)), most);
        write(std::move(all));
        return 0;
    });
}

Result<void> KeyRegistry::stampPortion()
{
    return m_database->write([&]() -> Result<void> {
        write(UseJournal(*m_database).takeFirst());
        return {};
    });
}

} // namespace chatelaine
