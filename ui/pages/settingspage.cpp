// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

namespace chatelaine {

SettingsPage::SettingsPage(KeyStore &store, AppSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_settings(settings)
{
}

void SettingsPage::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    m_workspace = workspace;
    m_policy = &policy;
}

void SettingsPage::clearWorkspace()
{
    m_policy = nullptr;
}

void SettingsPage::setSavedSecretsWidget(QWidget *widget)
{
    widget->setParent(this);
}

void SettingsPage::setSealingKeyPlace(SealingKeyPlace, const QString &) { }

} // namespace chatelaine
