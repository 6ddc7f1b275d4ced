// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow and its store: opening it, losing it, having it back.
#include "domain/reply.h"
#include "ui/shell/keyspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/workspacedirectory.h"
#include "ui/shell/workspacepages.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/timetext.h"

#include <QFileInfo>
#include <QTimer>

namespace chatelaine {

void MainWindow::connectStore()
{
    connect(m_directory, &WorkspaceDirectory::changed, this, &MainWindow::takeWorkspaces);
    connect(m_directory, &WorkspaceDirectory::failed, this, [this](const Error &error) {
        if (!m_directory->isKnown()) {
            m_status->setStore(m_context.store.title(), error);
            m_pages->showProblem(error);
        }
    });
    connect(&m_context.store, &KeyStore::availabilityChanged, this, &MainWindow::takeAvailability);
    const auto heard = [this] { m_lastHeard = m_context.clock.now(); };
    connect(&m_context.store, &KeyStore::changesArrived, this, heard);
    connect(m_session.get(), &WorkspaceSession::loaded, this, heard);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_started, true))
        QTimer::singleShot(0, this, &MainWindow::openStore);
}

void MainWindow::openStore()
{
    m_status->setOpening(m_context.store.title());
    whenDone(m_context.open(), this, [this](Result<void> opened) {
        const std::optional<Error> error = opened ? std::nullopt : std::optional(opened.error());
        m_status->setStore(m_context.store.title(), error);
        m_sidebar->setAvailable(!error);
        if (error)
            m_pages->showProblem(*error);
        else
            m_directory->refresh();
    });
}

void MainWindow::retry()
{
    if (!m_directory->isKnown())
        openStore();
    else if (!m_rules.isAvailable())
        reopenStore();
    else if (m_session->isOpen())
        m_session->reload();
    else
        chooseWorkspace(m_context.settings.lastWorkspace());
}

/// The store comes back by itself a moment after its file; this is for who cannot wait.
void MainWindow::reopenStore()
{
    // Opening makes a file where there is none; one that was lost is not to be replaced by an empty one.
    if (QFileInfo::exists(m_context.address.file))
        m_context.open();
}

void MainWindow::takeAvailability(const std::optional<Error> &error)
{
    m_rules.setUnavailable(error);
    m_status->setStore(m_context.store.title(), error);
    m_sidebar->setAvailable(!error);
    m_keys->showOutage(error, absoluteTime(m_lastHeard));
    if (error)
        return;
    // It may be another file.
    m_directory->refresh();
    m_session->reload();
}

} // namespace chatelaine
