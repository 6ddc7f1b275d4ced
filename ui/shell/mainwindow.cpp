// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "domain/sentence.h"
#include "ui/connect/connectionbook.h"
#include "ui/reveal/clipboardguard.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/connectionview.h"
#include "ui/shell/outagetext.h"
#include "ui/shell/serviceactions.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidebargroup.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/undooffer.h"
#include "ui/theme/icons.h"
#include "ui/widgets/confirmdialog.h"
#include "vault/savedsecrets.h"

#include <QCloseEvent>
#include <QDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {
constexpr QSize firstSize{1280, 800};
constexpr QSize leastSize{720, 480};
} // namespace

MainWindow::MainWindow(const ShellContext &local, ConnectionBook &book, QWidget *parent)
    : QWidget(parent)
    , m_settings(local.settings)
    , m_vault(local.vault)
    , m_book(book)
    , m_file(local.file->file)
    , m_clipboard(new ClipboardGuard(this))
    , m_saved(new SavedSecrets(local.vault, this))
    , m_sidebar(new Sidebar(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusStrip(*m_clipboard, this))
    , m_services(new ServiceActions(book, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Chatelaine"_s);
    setMinimumSize(leastSize);
    resize(firstSize);
    restoreGeometry(m_settings.windowGeometry());
    buildLayout();
    m_sidebar->setMenu(buildMenu());
    buildShortcuts();
    connectSidebar();
    add(local, nullptr);
    for (ServiceConnection *service : m_book.connections())
        addService(service);
    connectBook();
    showView(viewOf(m_book.find(m_settings.lastConnection())));
}

MainWindow::~MainWindow()
{
    // Dialogs look at the clipboard's guard, views at both and the sidebar until they are gone.
    m_book.disconnect(this);
    qDeleteAll(findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly));
    for (const Place &place : std::as_const(m_places)) {
        place.view->disconnect(this);
        delete place.view;
    }
}

void MainWindow::buildLayout()
{
    m_stack->setObjectName(u"connectionStack"_s);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
}

QMenu *MainWindow::buildMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"applicationMenu"_s);
    const auto add = [this, menu](Icon picture, const QString &text, const QKeySequence &keys, auto slot) {
        QAction *action = menu->addAction(icon(picture), text, this, slot);
        action->setShortcut(keys);
        addAction(action);
        return action;
    };
    add(Icon::Search, tr("Which key is this?"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        m_current->identify();
    })->setObjectName(u"identifyAction"_s);
    menu->addAction(
            icon(Icon::Settings), tr("Settings"), this, [this] { m_current->choosePage(Page::Settings); })
        ->setObjectName(u"settingsAction"_s);
    menu->addSeparator();
    add(Icon::Help, tr("Keyboard shortcuts"), Qt::Key_F1, [this] {
        (new ShortcutsDialog(this))->open();
    })->setObjectName(u"shortcutsAction"_s);
    menu->addAction(icon(Icon::Key), tr("About Chatelaine"), this,
            [this] { (new AboutDialog(m_file, this))->open(); })
        ->setObjectName(u"aboutAction"_s);
    menu->addSeparator();
    add(Icon::Close, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), &QWidget::close)
        ->setObjectName(u"quitAction"_s);
    return menu;
}

void MainWindow::buildShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence::New, [this] { m_current->createKey(); });
    add(QKeySequence::Find, [this] { m_current->focusSearch(); });
    add(QKeySequence::Undo, [this] { m_status->undoOffer()->undo(); });
    add(Qt::Key_Escape, [this] { m_current->closeTopmost(); });
    for (int number = 0; number < 9; ++number) {
        add(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number)), [this, number] {
            const QList<PageEntry> entries = m_current->entries();
            if (number < entries.size())
                m_current->choosePage(entries[number].page);
        });
    }
}

void MainWindow::connectSidebar()
{
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](Page page) { m_current->choosePage(page); });
    connect(m_sidebar, &Sidebar::addRequested, this, [this] { m_current->addWorkspace(); });
    connect(m_sidebar, &Sidebar::connectRequested, m_services, [this] { m_services->addConnection(); });
}

void MainWindow::connectBook()
{
    connect(&m_book, &ConnectionBook::added, this, &MainWindow::addService);
    connect(&m_book, &ConnectionBook::removing, this, &MainWindow::removeService);
    const auto show = [this](const ServiceConnection *service) { showView(viewOf(service)); };
    connect(m_services, &ServiceActions::signedIn, this, show);
    connect(m_services, &ServiceActions::accountRequested, this, [this](const ServiceConnection *service) {
        if (showView(viewOf(service)))
            m_current->choosePage(Page::Settings);
    });
}

void MainWindow::add(const ShellContext &context, ServiceConnection *service)
{
    const QString account = service ? service->saved().email : QString();
    const Place place{new ConnectionView(context, {m_clipboard, m_saved}, this),
        m_sidebar->addGroup(context.store.title(), account), service};
    m_places.append(place);
    m_stack->addWidget(place.view);
    connectView(place);
    connectGroup(place);
    if (service)
        connectService(place);
}

void MainWindow::addService(ServiceConnection *service)
{
    add({service->store(), [service] { return service->open(); }, {}, service, m_settings, m_vault}, service);
}

void MainWindow::removeService(const ServiceConnection *service)
{
    const auto found = std::ranges::find(m_places, service, &Place::service);
    const Place place = *found;
    m_places.erase(found);
    m_status->undoOffer()->dismiss();
    place.view->disconnect(this);
    const bool shown = place.view == m_current;
    if (shown)
        m_current = nullptr; // What stands there unsaved goes with it.
    delete place.view;
    if (shown)
        showView(m_places.constFirst().view);
    m_sidebar->removeGroup(place.group);
}

ConnectionView *MainWindow::viewOf(const ServiceConnection *service) const
{
    return std::ranges::find(m_places, service, &Place::service)->view;
}

void MainWindow::showService(const QString &address)
{
    if (const ServiceConnection *service = m_book.findAddress(address))
        showView(viewOf(service));
    else
        m_services->addConnection(address);
}

void MainWindow::connectView(const Place &place)
{
    ConnectionView *view = place.view;
    connect(view, &ConnectionView::stateChanged, this, [this, place] { takeState(place); });
    connect(view, &ConnectionView::workspacesChanged, this,
        [place] { place.group->setWorkspaces(place.view->workspaces()); });
    connect(view, &ConnectionView::currentChanged, this, &MainWindow::updateCurrent);
    connect(view, &ConnectionView::countsChanged, this, &MainWindow::updateStatus);
    connect(view, &ConnectionView::workspaceClosed, this, [this, view] {
        if (view == m_current)
            m_status->undoOffer()->dismiss();
    });
    connect(
        view, &ConnectionView::done, this, [this](const QString &what, const std::function<void()> &undo) {
            if (undo)
                m_status->undoOffer()->offer(what, undo);
            else
                m_status->undoOffer()->announce(what);
        });
}

void MainWindow::connectGroup(const Place &place)
{
    ConnectionView *view = place.view;
    SidebarGroup *group = place.group;
    connect(group, &SidebarGroup::workspaceChosen, this,
        [this, view](const WorkspaceId &id) { chooseWorkspace(view, id); });
    connect(group, &SidebarGroup::workspaceClicked, this, [this, view] {
        if (view == m_current)
            view->choosePage(Page::Keys);
    });
    connect(group, &SidebarGroup::chosen, this, [this, view] { showView(view); });
    connect(group->menu(), &QMenu::aboutToShow, this, [this, place] { fillMenu(place); });
    connect(group, &SidebarGroup::addRequested, view, &ConnectionView::addWorkspace);
    connect(group, &SidebarGroup::renameRequested, view, &ConnectionView::renameWorkspace);
    connect(group, &SidebarGroup::removeRequested, view, &ConnectionView::removeWorkspace);
}

void MainWindow::connectService(const Place &place)
{
    ConnectionView *view = place.view;
    ServiceConnection *service = place.service;
    connect(service, &ServiceConnection::resumed, view, &ConnectionView::open);
    connect(service, &ServiceConnection::signedOut, view, &ConnectionView::forget);
    connect(service, &ServiceConnection::notKept, this,
        [this](const Error &error) { m_status->undoOffer()->announce(notKeptText(error)); });
    connect(view, &ConnectionView::signInRequested, m_services,
        [this, place] { m_services->signIn(place.service, place.view->problem()); });
}

void MainWindow::fillMenu(const Place &place)
{
    QMenu *menu = place.group->menu();
    menu->clear();
    if (place.view->store().capabilities().createsWorkspaces && !place.view->problem())
        menu->addAction(icon(Icon::Add), tr("Add workspace…"), place.view, &ConnectionView::addWorkspace)
            ->setObjectName(u"addWorkspaceAction"_s);
    if (place.service)
        m_services->fillMenu(menu, place.service);
}

/// False where the view that is shown cannot be left now.
bool MainWindow::showView(ConnectionView *view)
{
    if (view == m_current)
        return true;
    if (m_current && !m_current->mayLeave()) {
        updateCurrent();
        return false;
    }
    if (m_current) {
        m_current->deactivate();
        m_status->undoOffer()->dismiss();
    }
    m_current = view;
    const ServiceConnection *service = view->service();
    m_settings.setLastConnection(service ? service->saved().id : QUuid());
    m_stack->setCurrentWidget(view);
    view->activate();
    updateCurrent();
    updateStatus();
    return true;
}

void MainWindow::chooseWorkspace(ConnectionView *view, const WorkspaceId &id)
{
    if (showView(view))
        view->chooseWorkspace(id);
}

void MainWindow::takeState(const Place &place)
{
    const std::optional<Error> &problem = place.view->problem();
    if (problem)
        place.group->setState(StatusDot::State::Bad, outageWord(*problem), sentence(*problem));
    else if (place.view->isOpening())
        place.group->setState(StatusDot::State::Waiting, tr("opening…"), {});
    else
        place.group->setState(StatusDot::State::Good, {}, {});
    updateStatus();
}

void MainWindow::updateCurrent()
{
    const WorkspaceId workspace = m_current->currentWorkspace();
    const auto place = std::ranges::find(m_places, m_current, &Place::view);
    m_sidebar->setCurrent(place->group, workspace);
    m_sidebar->setEntries(m_current->entries());
    m_sidebar->setCurrentPage(m_current->page());
}

void MainWindow::updateStatus()
{
    const QString title = m_current->store().title();
    if (m_current->isOpening() && !m_current->problem())
        m_status->setOpening(title);
    else
        m_status->setStore(title, m_current->problem());
    if (const auto counts = m_current->counts())
        m_status->setCounts(counts->keys, counts->selected);
    else
        m_status->clearCounts();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_started, true))
        return;
    QTimer::singleShot(0, this, [this] {
        for (const Place &place : std::as_const(m_places))
            place.view->open();
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_quitting && !m_current->mayLeave()) {
        m_current->choosePage(Page::Keys);
        event->ignore();
        return;
    }
    if (!m_quitting && m_clipboard->holdsSecret()) {
        event->ignore();
        auto *dialog = new ConfirmDialog(
            {tr("Clear the clipboard and quit?"),
                tr("A key that you copied is still on the clipboard. Quitting clears it."), {},
                tr("Clear and quit"), ButtonKind::Primary},
            this);
        connect(dialog, &QDialog::accepted, this, [this] {
            m_quitting = true;
            m_clipboard->clearNow();
            close();
        });
        dialog->open();
        return;
    }
    m_current->deactivate();
    m_settings.setWindowGeometry(saveGeometry());
    QWidget::closeEvent(event);
}

} // namespace chatelaine
