// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"
#include "ui/theme/styleparts.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>

namespace chatelaine::views {
namespace {

void itemGround(const Canvas &canvas)
{
    if (canvas.has(QStyle::State_Selected))
        canvas.painter.fillRect(canvas.option.rect, colors().accentSoft);
    else if (canvas.has(QStyle::State_MouseOver) && canvas.has(QStyle::State_Enabled))
        canvas.painter.fillRect(canvas.option.rect, colors().hover);
}

void headerSection(const Canvas &canvas)
{
    canvas.painter.fillRect(canvas.option.rect, colors().window);
    if (canvas.has(QStyle::State_Horizontal))
        painting::horizontalRule(canvas.painter, canvas.option.rect);
}

void sortArrow(const Canvas &canvas, const QPointF &center, bool down)
{
    const qreal sign = down ? 1 : -1;
    QPainterPath path(center + QPointF(0, -4 * sign));
    path.lineTo(center + QPointF(0, 4 * sign));
    path.moveTo(center + QPointF(-3, 1 * sign));
    path.lineTo(center + QPointF(0, 4 * sign));
    path.lineTo(center + QPointF(3, 1 * sign));
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    canvas.painter.setPen(QPen(colors().muted, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    canvas.painter.drawPath(path);
}

void headerLabel(const Canvas &canvas, const QStyleOptionHeader &header)
{
    QPainter &painter = canvas.painter;
    painter.save();
    if (canvas.widget)
        painter.setFont(canvas.widget->font());
    const bool hot = canvas.has(QStyle::State_MouseOver);
    painter.setPen(hot ? colors().text : colors().muted);
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? 14 : 0;
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text
        = metrics.elidedText(header.text, Qt::ElideRight, qMax(0, header.rect.width() - arrow));
    const int width = metrics.horizontalAdvance(text);
    const bool trailing = header.textAlignment.testFlag(Qt::AlignRight);
    const int left = trailing ? header.rect.right() + 1 - width - arrow : header.rect.left();
    const QRect place(left, header.rect.top(), width + 2, header.rect.height());
    painter.drawText(QStyle::visualRect(header.direction, header.rect, place),
        Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (sorted) {
        // Qt calls the ascending order SortDown; people read an arrow down as "the largest first".
        const QRect sign(left + width + 4, header.rect.top(), 10, header.rect.height());
        sortArrow(canvas, QRectF(QStyle::visualRect(header.direction, header.rect, sign)).center(),
            header.sortIndicator == QStyleOptionHeader::SortUp);
    }
    painter.restore();
}

void branch(const Canvas &canvas)
{
    if (!canvas.has(QStyle::State_Children))
        return;
    const bool open = canvas.has(QStyle::State_Open);
    const bool reversed = canvas.option.direction == Qt::RightToLeft;
    indicators::chevron(canvas, canvas.option.rect,
        open           ? Qt::DownArrow
            : reversed ? Qt::LeftArrow
                       : Qt::RightArrow,
        colors().muted);
}

constexpr int groupTitleGap = 8;
constexpr int groupCheckSize = 20;
constexpr int groupCheckSpacing = 6;

int groupTitleHeight(const QStyleOptionGroupBox &box)
{
    const bool checkable = box.subControls.testFlag(QStyle::SC_GroupBoxCheckBox);
    return box.text.isEmpty() ? 0 : qMax(box.fontMetrics.height(), checkable ? groupCheckSize : 0);
}

} // namespace

QRect groupBoxPart(const QStyleOptionGroupBox &box, QStyle::SubControl part)
{
    const int title = groupTitleHeight(box);
    const QRect frame = box.rect.adjusted(0, title > 0 ? title + groupTitleGap : 0, 0, 0);
    switch (part) {
    case QStyle::SC_GroupBoxCheckBox:
        return {
            box.rect.left(), box.rect.top() + (title - groupCheckSize) / 2, groupCheckSize, groupCheckSize};
    case QStyle::SC_GroupBoxLabel: {
        const bool checkable = box.subControls.testFlag(QStyle::SC_GroupBoxCheckBox);
        return QRect(box.rect.left(), box.rect.top(), box.rect.width(), title)
            .adjusted(checkable ? groupCheckSize + groupCheckSpacing : 0, 0, 0, 0);
    }
    case QStyle::SC_GroupBoxFrame:
        return frame;
    case QStyle::SC_GroupBoxContents:
        return frame.adjusted(4, 4, -4, -4);
    default:
        return {};
    }
}

bool complex(QStyle::ComplexControl control, const Canvas &canvas)
{
    const auto *box = canvas.as<QStyleOptionGroupBox>();
    if (control != QStyle::CC_GroupBox || !box)
        return false;
    const auto place = [&](QStyle::SubControl part) {
        return canvas.style.subControlRect(QStyle::CC_GroupBox, box, part, canvas.widget);
    };
    QPainter &painter = canvas.painter;
    if (!box->features.testFlag(QStyleOptionFrame::Flat))
        painting::roundedBox(painter, place(QStyle::SC_GroupBoxFrame), metrics::radius, {}, colors().rule);
    if (box->subControls.testFlag(QStyle::SC_GroupBoxCheckBox)) {
        QStyleOptionButton check;
        check.QStyleOption::operator=(*box);
        check.rect = place(QStyle::SC_GroupBoxCheckBox);
        canvas.style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, &painter, canvas.widget);
    }
    painter.save();
    QFont font = painter.font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const auto alignment = QStyle::visualAlignment(box->direction, Qt::AlignLeft | Qt::AlignVCenter);
    canvas.style.drawItemText(&painter, place(QStyle::SC_GroupBoxLabel),
        int(alignment) | Qt::TextHideMnemonic, box->palette, canvas.has(QStyle::State_Enabled), box->text,
        QPalette::WindowText);
    painter.restore();
    return true;
}

bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas)
{
    switch (element) {
    case QStyle::PE_PanelItemViewItem:
    case QStyle::PE_PanelItemViewRow:
        itemGround(canvas);
        return true;
    case QStyle::PE_FrameFocusRect:
        painting::roundedBox(
            canvas.painter, QRectF(canvas.option.rect).adjusted(1, 1, -1, -1), 4, {}, colors().accent, 1.5);
        return true;
    case QStyle::PE_IndicatorHeaderArrow:
        return true;
    case QStyle::PE_IndicatorBranch:
        branch(canvas);
        return true;
    case QStyle::PE_FrameGroupBox:
        painting::roundedBox(canvas.painter, canvas.option.rect, metrics::radius, {}, colors().rule);
        return true;
    default:
        return false;
    }
}

bool control(QStyle::ControlElement element, const Canvas &canvas)
{
    switch (element) {
    case QStyle::CE_Header:
        // Whole here: Fusion would take room for a wide arrow from the words.
        headerSection(canvas);
        if (const auto *header = canvas.as<QStyleOptionHeader>()) {
            QStyleOptionHeader label = *header;
            label.rect = canvas.style.subElementRect(QStyle::SE_HeaderLabel, header, canvas.widget);
            canvas.style.drawControl(QStyle::CE_HeaderLabel, &label, &canvas.painter, canvas.widget);
        }
        return true;
    case QStyle::CE_HeaderSection:
    case QStyle::CE_HeaderEmptyArea:
        headerSection(canvas);
        return true;
    case QStyle::CE_HeaderLabel:
        if (const auto *header = canvas.as<QStyleOptionHeader>())
            headerLabel(canvas, *header);
        return true;
    default:
        return false;
    }
}

} // namespace chatelaine::views
