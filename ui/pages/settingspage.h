// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"
#include "ui/pages/appsettings.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace chatelaine {

class PageBody;
class RoleNote;
class ScopeList;
class WorkspaceSettings;

/// Where the key that seals viewable secrets is kept.
enum class SealingKeyPlace { Absent, Keychain, File };

/// What people set: the window's look, and the current workspace's marks, token prefix and scopes.
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    SettingsPage(KeyStore &store, AppSettings &settings, QWidget *parent = nullptr);

    /// Another workspace, or the same after a change. `policy` must outlive its being shown.
    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy);
    void clearWorkspace(); ///< There is none: the window's own settings stay.
    void setSavedSecretsWidget(QWidget *widget); ///< Takes it over; shown below a heading of its own.
    void setSealingKeyPlace(SealingKeyPlace place, const QString &file = {});

Q_SIGNALS:
    void workspaceChanged(const chatelaine::Workspace &workspace); ///< By a change made on this page.
    void sealingKeyRequested(); ///< The user wants one where it is absent.

private:
    QWidget *buildSealing();

    PageBody *m_body;
    const KeyPolicy *m_policy = nullptr;
    QLabel *m_workspaceHeading = nullptr;
    RoleNote *m_roleNote;
    WorkspaceSettings *m_workspaceSettings;
    QLabel *m_scopesHeading = nullptr;
    ScopeList *m_scopes;
    QLabel *m_sealingText;
    QPushButton *m_sealingButton;
};

} // namespace chatelaine
