// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspacesession.h"

#include "registry/policycatalog.h"
#include "store/keystore.h"
#include "domain/reply.h"
#include "ui/table/keytablemodel.h"

#include <algorithm>

namespace chatelaine {

namespace {
constexpr int firstPage = 100; ///< More than a screenful, less than what can be felt.
constexpr int laterPage = KeyPageRequest::mostRows;
} // namespace

WorkspaceSession::WorkspaceSession(KeyStore &store, KeyTableModel &model, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_model(model)
    , m_merges(model)
{
    connect(&m_store, &KeyStore::changesArrived, this, &WorkspaceSession::takeChanges);
}

void WorkspaceSession::open(const Workspace &workspace)
{
    close();
    m_policy = m_store.catalog().find(workspace.policyId);
    m_workspace = workspace;
    if (!m_policy) {
        Q_EMIT failed(Error{ErrorCode::PolicyUnknown, {workspace.policyId}});
        return;
    }
    m_model.setWorkspace(m_workspace, *m_policy, m_store.memberName());
    m_replacing = false;
    Q_EMIT opened();
    m_load = std::make_unique<QObject>();
    setLoading(true);
    requestPage({}, firstPage);
}

void WorkspaceSession::reload()
{
    if (!m_policy)
        return;
    m_store.unfollow();
    m_merges.clear();
    m_replacing = true;
    m_seen.clear();
    m_loaded = false;
    m_load = std::make_unique<QObject>();
    setLoading(true);
    requestPage({}, firstPage);
}

void WorkspaceSession::close()
{
    m_load.reset();
    m_store.unfollow();
    m_merges.clear();
    m_loaded = false;
    setLoading(false);
    if (!std::exchange(m_policy, nullptr))
        return;
    m_workspace = {};
    Q_EMIT closed();
}

void WorkspaceSession::requestPage(const KeyId &after, int limit)
{
    whenDone(m_store.page(m_workspace.id, {after, limit}), m_load.get(),
        [this, after](Result<KeyPage> page) { takePage(after, std::move(page)); });
}

void WorkspaceSession::takePage(const KeyId &after, Result<KeyPage> page)
{
    if (!page) {
        setLoading(false);
        Q_EMIT failed(page.error());
        return;
    }
    // What changes while the pages come in is read again by the feed, which continues from the first of them.
    if (after.isNull())
        m_from = {page->revision, page->useRevision};
    // The store reads the next one while these rows are put in.
    const KeyId next = page->next;
    if (!next.isNull())
        requestPage(next, laterPage);
    if (m_replacing)
        replacePage(std::move(page->keys));
    else
        m_model.appendPage(std::move(page->keys));
    if (next.isNull())
        finishLoading();
}

void WorkspaceSession::replacePage(KeyBlock keys)
{
    const QList<KeyId> ids = idsOf(keys);
    m_model.appendPage(std::move(keys));
    markSeen(ids);
}

void WorkspaceSession::markSeen(std::span<const KeyId> ids)
{
    m_seen.resize(static_cast<std::size_t>(m_model.rowCount()));
    int row = -1;
    for (const KeyId &id : ids) {
        if (const int found = m_model.rowOf(id, row + 1); found >= 0)
            m_seen[static_cast<std::size_t>(row = found)] = true;
    }
}

/// It may be another file that was read.
void WorkspaceSession::dropUnseen()
{
    Changes gone;
    gone.workspace = m_workspace;
    m_seen.resize(static_cast<std::size_t>(m_model.rowCount()));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_seen[static_cast<std::size_t>(row)])
            gone.purged.append(m_model.idAt(row));
    }
    m_model.merge(gone);
    m_seen.clear();
}

void WorkspaceSession::finishLoading()
{
    if (std::exchange(m_replacing, false))
        dropUnseen();
    m_loaded = true;
    setLoading(false);
    m_store.follow(m_workspace.id, m_from);
    Q_EMIT loaded();
}

void WorkspaceSession::takeChanges(const Changes &changes)
{
    if (!m_policy || changes.workspace.id != m_workspace.id)
        return;
    updateWorkspace(changes.workspace);
    m_merges.add(changes);
}

void WorkspaceSession::absorb(const SharedKeys &keys)
{
    if (!m_policy || keys->isEmpty() || keys->at(0).workspace != m_workspace.id)
        return;
    m_merges.add(keys);
    if (!m_replacing)
        return;
    markSeen(idsOf(*keys));
}

void WorkspaceSession::absorb(const ApiKey &key)
{
    absorb(std::make_shared<const KeyBlock>(KeyBlock{key}));
}

void WorkspaceSession::updateWorkspace(const Workspace &workspace)
{
    if (!m_policy || workspace.id != m_workspace.id)
        return;
    Workspace before = std::exchange(m_workspace, workspace);
    before.keyCount = workspace.keyCount;
    before.revision = workspace.revision;
    if (before == workspace)
        return;
    m_model.updateWorkspace(workspace);
    Q_EMIT workspaceChanged();
}

void WorkspaceSession::setLoading(bool loading)
{
    if (std::exchange(m_loading, loading) != loading)
        Q_EMIT loadingChanged(loading);
}

} // namespace chatelaine
