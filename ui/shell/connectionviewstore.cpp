// SPDX-License-Identifier: GPL-3.0-or-later
// ConnectionView and its store: opening it, losing it, having it back.
#include "domain/clock.h"
#include "domain/reply.h"
#include "ui/shell/connectionview.h"
#include "ui/shell/keyspage.h"
#include "ui/shell/workspacedirectory.h"
#include "ui/shell/workspacepages.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/timetext.h"

#include <QFileInfo>

namespace chatelaine {

void ConnectionView::connectStore()
{
    const auto heard = [this] { m_lastHeard = m_context.store.clock().now(); };
    connect(m_directory, &WorkspaceDirectory::changed, this, heard);
    connect(m_directory, &WorkspaceDirectory::changed, this, &ConnectionView::takeWorkspaces);
    connect(m_directory, &WorkspaceDirectory::failed, this, [this](const Error &error) {
        if (!m_directory->isKnown()) {
            setState(false, error);
            m_pages->showProblem(error);
        }
    });
    connect(&m_context.store, &KeyStore::availabilityChanged, this, &ConnectionView::takeAvailability);
    connect(&m_context.store, &KeyStore::changesArrived, this, heard);
    connect(m_session.get(), &WorkspaceSession::loaded, this, heard);
}

void ConnectionView::open()
{
    setState(true, {});
    whenDone(m_context.open(), this, [this](const Result<void> &opened) { takeOpened(opened); });
}

void ConnectionView::takeOpened(const Result<void> &opened)
{
    setState(false, opened ? std::nullopt : std::optional(opened.error()));
    if (m_problem)
        m_pages->showProblem(*m_problem);
    else
        m_directory->refresh();
}

void ConnectionView::takeWorkspaces()
{
    Q_EMIT workspacesChanged();
    if (const Workspace *same = m_directory->find(currentWorkspace()))
        m_session->updateWorkspace(*same);
    else if (m_active)
        chooseSome();
    else
        m_session->close();
}

void ConnectionView::activate()
{
    m_active = true;
    if (m_directory->isKnown() && !m_session->isOpen())
        chooseSome();
}

/// The workspace that was open last, else the first.
void ConnectionView::chooseSome()
{
    if (workspaces().isEmpty()) {
        m_session->close();
        m_pages->showWelcome();
        Q_EMIT currentChanged();
        return;
    }
    const Workspace *last = m_directory->find(m_context.settings.lastWorkspace());
    chooseWorkspace(last ? last->id : workspaces().constFirst().id);
}

void ConnectionView::retry()
{
    if (!m_directory->isKnown())
        open();
    else if (!m_rules.isAvailable())
        reopenStore();
    else if (m_session->isOpen())
        m_session->reload();
    else
        chooseSome();
}

/// The store comes back by itself; this is for who cannot wait.
void ConnectionView::reopenStore()
{
    // Opening makes a file where there is none; one that was lost is not to be replaced by an empty one.
    if (!m_context.file || QFileInfo::exists(m_context.file->file))
        m_context.open();
}

void ConnectionView::takeAvailability(const std::optional<Error> &error)
{
    m_rules.setUnavailable(error);
    setState(false, error);
    m_keys->showOutage(error, absoluteTime(m_lastHeard));
    if (error)
        return;
    // It may be another file.
    m_directory->refresh();
    m_session->reload();
}

void ConnectionView::setState(bool opening, const std::optional<Error> &problem)
{
    m_opening = opening;
    m_problem = problem;
    Q_EMIT stateChanged();
}

} // namespace chatelaine
