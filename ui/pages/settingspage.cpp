// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "ui/pages/accountsettings.h"
#include "ui/pages/appearancesettings.h"
#include "ui/pages/pagebody.h"
#include "ui/pages/rolenote.h"
#include "ui/pages/scopelist.h"
#include "ui/pages/workspacesettings.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

SettingsPage::SettingsPage(KeyStore &store, AppSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_body(new PageBody)
    , m_roleNote(new RoleNote(WorkspaceAction::Edit))
    , m_workspaceSettings(new WorkspaceSettings(store))
    , m_scopes(new ScopeList(store))
    , m_sealingText(new QLabel)
    , m_sealingButton(new QPushButton(tr("Set it up…")))
{
    setObjectName(u"settingsPage"_s);
    m_body->setTitle(tr("Settings"), {});
    m_workspaceHeading = m_body->addHeading({});
    m_body->addWidget(m_roleNote);
    m_body->addWidget(m_workspaceSettings);
    m_scopesHeading = m_body->addHeading(tr("Scopes"));
    m_body->addWidget(m_scopes);
    m_roleNote->guard(m_workspaceSettings);
    m_roleNote->guard(m_scopes);
    if (store.members()) {
        m_body->addHeading(tr("Your account"));
        m_body->addWidget(new AccountSettings(store));
    }
    m_body->addHeading(tr("Window"));
    m_body->addWidget(new AppearanceSettings(settings));
    QLabel *sealingHeading = m_body->addHeading(tr("Sealing key"));
    QWidget *sealing = buildSealing();
    m_body->addWidget(sealing);
    const bool sealsHere = store.capabilities().needsSealingKey;
    sealingHeading->setVisible(sealsHere);
    sealing->setVisible(sealsHere);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_body);

    const auto changed = [this](const Workspace &workspace) {
        setWorkspace(workspace, *m_policy);
        Q_EMIT workspaceChanged(workspace);
    };
    connect(m_workspaceSettings, &WorkspaceSettings::workspaceChanged, this, changed);
    connect(m_scopes, &ScopeList::workspaceChanged, this, changed);
    connect(m_sealingButton, &QPushButton::clicked, this, &SettingsPage::sealingKeyRequested);
    clearWorkspace();
    setSealingKeyPlace(SealingKeyPlace::Absent);
}

QWidget *SettingsPage::buildSealing()
{
    auto *box = new QWidget;
    m_sealingText->setObjectName(u"sealingKeyLabel"_s);
    m_sealingText->setTextFormat(Qt::PlainText);
    m_sealingText->setWordWrap(true);
    m_sealingButton->setObjectName(u"sealingKeyButton"_s);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(3 * metrics::grid);
    layout->addWidget(m_sealingText);
    layout->addWidget(m_sealingButton, 0, Qt::AlignLeading);
    return box;
}

void SettingsPage::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    m_policy = &policy;
    m_workspaceHeading->setText(workspace.name);
    m_workspaceHeading->show();
    m_roleNote->setRole(workspace.role);
    m_workspaceSettings->setWorkspace(workspace, policy);
    m_workspaceSettings->show();
    m_scopesHeading->setVisible(policy.scopesEditable);
    m_scopes->setVisible(policy.scopesEditable);
    if (policy.scopesEditable)
        m_scopes->setWorkspace(workspace, policy);
}

void SettingsPage::clearWorkspace()
{
    for (QWidget *widget : {static_cast<QWidget *>(m_workspaceHeading), static_cast<QWidget *>(m_roleNote),
             static_cast<QWidget *>(m_workspaceSettings), static_cast<QWidget *>(m_scopesHeading),
             static_cast<QWidget *>(m_scopes)})
        widget->hide();
}

void SettingsPage::setSavedSecretsWidget(QWidget *widget)
{
    m_body->addHeading(tr("Saved secrets"));
    m_body->addWidget(widget);
}

void SettingsPage::setSealingKeyPlace(SealingKeyPlace place, const QString &file)
{
    m_sealingButton->setVisible(place == SealingKeyPlace::Absent);
    switch (place) {
    case SealingKeyPlace::Absent:
        m_sealingText->setText(
            tr("Keys that can be viewed again are kept sealed. The key that seals them is not here, so none "
               "can be made or viewed."));
        break;
    case SealingKeyPlace::Keychain:
        m_sealingText->setText(
            tr("Keys that can be viewed again are kept sealed. The key that seals them is in the system "
               "keychain."));
        break;
    case SealingKeyPlace::File:
        m_sealingText->setText(
            tr("Keys that can be viewed again are kept sealed. The key that seals them is in the file %1. "
               "Whoever can read that file and the store can read those keys.")
                .arg(QDir::toNativeSeparators(file)));
        break;
    }
}

} // namespace chatelaine
