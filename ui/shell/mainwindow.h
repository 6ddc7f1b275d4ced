// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/keyrules.h"
#include "ui/shell/page.h"
#include "ui/shell/shellcontext.h"

#include <QWidget>

#include <memory>

class QMenu;

namespace chatelaine {

class ClipboardGuard;
class KeyTableModel;
class KeysPage;
class SavedSecrets;
class SealingKeySource;
class Sidebar;
class StatusStrip;
class WorkspaceDirectory;
class WorkspacePages;
class WorkspaceSession;

/// The window: sidebar, pages, status line, and what ties them to the store. Opens the store by itself once
/// it is shown.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(const ShellContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildLayout();
    QMenu *buildMenu();
    void buildShortcuts();
    void connectSidebar();
    void connectPages();
    void connectStore();
    void openStore();
    void takeWorkspaces();
    void takeAvailability(const std::optional<Error> &error);
    void retry();
    void reopenStore();
    void chooseWorkspace(const WorkspaceId &id);
    void choosePage(Page page);
    void updateEntries();
    void addWorkspace();
    void renameWorkspace(const WorkspaceId &id);
    void removeWorkspace(const WorkspaceId &id);
    void identify();
    bool mayLeavePage();
    void saveState();

    ShellContext m_context;
    std::unique_ptr<KeyTableModel> m_model;
    std::unique_ptr<WorkspaceSession> m_session;
    KeyRules m_rules;
    ClipboardGuard *m_clipboard;
    SavedSecrets *m_saved;
    SealingKeySource *m_sealing;
    WorkspaceDirectory *m_directory;
    Sidebar *m_sidebar;
    KeysPage *m_keys;
    WorkspacePages *m_pages;
    StatusStrip *m_status;
    Instant m_lastHeard{}; ///< When the store could be read for the last time.
    bool m_started = false;
    bool m_quitting = false;
};

} // namespace chatelaine
