// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/pages/identifydialog.h"
#include "ui/pages/planpage.h"
#include "ui/pages/removeworkspacedialog.h"
#include "ui/pages/renameworkspacedialog.h"
#include "ui/pages/workspacedialog.h"
#include "ui/reveal/clipboardguard.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/keyspage.h"
#include "ui/shell/sealingkeysource.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/undooffer.h"
#include "ui/shell/workspacedirectory.h"
#include "ui/shell/workspacepages.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/keytablemodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/confirmdialog.h"
#include "vault/savedsecrets.h"

#include <QCloseEvent>
#include <QDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {
constexpr QSize firstSize{1280, 800};
constexpr QSize leastSize{720, 480};
} // namespace

MainWindow::MainWindow(const ShellContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(std::make_unique<KeyTableModel>(context.clock))
    , m_session(std::make_unique<WorkspaceSession>(context.store, *m_model))
    , m_rules(*m_session, *m_model, context.clock, context.store.memberName())
    , m_clipboard(new ClipboardGuard(this))
    , m_saved(new SavedSecrets(context.vault, this))
    , m_sealing(new SealingKeySource(context, this))
    , m_directory(new WorkspaceDirectory(context.store, this))
    , m_sidebar(new Sidebar(this))
    , m_keys(new KeysPage(
          context, *m_session, *m_model, m_rules, *m_sealing, RevealServices{m_clipboard, m_saved}, this))
    , m_pages(new WorkspacePages(
          context, *m_session, *m_sealing, RevealServices{m_clipboard, m_saved}, m_keys, this))
    , m_status(new StatusStrip(*m_clipboard, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Chatelaine"_s);
    setMinimumSize(leastSize);
    resize(firstSize);
    restoreGeometry(m_context.settings.windowGeometry());
    buildLayout();
    m_sidebar->setStoreTitle(m_context.store.title());
    m_sidebar->setMenu(buildMenu());
    buildShortcuts();
    connectSidebar();
    connectPages();
    connectStore();
}

MainWindow::~MainWindow()
{
    // Dialogs look at the clipboard's guard, pages at model and session until they are gone.
    qDeleteAll(findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_pages;
}

void MainWindow::buildLayout()
{
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addWidget(m_pages, 1);
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
    add(Icon::Search, tr("Which key is this?"), QKeySequence(Qt::CTRL | Qt::Key_K), &MainWindow::identify)
        ->setObjectName(u"identifyAction"_s);
    menu->addAction(icon(Icon::Settings), tr("Settings"), this, [this] { choosePage(Page::Settings); })
        ->setObjectName(u"settingsAction"_s);
    menu->addSeparator();
    add(Icon::Help, tr("Keyboard shortcuts"), Qt::Key_F1, [this] {
        (new ShortcutsDialog(this))->open();
    })->setObjectName(u"shortcutsAction"_s);
    menu->addAction(icon(Icon::Key), tr("About Chatelaine"), this,
            [this] { (new AboutDialog(m_context.address.file, this))->open(); })
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
    add(QKeySequence::New, [this] {
        choosePage(Page::Keys);
        m_keys->createKey();
    });
    add(QKeySequence::Find, [this] {
        choosePage(Page::Keys);
        m_keys->focusSearch();
    });
    add(QKeySequence::Undo, [this] { m_status->undoOffer()->undo(); });
    add(Qt::Key_Escape, [this] {
        if (m_pages->currentWidget() == m_keys)
            m_keys->closeTopmost();
    });
    for (int number = 0; number < 9; ++number) {
        add(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number)), [this, number] {
            const QList<Sidebar::Entry> &entries = m_sidebar->entries();
            if (number < entries.size())
                choosePage(entries[number].page);
        });
    }
}

void MainWindow::connectSidebar()
{
    connect(m_sidebar, &Sidebar::workspaceChosen, this, &MainWindow::chooseWorkspace);
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::choosePage);
    connect(m_sidebar, &Sidebar::addRequested, this, &MainWindow::addWorkspace);
    connect(m_sidebar, &Sidebar::renameRequested, this, &MainWindow::renameWorkspace);
    connect(m_sidebar, &Sidebar::removeRequested, this, &MainWindow::removeWorkspace);
}

void MainWindow::connectPages()
{
    connect(m_keys, &KeysPage::done, this, [this](const QString &what, const std::function<void()> &undo) {
        if (undo)
            m_status->undoOffer()->offer(what, undo);
        else
            m_status->undoOffer()->announce(what);
    });
    connect(m_keys, &KeysPage::countsChanged, m_status, &StatusStrip::setCounts);
    connect(m_keys, &KeysPage::retryRequested, this, &MainWindow::retry);
    connect(m_pages, &WorkspacePages::retryRequested, this, &MainWindow::retry);
    connect(m_pages, &WorkspacePages::addRequested, this, &MainWindow::addWorkspace);
    connect(m_pages, &WorkspacePages::workspaceEdited, this, [this](const Workspace &workspace) {
        m_session->updateWorkspace(workspace);
        m_directory->refresh();
    });
    connect(m_session.get(), &WorkspaceSession::opened, this, &MainWindow::updateEntries);
    connect(m_session.get(), &WorkspaceSession::workspaceChanged, this, &MainWindow::updateEntries);
    connect(m_session.get(), &WorkspaceSession::failed, this, [this](const Error &error) {
        if (!m_session->isOpen())
            m_pages->showProblem(error);
    });
    connect(m_session.get(), &WorkspaceSession::closed, this, [this] {
        m_status->undoOffer()->dismiss();
        m_status->clearCounts();
    });
}

void MainWindow::takeWorkspaces()
{
    m_lastHeard = m_context.clock.now();
    m_sidebar->setWorkspaces(m_directory->workspaces());
    if (m_directory->workspaces().isEmpty()) {
        m_session->close();
        m_pages->showWelcome();
        return;
    }
    if (const Workspace *same
        = m_session->isOpen() ? m_directory->find(m_session->workspace().id) : nullptr) {
        m_session->updateWorkspace(*same);
        return;
    }
    const Workspace *last = m_directory->find(m_context.settings.lastWorkspace());
    chooseWorkspace(last ? last->id : m_directory->workspaces().constFirst().id);
}

void MainWindow::chooseWorkspace(const WorkspaceId &id)
{
    const Workspace *workspace = m_directory->find(id);
    if (!workspace || (m_session->isOpen() && m_session->workspace().id == id))
        return;
    if (!mayLeavePage())
        return;
    m_keys->left();
    m_keys->saveLayout();
    m_context.settings.setLastWorkspace(id);
    m_session->open(*workspace);
    m_sidebar->setCurrentWorkspace(id);
    if (!m_session->isOpen())
        return;
    const bool same = m_pages->page() != Page::Plan || PlanPage::applies(m_session->policy());
    choosePage(same ? m_pages->page() : Page::Keys);
}

bool MainWindow::mayLeavePage()
{
    if (m_keys->mayLeave())
        return true;
    m_sidebar->setCurrentWorkspace(m_session->workspace().id);
    m_sidebar->setCurrentPage(Page::Keys);
    return false;
}

void MainWindow::choosePage(Page page)
{
    if (!m_session->isOpen() || (page != Page::Keys && !mayLeavePage()))
        return;
    m_pages->showPage(page);
    m_sidebar->setCurrentPage(page);
}

void MainWindow::updateEntries()
{
    const KeyPolicy &policy = m_session->policy();
    QList<Sidebar::Entry> entries{
        {Page::Keys, policyText(policy.word(u"title"_s))}, {Page::Activity, tr("Activity")}};
    if (PlanPage::applies(policy))
        entries.append({Page::Plan, policy.teamRequired ? tr("Plan and teams") : tr("Plan")});
    entries.append({Page::Settings, tr("Settings")});
    m_sidebar->setEntries(entries);
}

void MainWindow::addWorkspace()
{
    auto *dialog = new WorkspaceDialog(m_context.store, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WorkspaceDialog::created, this, [this](const Workspace &workspace) {
        // The list of workspaces comes a moment later and then chooses this one.
        m_session->close();
        m_context.settings.setLastWorkspace(workspace.id);
        m_directory->refresh();
    });
    dialog->open();
}

void MainWindow::renameWorkspace(const WorkspaceId &id)
{
    const Workspace *workspace = m_directory->find(id);
    if (!workspace)
        return;
    auto *dialog = new RenameWorkspaceDialog(m_context.store, *workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RenameWorkspaceDialog::renamed, this, [this](const Workspace &renamed) {
        m_session->updateWorkspace(renamed);
        m_directory->refresh();
    });
    dialog->open();
}

void MainWindow::removeWorkspace(const WorkspaceId &id)
{
    const Workspace *workspace = m_directory->find(id);
    if (!workspace)
        return;
    auto *dialog = new RemoveWorkspaceDialog(m_context.store, *workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RemoveWorkspaceDialog::removed, this, [this](const WorkspaceId &removed) {
        if (m_session->isOpen() && m_session->workspace().id == removed)
            m_session->close();
        m_context.settings.forgetWorkspace(removed);
        m_directory->refresh();
    });
    dialog->open();
}

void MainWindow::identify()
{
    if (!m_session->isOpen())
        return;
    auto *dialog = new IdentifyDialog(m_context.store, m_session->workspace(), m_context.clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &IdentifyDialog::keyFound, this, [this](const KeyId &id) {
        choosePage(Page::Keys);
        m_keys->selectKey(id);
    });
    dialog->open();
}

void MainWindow::saveState()
{
    m_context.settings.setWindowGeometry(saveGeometry());
    m_keys->saveLayout();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_quitting && !mayLeavePage()) {
        choosePage(Page::Keys);
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
    m_keys->left();
    saveState();
    QWidget::closeEvent(event);
}

} // namespace chatelaine
