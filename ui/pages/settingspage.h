// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"
#include "ui/pages/appsettings.h"

#include <QWidget>

namespace chatelaine {

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
    KeyStore &m_store;
    AppSettings &m_settings;
    Workspace m_workspace;
    const KeyPolicy *m_policy = nullptr;
};

} // namespace chatelaine
