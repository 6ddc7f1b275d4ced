// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace chatelaine {

class FormRow;

/// The teams of a workspace: added below the list, removed at their row, where a refusal is said too.
class TeamList : public QWidget {
    Q_OBJECT
public:
    explicit TeamList(KeyStore &store, QWidget *parent = nullptr);
    void setWorkspace(const Workspace &workspace);

Q_SIGNALS:
    void workspaceChanged(const chatelaine::Workspace &workspace);

private:
    QWidget *buildAdder();
    QWidget *buildRow(const QString &team);
    void rebuildRows();
    void addTyped();
    void removeTeam(const QString &team, QLabel *errorLine);

    KeyStore &m_store;
    Workspace m_workspace;
    QVBoxLayout *m_layout;
    QFrame *m_rows = nullptr;
    QLabel *m_empty;
    QLineEdit *m_edit;
    QPushButton *m_add;
    FormRow *m_addRow = nullptr;
};

} // namespace chatelaine
