// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"
#include "ui/theme/styleparts.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace chatelaine::fields {
namespace {

constexpr int arrowWidth = 28;
constexpr int spinWidth = 24;

bool isInvalid(const QWidget *widget)
{
    return widget && widget->property(invalidProperty).toBool();
}

void box(const Canvas &canvas)
{
    const Colors &c = colors();
    const bool enabled = canvas.has(QStyle::State_Enabled);
    const bool readOnly = canvas.has(QStyle::State_ReadOnly);
    const QColor border = isInvalid(canvas.widget) ? c.danger : enabled ? c.outline : c.rule;
    const QRectF rect = canvas.option.rect;
    painting::roundedBox(
        canvas.painter, rect, metrics::radius, enabled && !readOnly ? c.window : c.panel, border);
    if (canvas.has(QStyle::State_HasFocus) && enabled)
        painting::focusRing(canvas.painter, rect, metrics::radius);
}

void comboBox(const Canvas &canvas, const QStyleOptionComboBox &combo)
{
    if (combo.frame)
        box(canvas);
    const QRect arrow
        = canvas.style.subControlRect(QStyle::CC_ComboBox, &combo, QStyle::SC_ComboBoxArrow, canvas.widget);
    const bool enabled = canvas.has(QStyle::State_Enabled);
    indicators::chevron(canvas, arrow, Qt::DownArrow, enabled ? colors().muted : colors().outline);
}

void comboLabel(const Canvas &canvas, const QStyleOptionComboBox &combo)
{
    if (combo.editable)
        return;
    QRect rect = canvas.style.subControlRect(
        QStyle::CC_ComboBox, &combo, QStyle::SC_ComboBoxEditField, canvas.widget);
    rect = QStyle::visualRect(combo.direction, combo.rect, rect);
    rect.adjust(2, 0, 0, 0);
    if (!combo.currentIcon.isNull()) {
        const QRect place(
            QPoint(rect.left(), rect.top() + (rect.height() - combo.iconSize.height()) / 2), combo.iconSize);
        combo.currentIcon.paint(&canvas.painter, QStyle::visualRect(combo.direction, combo.rect, place));
        rect.adjust(combo.iconSize.width() + 8, 0, 0, 0);
    }
    rect = QStyle::visualRect(combo.direction, combo.rect, rect);
    const QString text
        = canvas.painter.fontMetrics().elidedText(combo.currentText, Qt::ElideRight, rect.width());
    canvas.style.drawItemText(&canvas.painter, rect,
        static_cast<int>(QStyle::visualAlignment(combo.direction, Qt::AlignLeft | Qt::AlignVCenter)),
        combo.palette, canvas.has(QStyle::State_Enabled), text, QPalette::Text);
}

void spinArrow(const Canvas &canvas, const QStyleOptionSpinBox &spin, bool up)
{
    const auto part = up ? QStyle::SC_SpinBoxUp : QStyle::SC_SpinBoxDown;
    const QRect rect = canvas.style.subControlRect(QStyle::CC_SpinBox, &spin, part, canvas.widget);
    const bool can
        = spin.stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
    const bool hot = spin.activeSubControls == part && canvas.has(QStyle::State_MouseOver);
    const QColor color = !can ? colors().outline : hot ? colors().text : colors().muted;
    indicators::chevron(canvas, rect, up ? Qt::UpArrow : Qt::DownArrow, color);
}

void spinBox(const Canvas &canvas, const QStyleOptionSpinBox &spin)
{
    if (spin.frame)
        box(canvas);
    if (spin.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    spinArrow(canvas, spin, true);
    spinArrow(canvas, spin, false);
}

QRect comboPart(const QRect &rect, QStyle::SubControl part)
{
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return {rect.right() - arrowWidth, rect.top(), arrowWidth, rect.height()};
    case QStyle::SC_ComboBoxEditField:
        return rect.adjusted(9, 1, -arrowWidth - 2, -1);
    default:
        return {};
    }
}

QRect spinPart(const QStyleOptionSpinBox &spin, QStyle::SubControl part)
{
    const QRect &rect = spin.rect;
    const bool buttons = spin.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int half = rect.height() / 2;
    const int left = rect.right() - spinWidth;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return buttons ? QRect(left, rect.top() + 3, spinWidth - 2, half - 3) : QRect();
    case QStyle::SC_SpinBoxDown:
        return buttons ? QRect(left, rect.top() + half, spinWidth - 2, half - 3) : QRect();
    case QStyle::SC_SpinBoxEditField:
        return rect.adjusted(9, 1, buttons ? -spinWidth - 2 : -9, -1);
    default:
        return {};
    }
}

} // namespace

bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas)
{
    switch (element) {
    case QStyle::PE_PanelLineEdit: {
        const auto *frame = canvas.as<QStyleOptionFrame>();
        if (frame && frame->lineWidth > 0)
            box(canvas);
        return true;
    }
    case QStyle::PE_FrameLineEdit:
        return true;
    case QStyle::PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(canvas.widget)
            || qobject_cast<const QTextEdit *>(canvas.widget))
            box(canvas);
        else
            painting::roundedBox(canvas.painter, canvas.option.rect, metrics::radius, {}, colors().rule);
        return true;
    default:
        return false;
    }
}

bool control(QStyle::ControlElement element, const Canvas &canvas)
{
    if (element != QStyle::CE_ComboBoxLabel)
        return false;
    if (const auto *combo = canvas.as<QStyleOptionComboBox>())
        comboLabel(canvas, *combo);
    return true;
}

bool complex(QStyle::ComplexControl control, const Canvas &canvas)
{
    if (control == QStyle::CC_ComboBox) {
        if (const auto *combo = canvas.as<QStyleOptionComboBox>())
            comboBox(canvas, *combo);
        return true;
    }
    if (control == QStyle::CC_SpinBox) {
        if (const auto *spin = canvas.as<QStyleOptionSpinBox>())
            spinBox(canvas, *spin);
        return true;
    }
    return false;
}

QRect subControl(QStyle::ComplexControl control, const QStyleOptionComplex &option, QStyle::SubControl part)
{
    if (control == QStyle::CC_ComboBox)
        return comboPart(option.rect, part);
    if (control == QStyle::CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option))
            return spinPart(*spin, part);
    }
    return {};
}

} // namespace chatelaine::fields
