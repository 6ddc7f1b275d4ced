// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace chatelaine {

class Banner;

/// The scopes of a workspace whose policy lets it have its own: added, edited, moved and removed one by one,
/// each step kept at once. Before a scope goes, the keys that have it are counted.
class ScopeList : public QWidget {
    Q_OBJECT
public:
    explicit ScopeList(KeyStore &store, QWidget *parent = nullptr);
    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy);

Q_SIGNALS:
    void workspaceChanged(const chatelaine::Workspace &workspace);

private:
    void rebuildRows();
    QWidget *buildRow(qsizetype index);
    void edit(qsizetype index);
    void move(qsizetype from, qsizetype to);
    void askRemoval(const QList<ScopeDefinition> &next, const QString &title, const QString &confirmText);
    void confirmRemoval(
        const QList<ScopeDefinition> &next, const QString &title, const QString &confirmText, int keys);
    /// Keeps the definitions; an empty list goes back to the policy's.
    void save(const QList<ScopeDefinition> &definitions);
    void showError(const Error &error);

    KeyStore &m_store;
    Workspace m_workspace;
    const KeyPolicy *m_policy = nullptr;
    QVBoxLayout *m_layout;
    QFrame *m_rows = nullptr;
    Banner *m_banner;
    QPushButton *m_add;
    QPushButton *m_reset;
};

} // namespace chatelaine
