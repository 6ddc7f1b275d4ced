// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"
#include "ui/shell/mergequeue.h"

#include <QObject>

#include <memory>
#include <span>
#include <vector>

namespace chatelaine {

class KeyStore;
class KeyTableModel;

/// The workspace that is open: streams its keys into the model, then follows its changes. Opening another one
/// gives up what was still loading.
class WorkspaceSession : public QObject {
    Q_OBJECT
public:
    WorkspaceSession(KeyStore &store, KeyTableModel &model, QObject *parent = nullptr);

    void open(const Workspace &workspace);
    void reload(); ///< Reads everything anew; the rows that stand stay until the new ones are there.
    void close();

    bool isOpen() const { return m_policy != nullptr; }
    bool isLoading() const { return m_loading; }
    bool isLoaded() const { return m_loaded; }
    const Workspace &workspace() const { return m_workspace; }
    const KeyPolicy &policy() const { return *m_policy; } ///< Only while isOpen().
    void updateWorkspace(const Workspace &workspace);
    /// Rows of one workspace as an own change left them; dropped when it is not the open one.
    void absorb(const SharedKeys &keys);
    void absorb(const ApiKey &key);

Q_SIGNALS:
    void opened();
    void closed();
    void loadingChanged(bool loading);
    void loaded();
    void failed(const chatelaine::Error &error);
    void workspaceChanged(); ///< Its name, plan, teams, scopes or settings.

private:
    void requestPage(const KeyId &after, int limit);
    void takePage(const KeyId &after, Result<KeyPage> page);
    void replacePage(KeyBlock keys);
    void markSeen(std::span<const KeyId> ids);
    void dropUnseen();
    void finishLoading();
    void takeChanges(const Changes &changes);
    void setLoading(bool loading);

    KeyStore &m_store;
    KeyTableModel &m_model;
    MergeQueue m_merges;
    Workspace m_workspace;
    const KeyPolicy *m_policy = nullptr;
    std::unique_ptr<QObject> m_load; ///< Replies of a load that was given up die with it.
    FeedCursor m_from;
    bool m_loading = false;
    bool m_loaded = false;
    bool m_replacing = false; ///< Rows stand already: pages are merged.
    std::vector<bool> m_seen; ///< While replacing, by row: the others are gone.
};

} // namespace chatelaine
