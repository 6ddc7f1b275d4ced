// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace chatelaine {

class Banner;
class FormRow;

/// When keys of a workspace are marked, and how its new tokens begin.
class WorkspaceSettings : public QWidget {
    Q_OBJECT
public:
    explicit WorkspaceSettings(KeyStore &store, QWidget *parent = nullptr);
    /// Another one, or the same after a change; what is being edited stays.
    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy);

Q_SIGNALS:
    void workspaceChanged(const chatelaine::Workspace &workspace);

private:
    static QSpinBox *buildDays(const QString &name, int most);
    void load();
    WorkspaceEdit pending() const;
    bool isEdited() const;
    void refresh();
    void save();

    KeyStore &m_store;
    Workspace m_workspace;
    const KeyPolicy *m_policy = nullptr;
    Banner *m_banner;
    QSpinBox *m_staleDays;
    QSpinBox *m_expiringDays;
    QLineEdit *m_prefixEdit;
    FormRow *m_prefixRow;
    QPushButton *m_save;
};

} // namespace chatelaine
