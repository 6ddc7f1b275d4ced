// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reveal/revealservices.h"
#include "ui/shell/keyrules.h"
#include "ui/shell/page.h"
#include "ui/shell/shellcontext.h"

#include <QWidget>

#include <QTimer>

#include <memory>

namespace chatelaine {

class Banner;
class KeyTableModel;
class KeysPage;
class SealingKeySource;
class WorkspaceDirectory;
class WorkspacePages;
class WorkspaceSession;

/// One connection of the window: a store, its workspaces, and the pages of the one that is open. Opens no
/// workspace before it is activated.
class ConnectionView : public QWidget {
    Q_OBJECT
public:
    struct Counts {
        int keys = 0;
        int selected = 0;
    };

    ConnectionView(const ShellContext &context, const RevealServices &services, QWidget *parent);
    ~ConnectionView() override;

    void open(); ///< Opens the store, or tries again to.
    void activate(); ///< It is the one that the window shows.
    void deactivate(); ///< After mayLeave(): what was revealed here is forgotten.
    bool mayLeave(); ///< False while a secret stands here unsaved; asks once.
    void saveLayout();
    void forget(); ///< What was read, after signing out.

    const KeyStore &store() const { return m_context.store; }
    const ServiceConnection *service() const { return m_context.service; } ///< Null for a local file.
    bool isOpening() const { return m_opening; }
    const std::optional<Error> &problem() const { return m_problem; } ///< Why the store cannot be read.
    const QList<Workspace> &workspaces() const;
    WorkspaceId currentWorkspace() const; ///< Null while none is open.
    QList<PageEntry> entries() const; ///< The pages of the open workspace.
    Page page() const;
    std::optional<Counts> counts() const { return m_counts; }

    void chooseWorkspace(const WorkspaceId &id);
    void choosePage(Page page);
    void createKey();
    void focusSearch();
    void closeTopmost(); ///< Esc
    void identify();
    void addWorkspace();
    void renameWorkspace(const WorkspaceId &id);
    void removeWorkspace(const WorkspaceId &id);

Q_SIGNALS:
    void stateChanged(); ///< isOpening() or problem()
    void workspacesChanged();
    void currentChanged(); ///< Workspace, entries or page; also when a choice was refused.
    void workspaceClosed();
    void countsChanged();
    void signInRequested(); ///< Or a look at the certificate, where problem() says so.
    void done(const QString &what, const std::function<void()> &undo);

private:
    void buildLayout();
    void connectPages();
    void connectStore();
    void takeOpened(const Result<void> &opened);
    void takeWorkspaces();
    void takeAvailability(const std::optional<Error> &error);
    void takeReopened(const Result<void> &opened);
    void showOutage();
    void showProblem();
    void tryLater();
    void chooseSome();
    void retry();
    void reopenStore();
    void setState(bool opening, const std::optional<Error> &problem);
    void setCounts(std::optional<Counts> counts);

    ShellContext m_context;
    std::unique_ptr<KeyTableModel> m_model;
    std::unique_ptr<WorkspaceSession> m_session;
    KeyRules m_rules;
    SealingKeySource *m_sealing;
    WorkspaceDirectory *m_directory;
    KeysPage *m_keys;
    WorkspacePages *m_pages;
    QWidget *m_outagePlace;
    Banner *m_outage;
    QTimer m_later; ///< The store could not be opened yet: when it is tried again.
    std::optional<Error> m_problem;
    std::optional<Counts> m_counts;
    Instant m_lastHeard{}; ///< When the store could be read for the last time.
    bool m_opening = false;
    bool m_active = false;
};

} // namespace chatelaine
