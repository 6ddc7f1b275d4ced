// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspacepages.h"

#include "domain/sentence.h"
#include "ui/pages/activitypage.h"
#include "ui/pages/planpage.h"
#include "ui/pages/settingspage.h"
#include "ui/reveal/savedsecretswidget.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/keyspage.h"
#include "ui/shell/outagetext.h"
#include "ui/shell/sealingkeysource.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/workspacesession.h"

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {

const QStringList &pageWords()
{
    static const QStringList words{
        u"keys"_s, u"activity"_s, u"plan"_s, u"settings"_s}; // In the enum's order.
    return words;
}

Page pageNamed(const QString &word)
{
    return static_cast<Page>(qMax(0, pageWords().indexOf(word)));
}

} // namespace

WorkspacePages::WorkspacePages(const ShellContext &context, WorkspaceSession &session,
    SealingKeySource &sealing, const RevealServices &services, KeysPage *keysPage, QWidget *parent)
    : QStackedWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_sealing(sealing)
    , m_services(services)
    , m_keys(keysPage)
    , m_page(pageNamed(context.settings.lastPage()))
{
    addWidget(m_keys);
    connect(&m_session, &WorkspaceSession::workspaceChanged, this, &WorkspacePages::feed);
    connect(&m_session, &WorkspaceSession::opened, this, &WorkspacePages::feed);
    connect(&m_sealing, &SealingKeySource::ready, this, &WorkspacePages::updateSealingPlace);
}

void WorkspacePages::showPage(Page page)
{
    if (m_page == Page::Keys && page != Page::Keys)
        m_keys->left();
    m_page = page;
    m_context.settings.setLastPage(pageWords().at(static_cast<qsizetype>(page)));
    setCurrentWidget(pageWidget(page));
    feed();
}

QWidget *WorkspacePages::pageWidget(Page page)
{
    switch (page) {
    case Page::Activity:
        if (!m_activity)
            addWidget(m_activity = new ActivityPage(m_context.store, m_context.store.clock(), this));
        return m_activity;
    case Page::Plan:
        if (!m_plan) {
            addWidget(m_plan = new PlanPage(m_context.store, *m_services.clipboard, this));
            connect(m_plan, &PlanPage::workspaceChanged, this, &WorkspacePages::workspaceEdited);
            updateAvailability();
        }
        return m_plan;
    case Page::Settings:
        return settingsPage();
    default:
        return m_keys;
    }
}

SettingsPage *WorkspacePages::settingsPage()
{
    if (!m_settings) {
        addWidget(m_settings = new SettingsPage(m_context.store, m_context.settings, this));
        m_settings->setSavedSecretsWidget(
            new SavedSecretsWidget(*m_services.saved, *m_services.clipboard, m_settings));
        connect(m_settings, &SettingsPage::workspaceChanged, this, &WorkspacePages::workspaceEdited);
        connect(m_settings, &SettingsPage::sealingKeyRequested, &m_sealing, &SealingKeySource::obtain);
        updateSealingPlace();
    }
    return m_settings;
}

void WorkspacePages::updateSealingPlace()
{
    if (m_settings)
        m_settings->setSealingKeyPlace(m_sealing.place(), m_sealing.filePath());
}

void WorkspacePages::feed()
{
    if (!m_session.isOpen()) {
        if (m_settings && currentWidget() == m_settings)
            m_settings->clearWorkspace();
        return;
    }
    if (m_activity && currentWidget() == m_activity)
        m_activity->setWorkspace(m_session.workspace());
    else if (m_plan && currentWidget() == m_plan)
        m_plan->setWorkspace(m_session.workspace(), m_session.policy());
    else if (m_settings && currentWidget() == m_settings)
        m_settings->setWorkspace(m_session.workspace(), m_session.policy());
}

void WorkspacePages::showWelcome()
{
    if (m_context.service) {
        const bool may = m_context.store.capabilities().createsWorkspaces;
        problem()->present(Icon::Workspace, tr("No workspace here is yours"),
            tr("Ask an owner or admin for an invitation. What you are invited to appears by itself."),
            may ? tr("Add a workspace") : QString());
        setCurrentWidget(m_problem);
        return;
    }
    if (!m_welcome) {
        addWidget(m_welcome = new WelcomePage(this));
        connect(m_welcome, &WelcomePage::addRequested, this, &WorkspacePages::addRequested);
    }
    setCurrentWidget(m_welcome);
}

EmptyState *WorkspacePages::problem()
{
    if (!m_problem) {
        addWidget(m_problem = new EmptyState(u"storeProblem"_s, this));
        connect(m_problem, &EmptyState::actionTriggered, this, &WorkspacePages::retryRequested);
    }
    return m_problem;
}

void WorkspacePages::showProblem(const Error &error)
{
    const QString title = error.code == ErrorCode::PolicyUnknown ? tr("The workspace cannot be opened")
        : m_context.service                                      ? tr("The service cannot be used")
                                                                 : tr("The store cannot be opened");
    problem()->present(Icon::Warning, title, sentence(error), wayOut(error), true);
    setCurrentWidget(m_problem);
}

void WorkspacePages::showSignIn(const QString &host, const QString &why)
{
    problem()->present(Icon::Lock, tr("Sign in to %1").arg(host), why, tr("Sign in…"), true);
    setCurrentWidget(m_problem);
}

void WorkspacePages::setUnavailable(const std::optional<Error> &error)
{
    m_unavailable = error;
    updateAvailability();
}

void WorkspacePages::updateAvailability()
{
    if (m_plan) {
        m_plan->setEnabled(!m_unavailable);
        m_plan->setToolTip(m_unavailable ? sentence(*m_unavailable) : QString());
    }
}

} // namespace chatelaine
