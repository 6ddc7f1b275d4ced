// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/reveal/clipboardguard.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/connectionview.h"
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

MainWindow::MainWindow(const ShellContext &local, QWidget *parent)
    : QWidget(parent)
    , m_settings(local.settings)
    , m_clipboard(new ClipboardGuard(this))
    , m_saved(new SavedSecrets(local.vault, this))
    , m_sidebar(new Sidebar(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusStrip(*m_clipboard, this))
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
    add(local);
    showView(m_places.constFirst().view);
}

MainWindow::~MainWindow()
{
    // Dialogs look at the clipboard's guard, views at both and the sidebar until they are gone.
    qDeleteAll(findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly));
    for (const Place &place : std::as_const(m_places)) {
        place.view->disconnect(this);
        delete place.view;
    }
}

void MainWindow::buildLayout()
{
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
            [this] { (new AboutDialog(m_places.constFirst().view->file()->file, this))->open(); })
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
}

void MainWindow::add(const ShellContext &context)
{
    const Place place{new ConnectionView(context, {m_clipboard, m_saved}, this),
        m_sidebar->addGroup(context.store.title())};
    m_places.append(place);
    m_stack->addWidget(place.view);
    connectView(place);
    connectGroup(place);
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
    const SidebarGroup *group = place.group;
    connect(group, &SidebarGroup::workspaceChosen, this,
        [this, view](const WorkspaceId &id) { chooseWorkspace(view, id); });
    connect(group, &SidebarGroup::workspaceClicked, this, [this, view] {
        if (view == m_current)
            view->choosePage(Page::Keys);
    });
    connect(group, &SidebarGroup::addRequested, view, &ConnectionView::addWorkspace);
    connect(group, &SidebarGroup::renameRequested, view, &ConnectionView::renameWorkspace);
    connect(group, &SidebarGroup::removeRequested, view, &ConnectionView::removeWorkspace);
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
    place.group->setAvailable(!place.view->problem());
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
    if (m_current->isOpening())
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
