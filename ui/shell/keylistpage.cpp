// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keylistpage.h"

#include "domain/sentence.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/filterbar.h"
#include "ui/shell/keyrules.h"
#include "ui/shell/keysheading.h"
#include "ui/shell/selectionbar.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/loadingbar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {

KeySequence sequenceOf(KeySelection selection)
{
    const auto kept = std::make_shared<const KeySelection>(std::move(selection));
    return {static_cast<qsizetype>(kept->rows.size()), [kept](qsizetype i) {
                return kept->keys.key(static_cast<int>(kept->rows[static_cast<std::size_t>(i)]));
            }};
}

} // namespace

KeyListPage::KeyListPage(
    const WorkspaceSession &session, KeyTableModel &model, const KeyRules &rules, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(model)
    , m_rules(rules)
    , m_filter(new KeyFilterModel(this))
    , m_heading(new KeysHeading(this))
    , m_banner(new Banner(this))
    , m_exportBanner(new Banner(this))
    , m_filters(new FilterBar(this))
    , m_selection(new SelectionBar(this))
    , m_loading(new LoadingBar(this))
    , m_table(new KeyTableView(this))
    , m_empty(new EmptyState(u"emptyList"_s, this))
    , m_content(new QStackedWidget(this))
    , m_boxPlace(new QVBoxLayout)
    , m_tools(new QWidget(this))
    , m_columns(new QToolButton(m_tools))
{
    setObjectName(u"keyListPage"_s);
    m_banner->setObjectName(u"refusalBanner"_s);
    m_exportBanner->setObjectName(u"exportBanner"_s);
    m_table->setObjectName(u"keyTable"_s);
    m_filter->setSourceModel(&m_model);
    m_table->setModel(m_filter);
    buildTools();
    buildLayout();
    connectParts();
}

void KeyListPage::buildLayout()
{
    m_content->addWidget(m_table);
    m_content->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, 20, metrics::pageMargin, 0);
    column->setSpacing(3 * metrics::grid);
    column->addWidget(m_heading);
    column->addLayout(m_boxPlace);
    column->addWidget(m_banner);
    column->addWidget(m_exportBanner);
    column->addWidget(m_tools);
    column->addWidget(m_selection);
    auto *list = new QVBoxLayout;
    list->setSpacing(0);
    list->addWidget(m_loading);
    list->addWidget(m_content, 1);
    column->addLayout(list, 1);
}

/// Search and chips, and at their right what chooses the columns: the header's own menu, for who does not
/// think of the right mouse button.
void KeyListPage::buildTools()
{
    m_columns->setObjectName(u"columnsButton"_s);
    m_columns->setIcon(icon(Icon::Columns));
    m_columns->setAccessibleName(tr("Columns and sorting"));
    m_columns->setToolTip(tr("Columns and sorting"));
    m_columns->setAutoRaise(true);
    m_columns->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins({});
    row->setSpacing(2 * metrics::grid);
    row->addWidget(m_filters, 1);
    row->addWidget(m_columns, 0, Qt::AlignTop);
    connect(m_columns, &QAbstractButton::clicked, this, &KeyListPage::showColumnMenu);
}

void KeyListPage::showColumnMenu()
{
    QMenu *menu = m_table->createColumnMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int left = isRightToLeft() ? 0 : m_columns->width() - menu->sizeHint().width();
    menu->popup(m_columns->mapToGlobal(QPoint(left, m_columns->height())));
}

/// Beside the details in a small window the table needs the room more than the margins do.
void KeyListPage::resizeEvent(QResizeEvent *event)
{
    constexpr int narrow = 560;
    const int side = width() < narrow ? 3 * metrics::grid : metrics::pageMargin;
    layout()->setContentsMargins(side, 20, side, 0);
    QWidget::resizeEvent(event);
}

void KeyListPage::connectParts()
{
    connect(m_heading, &KeysHeading::createRequested, this, &KeyListPage::createRequested);
    connect(m_heading, &KeysHeading::exportRequested, this,
        [this](bool json) { Q_EMIT exportRequested(shownKeys(), json); });
    connect(m_exportBanner, &Banner::actionTriggered, m_exportBanner, &QWidget::hide);
    connect(m_exportBanner, &Banner::actionTriggered, this, &KeyListPage::exportCancelled);
    connect(m_filters, &FilterBar::textChanged, m_filter, &KeyFilterModel::setText);
    connect(m_filters, &FilterBar::stateChanged, m_filter, &KeyFilterModel::setState);
    connect(m_filters, &FilterBar::textChanged, this, &KeyListPage::updateContent);
    connect(m_filters, &FilterBar::stateChanged, this, &KeyListPage::updateContent);
    connect(m_filters, &FilterBar::leftDownwards, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (m_table->currentKey().isNull())
            selectFirst();
    });
    connect(m_selection, &SelectionBar::actionRequested, this,
        [this](Action action) { Q_EMIT actionRequested(action, keysAt(m_table->selectedRows())); });
    connect(m_table, &KeyTableView::deleteRequested, this,
        [this](const std::vector<quint32> &rows) { Q_EMIT actionRequested(Action::Delete, keysAt(rows)); });
    connect(m_selection, &SelectionBar::exportRequested, this,
        [this] { Q_EMIT exportRequested(selectedKeys(), false); });
    connect(m_selection, &SelectionBar::clearRequested, m_table, &QAbstractItemView::clearSelection);
    connect(m_table, &KeyTableView::selectionCountChanged, this, &KeyListPage::updateSelection);
    connect(&m_model, &KeyTableModel::countsChanged, this, [this] {
        m_filters->setCounts(m_model);
        updateHeading();
    });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &KeyListPage::updateContent);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &KeyListPage::updateContent);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &KeyListPage::updateContent);
    connect(&m_session, &WorkspaceSession::opened, this, &KeyListPage::takeOpened);
    connect(&m_session, &WorkspaceSession::workspaceChanged, this, &KeyListPage::updateHeading);
    connect(&m_session, &WorkspaceSession::loadingChanged, this, &KeyListPage::updateLoading);
    connect(&m_session, &WorkspaceSession::loaded, this, [this] {
        m_failure.reset();
        updateContent();
        updateHeading();
    });
    connect(&m_session, &WorkspaceSession::failed, this, &KeyListPage::takeFailure);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_failure)
            Q_EMIT retryRequested();
        else if (!m_filter->isFiltered())
            Q_EMIT createRequested();
        else
            m_filters->clear();
    });
}

void KeyListPage::takeOpened()
{
    m_failure.reset();
    m_banner->hide();
    setUnavailable({});
    setBox(nullptr);
    m_filters->clear();
    m_filters->setCounts(m_model);
    m_table->setPolicy(m_session.policy(), m_session.workspace());
    m_selection->setPolicy(m_session.policy());
    updateHeading();
    updateContent();
}

void KeyListPage::takeFailure(const Error &error)
{
    m_failure = error;
    updateContent();
}

void KeyListPage::setBox(QWidget *box)
{
    if (m_box)
        m_box->deleteLater();
    m_box = box;
    if (box)
        m_boxPlace->addWidget(box);
}

void KeyListPage::showRefusal(const QString &text)
{
    m_banner->showMessage(Banner::Kind::Danger, text);
}

void KeyListPage::setExporting(bool running)
{
    m_exporting = running;
    m_exportBanner->hide();
    m_selection->setExportable(!running);
    updateLoading();
    updateContent();
}

void KeyListPage::showExport(const QString &text)
{
    m_exportBanner->showMessage(Banner::Kind::Info, text, tr("Cancel"), false);
}

void KeyListPage::updateLoading()
{
    m_loading->setRunning(m_exporting || m_session.isLoading());
}

void KeyListPage::setUnavailable(const std::optional<Error> &error)
{
    m_table->setOutdated(error.has_value());
    m_selection->setUnavailable(error);
    updateHeading();
}

void KeyListPage::updateHeading()
{
    if (!m_session.isOpen())
        return;
    m_heading->setWorkspace(m_session.workspace(), m_session.policy());
    m_heading->setCreatable(m_rules.check(Action::Create, nullptr), !m_rules.isAvailable());
    m_heading->setExportable(m_filter->rowCount() > 0 && !m_exporting);
}

void KeyListPage::updateContent()
{
    const bool none = m_filter->rowCount() == 0;
    const bool noKeys = m_model.rowCount() == 0;
    m_heading->setExportable(!none && !m_exporting);
    m_tools->setVisible(!noKeys);
    m_content->setCurrentWidget(
        none && (m_failure || m_session.isLoaded()) ? static_cast<QWidget *>(m_empty) : m_table);
    updateSelection();
    if (!none || !m_session.isOpen())
        return;
    const KeyPolicy &policy = m_session.policy();
    if (m_failure) {
        m_empty->present(Icon::Warning, tr("The keys cannot be read"), sentence(*m_failure), tr("Try again"));
    } else if (!m_filter->isFiltered()) {
        const bool creatable = m_rules.check(Action::Create, nullptr).has_value();
        m_empty->present(Icon::Key, {}, policyText(policy.word(u"empty"_s)),
            creatable ? policyText(policy.word(u"create"_s)) : QString(), true);
    } else {
        m_empty->present(Icon::Search, tr("Nothing matches"),
            tr("No key is like that. Search looks at names, notes, tags, hints and creators."),
            tr("Clear search"));
    }
}

void KeyListPage::updateSelection()
{
    const int selected = m_table->selectedCount();
    m_selection->setSelection(selected, m_filter->showsTombstones());
    Q_EMIT countsChanged(m_filter->rowCount(), selected);
}

/// As they stand now.
KeySelection KeyListPage::keysAt(std::vector<quint32> rows) const
{
    return {m_model.snapshotRows(), std::move(rows)};
}

KeySequence KeyListPage::shownKeys() const
{
    const auto rows = m_filter->sourceRows();
    return sequenceOf(keysAt({rows.begin(), rows.end()}));
}

KeySequence KeyListPage::selectedKeys() const
{
    return sequenceOf(keysAt(m_table->selectedRows()));
}

void KeyListPage::selectFirst()
{
    if (m_filter->rowCount() > 0)
        m_table->selectKey(m_filter->keyAt(0)->id);
}

void KeyListPage::selectKey(const KeyId &id)
{
    const auto key = m_model.find(id);
    if (!key)
        return;
    if (!m_filter->indexOf(id).isValid()) {
        m_filters->clear();
        if (key->deletedAt)
            m_filters->setState(KeyState::Deleted);
    }
    m_table->selectKey(id);
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace chatelaine
