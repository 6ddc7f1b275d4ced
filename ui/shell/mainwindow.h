// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/shellcontext.h"

#include <QWidget>

class QMenu;
class QStackedWidget;

namespace chatelaine {

class ClipboardGuard;
class ConnectionView;
class SavedSecrets;
class Sidebar;
class SidebarGroup;
class StatusStrip;

/// The window: sidebar, status line, and between them the view of one connection at a time. Opens the stores
/// by itself once it is shown.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(const ShellContext &local, QWidget *parent = nullptr);
    ~MainWindow() override;

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    /// A connection's view and its place in the sidebar.
    struct Place {
        ConnectionView *view;
        SidebarGroup *group;
    };

    void buildLayout();
    QMenu *buildMenu();
    void buildShortcuts();
    void connectSidebar();
    void add(const ShellContext &context);
    void connectView(const Place &place);
    void connectGroup(const Place &place);
    bool showView(ConnectionView *view);
    void takeState(const Place &place);
    void updateCurrent();
    void updateStatus();
    void chooseWorkspace(ConnectionView *view, const WorkspaceId &id);

    AppSettings &m_settings;
    ClipboardGuard *m_clipboard;
    SavedSecrets *m_saved;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    StatusStrip *m_status;
    QList<Place> m_places;
    ConnectionView *m_current = nullptr;
    bool m_started = false;
    bool m_quitting = false;
};

} // namespace chatelaine
