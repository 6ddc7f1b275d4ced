// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyspage.h"

#include "domain/sentence.h"
#include "registry/policycatalog.h"
#include "ui/create/keyform.h"
#include "ui/reveal/clipboardguard.h"
#include "ui/reveal/revealdialog.h"
#include "ui/reveal/revealpanel.h"
#include "ui/shell/filterbar.h"
#include "ui/shell/formpage.h"
#include "ui/shell/keyactions.h"
#include "ui/shell/keycreation.h"
#include "ui/shell/keydetails.h"
#include "ui/shell/keyexport.h"
#include "ui/shell/keylistpage.h"
#include "ui/shell/maskedpage.h"
#include "ui/shell/rowmenu.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/detailspane.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"
#include "ui/widgets/popover.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

KeysPage::KeysPage(const ShellContext &context, WorkspaceSession &session, KeyTableModel &model,
    KeyRules &rules, SealingKeySource &sealing, const RevealServices &services, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_model(model)
    , m_services(services)
    , m_stack(new QStackedWidget)
    , m_list(new KeyListPage(session, model, rules, this))
    , m_masked(new MaskedPage(context.store, session, model, rules, sealing, services, this))
    , m_pane(new DetailsPane(context.store.clock()))
    , m_splitter(new QSplitter(this))
    , m_actions(new KeyActions(context.store, session, model, rules, this))
    , m_creation(new KeyCreation(context.store, session, rules, this))
    , m_details(new KeyDetails(*m_pane, session, model, *m_actions, context.store))
    , m_export(new KeyExport(context.store.clock(), this))
{
    setObjectName(u"keysPage"_s);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_masked);
    m_pane->setObjectName(u"detailsPane"_s);
    m_splitter->setObjectName(u"detailsSplitter"_s);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_splitter->setHandleWidth(1);
    m_splitter->restoreState(m_context.settings.splitterState());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_splitter);
    connectList();
    connectActions();
    connectExport();
    connectSession();
}

void KeysPage::connectList()
{
    KeyTableView *table = m_list->table();
    connect(table, &KeyTableView::toggleRequested, m_actions, &KeyActions::setEnabled);
    connect(table, &KeyTableView::menuRequested, this, &KeysPage::showRowMenu);
    connect(table, &KeyTableView::detailsRequested, m_details, &KeyDetails::toggle);
    connect(table, &KeyTableView::currentKeyChanged, m_details, &KeyDetails::follow);
    connect(table, &KeyTableView::layoutEdited, this, &KeysPage::saveLayout);
    connect(table, &KeyTableView::renameRequested, this, &KeysPage::rename);
    connect(table, &KeyTableView::copySecretRequested, this, [this, table](const KeyId &id) {
        if (const Secret *secret = table->secretOf(id)) {
            m_services.clipboard->copy(*secret);
            m_services.clipboard->startCountdown();
        }
    });
    table->setCompact(m_context.settings.compactRows());
    connect(&m_context.settings, &AppSettings::compactRowsChanged, table, &KeyTableView::setCompact);
    connect(m_list, &KeyListPage::createRequested, this, &KeysPage::createKey);
    connect(m_list, &KeyListPage::actionRequested, m_actions, &KeyActions::runAll);
    connect(m_list, &KeyListPage::retryRequested, this, &KeysPage::retryRequested);
    connect(m_list, &KeyListPage::countsChanged, this, &KeysPage::countsChanged);
}

void KeysPage::connectActions()
{
    const auto show = [this](const Workspace &workspace, const ApiKey &key, Secret secret) {
        reveal(workspace, key, std::move(secret));
    };
    m_actions->setReveal(show);
    m_creation->setReveal(show);
    connect(m_actions, &KeyActions::done, this, &KeysPage::done);
    connect(m_actions, &KeyActions::refused, this, &KeysPage::showRefusal);
    connect(m_actions, &KeyActions::refusedAt, this, &KeysPage::showRefusalAt);
    connect(m_creation, &KeyCreation::refused, this, &KeysPage::showRefusal);
    connect(m_creation, &KeyCreation::formReady, this, &KeysPage::showForm);
    connect(m_creation, &KeyCreation::formDone, this, &KeysPage::removeForm);
    connect(&m_model, &KeyTableModel::countsChanged, m_creation, &KeyCreation::updateForm);
    connect(m_masked, &MaskedPage::refreshRequested, this,
        [this](const KeyId &id) { m_actions->run(Action::Refresh, id); });
    connect(m_actions, &KeyActions::refreshing, m_masked, &MaskedPage::setRefreshing);
    connect(m_masked, &MaskedPage::retryRequested, this, &KeysPage::retryRequested);
    connect(m_details, &KeyDetails::shownChanged, this, [this](bool shown) {
        m_context.settings.setDetailsShown(shown);
        if (!shown)
            m_list->table()->setFocus(Qt::OtherFocusReason);
    });
}

void KeysPage::connectExport()
{
    connect(m_list, &KeyListPage::exportRequested, this, [this](const KeySequence &keys, bool json) {
        m_export->start(keys, json ? ExportFormat::Json : ExportFormat::Csv, m_session.workspace());
    });
    connect(m_list, &KeyListPage::exportCancelled, m_export, &KeyExport::cancel);
    connect(m_export, &KeyExport::runningChanged, m_list, &KeyListPage::setExporting);
    connect(m_export, &KeyExport::takesLong, m_list, &KeyListPage::showExport);
    connect(m_export, &KeyExport::refused, this, &KeysPage::showRefusal);
    connect(m_export, &KeyExport::done, this, [this](const QString &what) { Q_EMIT done(what, {}); });
}

void KeysPage::connectSession()
{
    connect(&m_session, &WorkspaceSession::opened, this, &KeysPage::takeOpened);
    connect(&m_session, &WorkspaceSession::loaded, this, [this] {
        if (m_session.policy().viewable())
            m_masked->open();
        else
            restoreDetails();
    });
    connect(&m_session, &WorkspaceSession::failed, this, [this](const Error &error) {
        if (m_session.isOpen() && m_session.policy().viewable())
            m_masked->showFailure(error);
    });
}

void KeysPage::takeOpened()
{
    removeForm();
    if (m_panel)
        m_panel->deleteLater();
    m_list->table()->forgetSecrets();
    m_list->table()->restoreLayout(m_context.settings.tableLayout(m_session.workspace().id));
    m_masked->close();
    m_stack->setCurrentWidget(home());
}

/// As the user left it, in the last window or the last workspace.
void KeysPage::restoreDetails()
{
    if (!m_context.settings.detailsShown() || m_details->isShown() || m_stack->currentWidget() != m_list)
        return;
    if (m_list->table()->currentKey().isNull())
        m_list->selectFirst();
    if (const KeyId id = m_list->table()->currentKey(); !id.isNull())
        m_details->show(id);
}

QWidget *KeysPage::home() const
{
    const bool masked = m_session.isOpen() && m_session.policy().viewable();
    return masked ? static_cast<QWidget *>(m_masked) : m_list;
}

void KeysPage::createKey()
{
    if (m_session.isOpen() && !m_session.policy().viewable() && !m_panel)
        m_creation->start();
}

void KeysPage::focusSearch()
{
    if (m_stack->currentWidget() == m_list)
        m_list->filters()->focusSearch();
}

void KeysPage::focusList()
{
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

void KeysPage::selectKey(const KeyId &id)
{
    if (m_stack->currentWidget() == m_list)
        m_list->selectKey(id);
}

void KeysPage::closeTopmost()
{
    if (m_formPage || m_list->hasBox())
        removeForm();
    else if (m_details->isShown())
        m_details->hide();
    else
        m_list->table()->clearSelection();
}

bool KeysPage::mayLeave()
{
    return !m_panel || m_panel->mayClose();
}

void KeysPage::left()
{
    m_list->table()->forgetSecrets();
    if (m_panel)
        m_panel->requestClose();
}

void KeysPage::setUnavailable(const std::optional<Error> &error)
{
    if (home() == m_masked)
        m_masked->setUnavailable(error);
    else
        m_list->setUnavailable(error);
    m_pane->setUnavailable(error);
}

void KeysPage::saveLayout()
{
    m_context.settings.setSplitterState(m_splitter->saveState());
    if (m_session.isOpen())
        m_context.settings.setTableLayout(m_session.workspace().id, m_list->table()->saveLayout());
}

void KeysPage::showRowMenu(const KeyId &id, const QPoint &position)
{
    const auto key = m_model.find(id);
    if (!key || !m_session.isOpen())
        return;
    auto *menu = new RowMenu(*key, m_session.policy(), m_list->rules(), this);
    connect(menu, &RowMenu::detailsRequested, this, [this, id] { m_details->toggle(id); });
    connect(menu, &RowMenu::copyHintRequested, this, [this, hint = key->hint.text()] {
        QGuiApplication::clipboard()->setText(hint);
        Q_EMIT done(tr("%1 copied").arg(hint), {});
    });
    connect(menu, &RowMenu::deleteLeakedRequested, this, [this, id] { m_actions->deleteLeaked(id); });
    connect(menu, &RowMenu::actionRequested, this, [this, id, position](Action action) {
        if (action == Action::EditLabel)
            rename(id);
        else if (action == Action::Enable || action == Action::Disable)
            m_actions->setEnabled(id, action == Action::Enable, QRect(position, QSize(1, 1)));
        else
            m_actions->run(action, id);
    });
    menu->popup(position);
}

void KeysPage::rename(const KeyId &id)
{
    const auto key = m_model.find(id);
    const auto may = key ? m_list->rules().check(Action::EditLabel, &*key) : fail(ErrorCode::KeyUnknown);
    if (may)
        m_details->edit(id);
    else
        showRefusal(sentence(may.error()));
}

void KeysPage::showForm(KeyForm *form)
{
    if (m_session.policy().creation == CreationStyle::Box) {
        m_list->setBox(form);
    } else {
        m_formPage = new FormPage(form, m_session.workspace(), m_session.policy(), this);
        m_stack->addWidget(m_formPage);
        m_stack->setCurrentWidget(m_formPage);
    }
    form->setFocus(Qt::OtherFocusReason);
}

void KeysPage::removeForm()
{
    m_list->setBox(nullptr);
    if (m_formPage) {
        m_formPage->deleteLater();
        m_formPage.clear();
        m_stack->setCurrentWidget(home());
    }
    focusList();
}

void KeysPage::reveal(const Workspace &workspace, const ApiKey &key, Secret secret)
{
    const bool current = m_session.isOpen() && m_session.workspace().id == workspace.id;
    const KeyPolicy &policy = *m_context.store.catalog().find(workspace.policyId);
    if (current && policy.reveal == RevealStyle::Page) {
        showPanel(workspace, key, std::move(secret));
    } else if (current && policy.reveal == RevealStyle::List) {
        m_list->selectKey(key.id);
        m_list->table()->showSecret(key.id, std::move(secret));
    } else if (current && policy.reveal == RevealStyle::Masked) {
        m_masked->showRefreshed(key, std::move(secret));
    } else {
        m_list->selectKey(key.id);
        auto *dialog
            = new RevealDialog(key, std::move(secret), policy, workspace, revealServices(), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        followUse(dialog->panel(), key.id);
        connect(dialog, &QDialog::finished, this, &KeysPage::focusList);
        dialog->open();
    }
}

RevealServices KeysPage::revealServices() const
{
    RevealServices services = m_services;
    if (const Capabilities can = m_context.store.capabilities(); can.seesCalls)
        services.address = can.address;
    return services;
}

/// The first call with a new key is seen while its secret still stands there.
void KeysPage::followUse(RevealPanel *panel, const KeyId &id)
{
    connect(&m_model, &QAbstractItemModel::dataChanged, panel,
        [this, panel, id](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
            const int row = m_model.rowOf(id);
            if (row >= topLeft.row() && row <= bottomRight.row())
                panel->showUse(m_model.keyAt(row)->use);
        });
}

void KeysPage::showPanel(const Workspace &workspace, const ApiKey &key, Secret secret)
{
    m_panel = new RevealPanel(key, std::move(secret), m_session.policy(), workspace, revealServices(), this);
    followUse(m_panel, key.id);
    auto *page = new FormPage(m_panel, workspace, m_session.policy(), this);
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    connect(m_panel, &QObject::destroyed, page, &QObject::deleteLater);
    connect(m_panel, &RevealPanel::finished, this, [this, id = key.id] {
        m_panel->deleteLater();
        m_panel.clear();
        m_stack->setCurrentWidget(home());
        selectKey(id);
    });
}

void KeysPage::showRefusal(const QString &text)
{
    if (home() == m_masked)
        m_masked->showRefusal(text);
    else
        m_list->showRefusal(text);
}

void KeysPage::showRefusalAt(const QString &text, const QRect &place)
{
    auto *popover = new Popover(window());
    popover->setObjectName(u"refusalPopover"_s);
    popover->tell(text);
    popover->showAt(place);
}

} // namespace chatelaine
