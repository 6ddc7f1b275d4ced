// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/shellcontext.h"

#include <QWidget>

class QMenu;
class QStackedWidget;

namespace chatelaine {

class ClipboardGuard;
class ConnectionBook;
class ConnectionView;
class SavedSecrets;
class ServiceActions;
class ServiceConnection;
class Sidebar;
class SidebarGroup;
class StatusStrip;

/// The window: sidebar, status line, and between them the view of one connection at a time. Opens the stores
/// by itself once it is shown.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    /// `local` is this computer's store; `book` has the services and outlives the window.
    MainWindow(const ShellContext &local, ConnectionBook &book, QWidget *parent = nullptr);
    ~MainWindow() override;
    /// Shows the connection to that service; asks who signs in where there is none as yet.
    void showService(const QString &address);

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    /// A connection's view and its place in the sidebar.
    struct Place {
        ConnectionView *view;
        SidebarGroup *group;
        ServiceConnection *service; ///< Null for this computer.
    };

    void buildLayout();
    QMenu *buildMenu();
    void buildShortcuts();
    void connectSidebar();
    void connectBook();
    void add(const ShellContext &context, ServiceConnection *service);
    void addService(ServiceConnection *service);
    void removeService(const ServiceConnection *service);
    ConnectionView *viewOf(const ServiceConnection *service) const;
    void connectView(const Place &place);
    void connectGroup(const Place &place);
    void connectService(const Place &place);
    void fillMenu(const Place &place);
    bool showView(ConnectionView *view);
    void takeState(const Place &place);
    void updateCurrent();
    void updateStatus();
    void chooseWorkspace(ConnectionView *view, const WorkspaceId &id);

    AppSettings &m_settings;
    SecretVault &m_vault;
    ConnectionBook &m_book;
    QString m_file; ///< Of this computer's store.
    ClipboardGuard *m_clipboard;
    SavedSecrets *m_saved;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    StatusStrip *m_status;
    ServiceActions *m_services;
    QList<Place> m_places;
    ConnectionView *m_current = nullptr;
    bool m_started = false;
    bool m_quitting = false;
};

} // namespace chatelaine
