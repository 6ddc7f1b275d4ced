// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/chatelainestyle.h"

#include "ui/theme/colorschemes.h"
#include "ui/theme/icons.h"
#include "ui/theme/styleparts.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr int headerMargin = 10;

int controlHeight(const QStyleOption *option)
{
    return qMax(metrics::controlHeight, option->fontMetrics.height() + 12);
}

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

} // namespace

ChatelaineStyle::ChatelaineStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void ChatelaineStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Canvas canvas{*proxy(), *option, *painter, widget};
    const bool drawn = buttons::primitive(element, canvas) || fields::primitive(element, canvas)
        || indicators::primitive(element, canvas) || views::primitive(element, canvas)
        || bars::primitive(element, canvas) || menus::primitive(element, canvas);
    if (!drawn)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ChatelaineStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Canvas canvas{*proxy(), *option, *painter, widget};
    const bool drawn = buttons::control(element, canvas) || fields::control(element, canvas)
        || views::control(element, canvas) || bars::control(element, canvas)
        || menus::control(element, canvas);
    if (drawn)
        return;
    if (element == CE_ItemViewItem) {
        // A selected item stands on a soft ground, so its words keep their colour.
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem copy = *item;
            copy.palette.setColor(QPalette::HighlightedText, copy.palette.color(QPalette::Text));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ChatelaineStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Canvas canvas{*proxy(), *option, *painter, widget};
    const bool drawn = buttons::complex(control, canvas) || fields::complex(control, canvas)
        || bars::complex(control, canvas) || views::complex(control, canvas);
    if (!drawn)
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ChatelaineStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? option->rect.adjusted(9, 1, -9, -1) : option->rect;
    }
    if (element == SE_HeaderLabel)
        return option->rect.adjusted(headerMargin, 0, -headerMargin, 0);
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ChatelaineStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl subControl, const QWidget *widget) const
{
    QRect rect;
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            rect = bars::scrollBarPart(*bar, subControl);
    } else if (control == CC_GroupBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionGroupBox *>(option))
            rect = views::groupBoxPart(*box, subControl);
    } else {
        rect = fields::subControl(control, *option, subControl);
    }
    if (rect.isNull())
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    return visualRect(option->direction, option->rect, rect);
}

QSize ChatelaineStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const auto atLeast = [](QSize s, int height) { return QSize(s.width(), qMax(s.height(), height)); };
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttons::size(*button, size, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return buttons::toolSize(*button, size);
        break;
    case CT_LineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? QSize(size.width() + 18, controlHeight(option)) : size;
    }
    case CT_ComboBox:
        return {size.width() + 60, controlHeight(option)};
    case CT_SpinBox:
        return {size.width() + 40, controlHeight(option)};
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return bars::tabSize(*tab, size);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menus::itemSize(*item, size);
        break;
    case CT_ProgressBar:
        return {size.width(), 3};
    case CT_HeaderSection:
        return atLeast(QProxyStyle::sizeFromContents(type, option, size, widget), 34);
    case CT_ItemViewItem:
        return atLeast(QProxyStyle::sizeFromContents(type, option, size, widget), 28);
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int ChatelaineStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return isTextEdit(widget) ? 7 : 1;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_MenuBarPanelWidth:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
        return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 20; // 16 and room for the focus ring.
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 6;
    case PM_LineEditIconMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_HeaderMargin:
        return headerMargin;
    case PM_FocusFrameHMargin:
        return headerMargin - 1; // A cell's words stand under its header's.
    case PM_HeaderMarkSize:
    case PM_MenuButtonIndicator:
        return 12;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ChatelaineStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QPalette ChatelaineStyle::standardPalette() const
{
    return paletteOf(colors());
}

QIcon ChatelaineStyle::standardIcon(
    StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const
{
    // Qt would look through all icon themes for it, which takes a tenth of the whole start.
    if (picture == SP_LineEditClearButton)
        return icon(Icon::Close);
    return QProxyStyle::standardIcon(picture, option, widget);
}

void ChatelaineStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool reactsToPointer = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget);
    if (reactsToPointer)
        widget->setAttribute(Qt::WA_Hover);
    // Names that people choose stand in labels and tooltips (which are labels): none is to be read as HTML.
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
}

} // namespace chatelaine
