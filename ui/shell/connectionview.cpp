// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectionview.h"

#include "domain/clock.h"
#include "domain/sentence.h"
#include "registry/policycatalog.h"
#include "ui/pages/identifydialog.h"
#include "ui/pages/planpage.h"
#include "ui/pages/removeworkspacedialog.h"
#include "ui/pages/renameworkspacedialog.h"
#include "ui/pages/workspacedialog.h"
#include "ui/shell/keyspage.h"
#include "ui/shell/sealingkeysource.h"
#include "ui/shell/workspacedirectory.h"
#include "ui/shell/workspacepages.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/keytablemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QDialog>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

ConnectionView::ConnectionView(const ShellContext &context, const RevealServices &services, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(std::make_unique<KeyTableModel>(context.store.clock()))
    , m_session(std::make_unique<WorkspaceSession>(context.store, *m_model))
    , m_rules(*m_session, *m_model, context.store)
    , m_sealing(new SealingKeySource(context, this))
    , m_directory(new WorkspaceDirectory(context.store, this))
    , m_keys(new KeysPage(context, *m_session, *m_model, m_rules, *m_sealing, services, this))
    , m_pages(new WorkspacePages(context, *m_session, *m_sealing, services, m_keys, this))
    , m_outagePlace(new QWidget(this))
    , m_outage(new Banner(this))
{
    setObjectName(u"connectionView"_s);
    buildLayout();
    connectPages();
    connectStore();
}

ConnectionView::~ConnectionView()
{
    // Dialogs and pages look at model and session until they are gone.
    qDeleteAll(findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_pages;
}

void ConnectionView::buildLayout()
{
    m_outage->setObjectName(u"outageBanner"_s);
    auto *banner = new QVBoxLayout(m_outagePlace);
    banner->setContentsMargins(metrics::pageMargin, 4 * metrics::grid, metrics::pageMargin, 0);
    banner->addWidget(m_outage);
    m_outagePlace->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_outagePlace);
    column->addWidget(m_pages, 1);
}

void ConnectionView::connectPages()
{
    connect(m_outage, &Banner::actionTriggered, this, &ConnectionView::retry);
    connect(m_keys, &KeysPage::done, this, &ConnectionView::done);
    connect(m_keys, &KeysPage::countsChanged, this, [this](int keys, int selected) {
        setCounts(Counts{keys, selected});
    });
    connect(m_keys, &KeysPage::retryRequested, this, &ConnectionView::retry);
    connect(m_pages, &WorkspacePages::retryRequested, this, &ConnectionView::retry);
    connect(m_pages, &WorkspacePages::addRequested, this, &ConnectionView::addWorkspace);
    connect(m_pages, &WorkspacePages::workspaceEdited, this, [this](const Workspace &workspace) {
        m_session->updateWorkspace(workspace);
        m_directory->refresh();
    });
    connect(m_session.get(), &WorkspaceSession::workspaceChanged, this, &ConnectionView::currentChanged);
    connect(m_session.get(), &WorkspaceSession::failed, this, [this](const Error &error) {
        if (!m_session->isOpen())
            m_pages->showProblem(error);
    });
    connect(m_session.get(), &WorkspaceSession::closed, this, [this] {
        setCounts({});
        Q_EMIT workspaceClosed();
    });
}

const QList<Workspace> &ConnectionView::workspaces() const
{
    return m_directory->workspaces();
}

WorkspaceId ConnectionView::currentWorkspace() const
{
    return m_session->isOpen() ? m_session->workspace().id : WorkspaceId();
}

QList<PageEntry> ConnectionView::entries() const
{
    if (!m_session->isOpen())
        return {};
    const KeyPolicy &policy = m_session->policy();
    QList<PageEntry> entries{
        {Page::Keys, policyText(policy.word(u"title"_s))}, {Page::Activity, tr("Activity")}};
    if (PlanPage::applies(m_context.store, policy))
        entries.append({Page::Plan, PlanPage::title(m_context.store, policy)});
    entries.append({Page::Settings, tr("Settings")});
    return entries;
}

Page ConnectionView::page() const
{
    return m_pages->page();
}

void ConnectionView::chooseWorkspace(const WorkspaceId &id)
{
    const Workspace *workspace = m_directory->find(id);
    if (!workspace || currentWorkspace() == id)
        return;
    if (!m_keys->mayLeave()) {
        Q_EMIT currentChanged();
        return;
    }
    m_keys->left();
    m_keys->saveLayout();
    m_context.settings.setLastWorkspace(id);
    m_session->open(*workspace);
    Q_EMIT currentChanged();
    if (!m_session->isOpen())
        return;
    if (m_problem)
        showOutage();
    const bool same
        = m_pages->page() != Page::Plan || PlanPage::applies(m_context.store, m_session->policy());
    choosePage(same ? m_pages->page() : Page::Keys);
}

void ConnectionView::choosePage(Page page)
{
    if (m_session->isOpen() && (page == Page::Keys || m_keys->mayLeave()))
        m_pages->showPage(page);
    Q_EMIT currentChanged();
}

void ConnectionView::createKey()
{
    choosePage(Page::Keys);
    m_keys->createKey();
}

void ConnectionView::focusSearch()
{
    choosePage(Page::Keys);
    m_keys->focusSearch();
}

void ConnectionView::closeTopmost()
{
    if (m_pages->currentWidget() == m_keys)
        m_keys->closeTopmost();
}

void ConnectionView::identify()
{
    if (!m_session->isOpen())
        return;
    auto *dialog = new IdentifyDialog(m_context.store, m_session->workspace(), m_context.store.clock(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &IdentifyDialog::keyFound, this, [this](const KeyId &id) {
        choosePage(Page::Keys);
        m_keys->selectKey(id);
    });
    dialog->open();
}

void ConnectionView::addWorkspace()
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

void ConnectionView::renameWorkspace(const WorkspaceId &id)
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

void ConnectionView::removeWorkspace(const WorkspaceId &id)
{
    const Workspace *workspace = m_directory->find(id);
    if (!workspace)
        return;
    auto *dialog = new RemoveWorkspaceDialog(m_context.store, *workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RemoveWorkspaceDialog::removed, this, [this](const WorkspaceId &removed) {
        if (currentWorkspace() == removed)
            m_session->close();
        m_context.settings.forgetWorkspace(removed);
        m_directory->refresh();
    });
    dialog->open();
}

bool ConnectionView::mayLeave()
{
    return m_keys->mayLeave();
}

void ConnectionView::deactivate()
{
    m_active = false;
    m_keys->left();
    saveLayout();
}

void ConnectionView::saveLayout()
{
    m_keys->saveLayout();
}

void ConnectionView::setCounts(std::optional<Counts> counts)
{
    m_counts = counts;
    Q_EMIT countsChanged();
}

} // namespace chatelaine
