// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keytableview.h"

#include "ui/table/celllayout.h"
#include "ui/table/keycell.h"
#include "ui/table/keydelegate.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/keyheader.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace chatelaine {

using namespace Qt::StringLiterals;

KeyTableView::KeyTableView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new KeyDelegate(this))
    , m_header(new KeyHeader(this))
{
    setObjectName(u"keyTable"_s);
    setAccessibleName(tr("Keys"));
    setItemDelegate(m_delegate);
    setHorizontalHeader(m_header);
    setSortingEnabled(true);
    setUpRows();
    connect(m_header, &KeyHeader::edited, this, &KeyTableView::layoutEdited);
    connect(Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

KeyTableView::~KeyTableView() = default;

void KeyTableView::setUpRows()
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table; the arrows move within.
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    viewport()->setMouseTracking(true);
    setCompact(false);
}

void KeyTableView::setModel(QAbstractItemModel *model)
{
    m_keys = qobject_cast<KeyFilterModel *>(model);
    Q_ASSERT(m_keys && m_keys->keyModel());
    // The first to hear of it, before the selection model, and the last.
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this,
        [this] { m_selectionKeeper.take(*selectionModel(), *m_keys); });
    QTableView::setModel(model);
    // The table's own would be asked about each row whenever the header paints itself.
    m_header->setSelectionModel(new QItemSelectionModel(model, m_header));
    connect(model, &QAbstractItemModel::layoutChanged, this, &KeyTableView::restoreSelection);
    connect(m_keys->keyModel(), &KeyTableModel::relativeTimesPassed, this, &KeyTableView::updateTimes);
    connect(m_keys->keyModel(), &KeyTableModel::countsChanged, this, &KeyTableView::updateStateColumn);
    connect(m_keys, &QAbstractItemModel::rowsInserted, this, &KeyTableView::updateStateColumn);
    connect(m_keys, &QAbstractItemModel::modelReset, this, &KeyTableView::forgetSecrets);
}

void KeyTableView::restoreSelection()
{
    if (m_selectionKeeper.giveBack(*selectionModel(), *m_keys))
        return;
    viewport()->update();
    Q_EMIT selectionCountChanged(0);
}

void KeyTableView::setPolicy(const KeyPolicy &policy, const Workspace &workspace)
{
    if (workspace.id != m_workspace)
        forgetSecrets();
    m_workspace = workspace.id;
    m_policy = policy;
    m_header->setPolicy(policy);
    updateStateColumn();
    viewport()->update();
}

void KeyTableView::setCompact(bool compact)
{
    verticalHeader()->setDefaultSectionSize(compact ? metrics::compactRowHeight : metrics::rowHeight);
}

void KeyTableView::setOutdated(bool outdated)
{
    m_outdated = outdated;
    viewport()->update();
}

std::vector<quint32> KeyTableView::selectedRows() const
{
    QItemSelection ranges = selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    const auto shown = m_keys->sourceRows();
    std::vector<quint32> rows;
    int end = 0;
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        const int first = std::max(range.top(), end); // Ranges may overlap.
        end = std::max(range.bottom() + 1, end);
        rows.insert(rows.end(), shown.begin() + first, shown.begin() + end);
    }
    return rows;
}

int KeyTableView::selectedCount() const
{
    int count = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

KeyId KeyTableView::currentKey() const
{
    return keyIdOf(currentIndex());
}

void KeyTableView::selectKey(const KeyId &id)
{
    const int column = currentIndex().isValid() ? currentIndex().column() : KeyTableModel::Name;
    const QModelIndex index = m_keys->indexOf(id, column);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

QByteArray KeyTableView::saveLayout() const
{
    return m_header->saveLayout();
}

void KeyTableView::restoreLayout(const QByteArray &layout)
{
    m_header->restoreLayout(layout);
}

QMenu *KeyTableView::createColumnMenu(QWidget *parent)
{
    return m_header->createMenu(parent);
}

void KeyTableView::showSecret(const KeyId &id, Secret secret)
{
    m_secrets.insert_or_assign(id, std::move(secret));
    m_copied.remove(id);
    setCodeShown(id, true);
    updateNameWidth();
}

void KeyTableView::forgetSecrets()
{
    if (m_secrets.empty())
        return;
    for (const auto &[id, secret] : m_secrets)
        setCodeShown(id, false);
    m_secrets.clear();
    m_copied.clear();
    updateNameWidth();
}

void KeyTableView::setCodeShown(const KeyId &id, bool shown)
{
    // At the source: the filter may have hidden the row.
    QAbstractItemModel *source = m_keys->sourceModel();
    if (const int row = m_keys->keyModel()->rowOf(id); row >= 0)
        source->setData(source->index(row, KeyTableModel::Name), shown, KeyTableModel::CodeShownRole);
}

const Secret *KeyTableView::secretOf(const KeyId &id) const
{
    const auto found = m_secrets.find(id);
    return found == m_secrets.end() ? nullptr : &found->second;
}

KeyCell KeyTableView::cellAt(int row) const
{
    return m_keys->keyModel()->cellAt(m_keys->sourceRowAt(row));
}

bool KeyTableView::isLive(int row) const
{
    return m_keys->keyModel()->isLive(m_keys->sourceRowAt(row));
}

bool KeyTableView::isCopied(const KeyId &id) const
{
    return m_copied.contains(id);
}

void KeyTableView::updateNameWidth()
{
    int widest = 0;
    for (const auto &[id, secret] : m_secrets)
        widest = std::max(widest, m_delegate->codeWidth(secret));
    m_header->setNameMinimum(widest);
    viewport()->update();
}

void KeyTableView::updateStateColumn()
{
    // Tombstones have to say that they are ones.
    m_header->setStateShown(m_keys->showsTombstones() || m_keys->keyModel()->count(KeyState::Disabled) > 0);
}

void KeyTableView::updateTimes()
{
    for (const int column : {KeyTableModel::Expires, KeyTableModel::LastUsed}) {
        if (!isColumnHidden(column))
            viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
    }
}

void KeyTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_header->setRoom(viewport()->width());
}

void KeyTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (const KeyId id = keyIdOf(current); id != m_currentKey) {
        m_currentKey = id;
        Q_EMIT currentKeyChanged(id);
    }
}

void KeyTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionCountChanged(selectedCount());
}

} // namespace chatelaine
