// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keyheader.h"

#include "ui/table/celllayout.h"
#include "ui/table/keycolumns.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

constexpr int headerHeight = 36;

QString titleOf(int column, StateControl control)
{
    return columnTitle(static_cast<KeyTableModel::Column>(column), control);
}

} // namespace

KeyHeader::KeyHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"keyTableHeader"_s);
    QFont titles = font();
    titles.setPointSizeF(titles.pointSizeF() * 0.88);
    titles.setWeight(QFont::DemiBold);
    setFont(titles);
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setStretchLastSection(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(cell::menuSize);
    connect(this, &QHeaderView::sectionMoved, this, &KeyHeader::keepMenuLast);
    connect(this, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_arranging && width > 0)
            m_layout.pin(column, width);
    });
    connect(this, &QHeaderView::sortIndicatorChanged, this, [this] {
        if (!m_arranging)
            Q_EMIT edited();
    });
}

void KeyHeader::setPolicy(const KeyPolicy &policy)
{
    const QScopedValueRollback arranging(m_arranging, true);
    m_control = policy.control;
    m_layout.reset(policy);
    setStateShown(false);
    placeColumns(policy.columns);
    measure();
    setSortIndicator(KeyTableModel::LastUsed, Qt::DescendingOrder);
}

void KeyHeader::setRoom(int width)
{
    m_room = width;
    arrange();
}

void KeyHeader::setStateShown(bool shown)
{
    if (m_control != StateControl::None || m_layout.isChosen(KeyTableModel::Enabled) == shown)
        return;
    m_layout.choose(KeyTableModel::Enabled, shown);
    arrange();
}

void KeyHeader::setNameMinimum(int width)
{
    m_layout.setNameMinimum(width);
    arrange();
}

void KeyHeader::measure()
{
    m_layout.setNatural(naturalWidths(QFontMetrics(parentWidget()->font()), fontMetrics(), m_control));
    arrange();
}

void KeyHeader::arrange()
{
    if (m_room <= 0 || count() < KeyTableModel::columns)
        return;
    const QScopedValueRollback arranging(m_arranging, true);
    const ColumnWidths widths = m_layout.arrange(m_room);
    for (int column = 0; column < KeyTableModel::columns; ++column) {
        const int width = widths[static_cast<std::size_t>(column)];
        setSectionHidden(column, width == 0);
        if (width > 0)
            resizeSection(column, width);
    }
}

void KeyHeader::keepMenuLast()
{
    const int place = visualIndex(KeyTableModel::Menu);
    if (place != count() - 1)
        moveSection(place, count() - 1);
}

void KeyHeader::placeColumns(const QStringList &ids)
{
    moveSection(visualIndex(KeyTableModel::Enabled), 0); // Where the policy does not name it.
    int place = ids.contains(columnId(KeyTableModel::Enabled)) ? 0 : 1;
    for (const QString &id : ids) {
        if (const auto column = columnFromId(id))
            moveSection(visualIndex(*column), place++);
    }
}

QByteArray KeyHeader::saveLayout() const
{
    QJsonArray order;
    QJsonArray shown;
    QJsonObject widths;
    for (int place = 0; place < count(); ++place) {
        const int column = logicalIndex(place);
        const QString id = columnId(static_cast<KeyTableModel::Column>(column));
        if (id.isEmpty())
            continue;
        order.append(id);
        if (m_layout.isChosen(column) && mayChoose(column))
            shown.append(id);
        if (m_layout.pinned(column) > 0)
            widths.insert(id, m_layout.pinned(column));
    }
    const auto sorted = static_cast<KeyTableModel::Column>(sortIndicatorSection());
    return QJsonDocument(
        QJsonObject{{u"order"_s, order}, {u"shown"_s, shown}, {u"widths"_s, widths},
            {u"sort"_s, columnId(sorted)}, {u"descending"_s, sortIndicatorOrder() == Qt::DescendingOrder}})
        .toJson(QJsonDocument::Compact);
}

void KeyHeader::restoreLayout(const QByteArray &layout)
{
    const QScopedValueRollback arranging(m_arranging, true);
    const QJsonObject saved = QJsonDocument::fromJson(layout).object();
    placeColumns(saved.value(u"order"_s).toVariant().toStringList());
    if (const QJsonValue shown = saved.value(u"shown"_s); shown.isArray()) {
        for (int column = 0; column < KeyTableModel::Menu; ++column) {
            const QString id = columnId(static_cast<KeyTableModel::Column>(column));
            if (mayChoose(column))
                m_layout.choose(column, shown.toArray().contains(id));
        }
    }
    const QJsonObject widths = saved.value(u"widths"_s).toObject();
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        constexpr int widest = 2000;
        if (const auto column = columnFromId(width.key()))
            m_layout.pin(*column, qBound(minimumSectionSize(), width->toInt(), widest));
    }
    arrange();
    if (const auto sort = columnFromId(saved.value(u"sort"_s).toString()))
        setSortIndicator(
            *sort, saved.value(u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

/// The name and the menu always stand; the state does where the policy says so.
bool KeyHeader::mayChoose(int column) const
{
    return column != KeyTableModel::Name && column != KeyTableModel::Menu
        && (column != KeyTableModel::Enabled || m_control != StateControl::None);
}

QMenu *KeyHeader::createMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"columnMenu"_s);
    addColumnActions(menu);
    menu->addSeparator();
    addSortActions(menu->addMenu(tr("Sort by")));
    return menu;
}

void KeyHeader::addColumnActions(QMenu *menu)
{
    for (int column = 0; column < KeyTableModel::Menu; ++column) {
        if (!mayChoose(column))
            continue;
        QAction *action = menu->addAction(titleOf(column, m_control));
        action->setCheckable(true);
        action->setChecked(m_layout.isChosen(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_layout.choose(column, shown);
            arrange();
            Q_EMIT edited();
        });
    }
}

void KeyHeader::addSortActions(QMenu *menu)
{
    auto *columns = new QActionGroup(menu);
    for (int column = 0; column < KeyTableModel::Menu; ++column) {
        QAction *action = columns->addAction(titleOf(column, m_control));
        action->setCheckable(true);
        action->setChecked(sortIndicatorSection() == column);
        connect(action, &QAction::triggered, this,
            [this, column] { setSortIndicator(column, sortIndicatorOrder()); });
    }
    menu->addActions(columns->actions());
    menu->addSeparator();
    auto *orders = new QActionGroup(menu);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QAction *action = orders->addAction(order == Qt::AscendingOrder ? tr("Ascending") : tr("Descending"));
        action->setCheckable(true);
        action->setChecked(sortIndicatorOrder() == order);
        connect(action, &QAction::triggered, this,
            [this, order] { setSortIndicator(sortIndicatorSection(), order); });
    }
    menu->addActions(orders->actions());
}

QSize KeyHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), headerHeight};
}

void KeyHeader::mousePressEvent(QMouseEvent *event)
{
    const bool onBorder = viewport()->cursor().shape() == Qt::SplitHCursor;
    if (onBorder || logicalIndexAt(event->pos()) != KeyTableModel::Menu)
        QHeaderView::mousePressEvent(event);
}

void KeyHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    arrange();
    Q_EMIT edited();
}

void KeyHeader::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

bool KeyHeader::event(QEvent *event)
{
    const bool done = QHeaderView::event(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        measure();
    return done;
}

} // namespace chatelaine
