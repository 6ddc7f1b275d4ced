// SPDX-License-Identifier: GPL-3.0-or-later
// ConnectionView and its store: opening it, losing it, having it back.
#include "domain/clock.h"
#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/connect/serviceconnection.h"
#include "ui/shell/connectionview.h"
#include "ui/shell/keyspage.h"
#include "ui/shell/outagetext.h"
#include "ui/shell/workspacedirectory.h"
#include "ui/shell/workspacepages.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/timetext.h"
#include "ui/widgets/banner.h"

#include <QFileInfo>

#include <algorithm>

namespace chatelaine {

namespace {
constexpr std::chrono::seconds soon{2};
constexpr std::chrono::seconds atLast{30};
} // namespace

void ConnectionView::connectStore()
{
    const auto heard = [this] { m_lastHeard = m_context.store.clock().now(); };
    connect(m_directory, &WorkspaceDirectory::changed, this, heard);
    connect(m_directory, &WorkspaceDirectory::changed, this, &ConnectionView::takeWorkspaces);
    connect(m_directory, &WorkspaceDirectory::failed, this, [this](const Error &error) {
        if (!m_directory->isKnown())
            takeOpened(tl::unexpected<Error>(error));
    });
    connect(&m_context.store, &KeyStore::availabilityChanged, this, &ConnectionView::takeAvailability);
    connect(&m_context.store, &KeyStore::changesArrived, this, heard);
    connect(m_session.get(), &WorkspaceSession::loaded, this, heard);
    m_later.setSingleShot(true);
    m_later.setInterval(soon);
    connect(&m_later, &QTimer::timeout, this, &ConnectionView::open);
}

void ConnectionView::open()
{
    m_later.stop();
    setState(true, m_problem);
    whenDone(m_context.open(), this, [this](const Result<void> &opened) { takeOpened(opened); });
}

void ConnectionView::takeOpened(const Result<void> &opened)
{
    if (opened) {
        m_later.setInterval(soon);
        takeAvailability({});
        return;
    }
    if (passesByItself(opened.error()))
        tryLater();
    if (m_directory->isKnown()) {
        takeAvailability(opened.error());
        return;
    }
    setState(false, opened.error());
    showProblem();
}

void ConnectionView::tryLater()
{
    m_later.start();
    m_later.setInterval(std::min<std::chrono::milliseconds>(2 * m_later.intervalAsDuration(), atLast));
}

/// The page that stands there while nothing has been read.
void ConnectionView::showProblem()
{
    const ServiceConnection *service = m_context.service;
    if (!service || m_problem->code != ErrorCode::SessionEnded) {
        m_pages->showProblem(*m_problem);
        return;
    }
    const auto &keychain = service->keychainError();
    m_pages->showSignIn(m_context.store.title(),
        keychain ? notKeptText(*keychain)
                 : tr("Nobody is signed in as %1 here, or not any more.").arg(service->saved().email));
}

void ConnectionView::forget()
{
    m_later.stop();
    m_keys->left();
    m_directory->clear();
    m_model->setWorkspace({}, {}, {});
    setState(false, Error{ErrorCode::SessionEnded});
    setCounts({});
    showOutage();
    showProblem();
    Q_EMIT currentChanged();
}

void ConnectionView::takeWorkspaces()
{
    Q_EMIT workspacesChanged();
    if (const Workspace *same = m_directory->find(currentWorkspace()))
        m_session->updateWorkspace(*same);
    else if (m_active && m_directory->isKnown())
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
    m_later.setInterval(soon);
    const bool refused = m_problem
        && (m_problem->code == ErrorCode::SessionEnded || m_problem->code == ErrorCode::ServiceUntrusted);
    if (refused && m_context.service)
        Q_EMIT signInRequested();
    else if (!m_directory->isKnown())
        open();
    else if (!m_rules.isAvailable())
        reopenStore();
    else if (m_session->isOpen())
        m_session->reload();
    else if (workspaces().isEmpty())
        addWorkspace();
    else
        chooseSome();
}

/// The store comes back by itself; this is for who cannot wait.
void ConnectionView::reopenStore()
{
    // Opening makes a file where there is none; one that was lost is not to be replaced by an empty one.
    if (!m_context.file || QFileInfo::exists(m_context.file->file))
        whenDone(m_context.open(), this, [this](const Result<void> &opened) { takeReopened(opened); });
}

void ConnectionView::takeReopened(const Result<void> &opened)
{
    if (opened.has_value() == m_problem.has_value())
        takeOpened(opened);
}

void ConnectionView::takeAvailability(const std::optional<Error> &error)
{
    setState(false, error);
    showOutage();
    if (error)
        return;
    m_later.stop();
    // It may be another file.
    m_directory->refresh();
    m_session->reload();
    if (m_active && m_directory->isKnown() && !m_session->isOpen())
        chooseSome();
}

void ConnectionView::showOutage()
{
    m_rules.setUnavailable(m_problem);
    m_keys->setUnavailable(m_problem);
    m_pages->setUnavailable(m_problem);
    m_outagePlace->setVisible(m_problem && m_session->isOpen());
    if (m_problem)
        m_outage->showMessage(Banner::Kind::Danger,
            tr("%1 What you see is as it was at %2.").arg(sentence(*m_problem), absoluteTime(m_lastHeard)),
            wayOut(*m_problem), false);
}

void ConnectionView::setState(bool opening, const std::optional<Error> &problem)
{
    m_opening = opening;
    m_problem = problem;
    Q_EMIT stateChanged();
}

} // namespace chatelaine
