// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reveal/revealservices.h"
#include "ui/shell/page.h"
#include "ui/shell/shellcontext.h"

#include <QStackedWidget>

namespace chatelaine {

class ActivityPage;
class EmptyState;
class KeysPage;
class PlanPage;
class SealingKeySource;
class SettingsPage;
class WelcomePage;
class WorkspaceSession;

/// The middle of the window: the pages of the open workspace, each made when it is first shown, and what
/// stands there while there is none.
class WorkspacePages : public QStackedWidget {
    Q_OBJECT
public:
    /// Begins with the page that was open last.
    WorkspacePages(const ShellContext &context, WorkspaceSession &session, SealingKeySource &sealing,
        const RevealServices &services, KeysPage *keysPage, QWidget *parent);

    void showPage(Page page);
    Page page() const { return m_page; }
    void showWelcome();
    void showProblem(const Error &error);
    void showSignIn(const QString &host, const QString &why); ///< Nobody is signed in there.
    void setUnavailable(const std::optional<Error> &error); ///< The pages that change a workspace rest.

Q_SIGNALS:
    void workspaceEdited(const chatelaine::Workspace &workspace);
    void addRequested();
    void retryRequested(); ///< Or the wish to sign in.

private:
    void feed(); ///< The shown page with the session's workspace.
    SettingsPage *settingsPage();
    QWidget *pageWidget(Page page);
    void updateSealingPlace();
    void updateAvailability();
    EmptyState *problem();

    ShellContext m_context;
    WorkspaceSession &m_session;
    SealingKeySource &m_sealing;
    RevealServices m_services;
    KeysPage *m_keys;
    ActivityPage *m_activity = nullptr;
    PlanPage *m_plan = nullptr;
    SettingsPage *m_settings = nullptr;
    WelcomePage *m_welcome = nullptr;
    EmptyState *m_problem = nullptr;
    std::optional<Error> m_unavailable;
    Page m_page;
};

} // namespace chatelaine
