// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colorschemes.h"
#include "ui/theme/painting.h"
#include "ui/theme/styleparts.h"

#include <QPainter>
#include <QTime>

namespace chatelaine::bars {
namespace {

constexpr int tabGap = 12;
constexpr int tabPadding = 4;

int boldWidth(const QFontMetrics &metrics, QFont font, const QString &text)
{
    font.setWeight(QFont::DemiBold);
    return qMax(metrics.horizontalAdvance(text), QFontMetrics(font).horizontalAdvance(text));
}

bool isVertical(QTabBar::Shape shape)
{
    return shape == QTabBar::RoundedWest || shape == QTabBar::RoundedEast || shape == QTabBar::TriangularWest
        || shape == QTabBar::TriangularEast;
}

QRect tabText(const QStyleOptionTab &tab)
{
    const QRect rect = tab.rect.adjusted(0, 0, isVertical(tab.shape) ? 0 : -tabGap, 0); // With its padding.
    return QStyle::visualRect(tab.direction, tab.rect, rect);
}

void tabShape(const Canvas &canvas, const QStyleOptionTab &tab)
{
    if (!canvas.has(QStyle::State_Selected))
        return;
    const QRect text = tabText(tab);
    canvas.painter.fillRect(QRect(text.left(), tab.rect.bottom() - 1, text.width(), 2), colors().accent);
}

void tabLabel(const Canvas &canvas, const QStyleOptionTab &tab)
{
    const Colors &c = colors();
    QPainter &painter = canvas.painter;
    painter.save();
    QFont font = painter.font();
    const bool selected = canvas.has(QStyle::State_Selected);
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    const bool hot = canvas.has(QStyle::State_MouseOver);
    painter.setPen(!canvas.has(QStyle::State_Enabled)
            ? tab.palette.color(QPalette::Disabled, QPalette::WindowText)
            : selected ? c.accent
            : hot      ? c.text
                       : c.muted);
    const QRect rect = tabText(tab);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextHideMnemonic, tab.text);
    if (canvas.has(QStyle::State_HasFocus))
        painting::focusRing(painter, QRectF(rect).adjusted(0, 4, 0, -5), 4);
    painter.restore();
}

void progress(const Canvas &canvas, const QStyleOptionProgressBar &bar)
{
    const int height = qMin(bar.rect.height(), 3);
    const QRectF groove(
        bar.rect.left(), bar.rect.top() + (bar.rect.height() - height) / 2, bar.rect.width(), height);
    painting::roundedBox(canvas.painter, groove, height / 2.0, colors().rule);
    QRectF part = groove;
    if (bar.minimum == bar.maximum) {
        // One way across takes 1.4 s; the bar that runs asks for its own repaints.
        const qreal phase = (QTime::currentTime().msecsSinceStartOfDay() % 1400) / 1400.0;
        const qreal width = groove.width() * 0.3;
        part.setLeft(groove.left() - width + (groove.width() + width) * phase);
        part.setWidth(width);
    } else {
        const qint64 range = qint64(bar.maximum) - bar.minimum;
        part.setWidth(groove.width() * double(qint64(bar.progress) - bar.minimum) / double(range));
    }
    if (bar.direction == Qt::RightToLeft)
        part.moveLeft(groove.left() + groove.right() - part.right());
    painting::roundedBox(canvas.painter, part.intersected(groove), height / 2.0, colors().accent);
}

void scrollBar(const Canvas &canvas, const QStyleOptionSlider &bar)
{
    if (bar.maximum <= bar.minimum)
        return;
    const QRect slider
        = canvas.style.subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, canvas.widget);
    const bool hot = bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && (canvas.has(QStyle::State_MouseOver) || canvas.has(QStyle::State_Sunken));
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const QRectF handle
        = horizontal ? QRectF(slider).adjusted(2, 3, -2, -3) : QRectF(slider).adjusted(3, 2, -3, -2);
    painting::roundedBox(canvas.painter, handle, 3,
        hot ? colors().switchOff : mixed(colors().switchOff, colors().window, 0.55));
}

} // namespace

bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas)
{
    switch (element) {
    case QStyle::PE_FrameTabBarBase:
        painting::horizontalRule(canvas.painter, canvas.option.rect);
        return true;
    case QStyle::PE_FrameTabWidget:
        painting::horizontalRule(canvas.painter, canvas.option.rect, true);
        return true;
    case QStyle::PE_PanelStatusBar:
        canvas.painter.fillRect(canvas.option.rect, colors().panel);
        painting::horizontalRule(canvas.painter, canvas.option.rect, true);
        return true;
    case QStyle::PE_FrameStatusBarItem:
        return true;
    case QStyle::PE_PanelScrollAreaCorner:
        canvas.painter.fillRect(canvas.option.rect, colors().window);
        return true;
    default:
        return false;
    }
}

bool control(QStyle::ControlElement element, const Canvas &canvas)
{
    switch (element) {
    case QStyle::CE_TabBarTabShape:
        if (const auto *tab = canvas.as<QStyleOptionTab>())
            tabShape(canvas, *tab);
        return true;
    case QStyle::CE_TabBarTabLabel:
        if (const auto *tab = canvas.as<QStyleOptionTab>())
            tabLabel(canvas, *tab);
        return true;
    case QStyle::CE_ProgressBar:
        if (const auto *bar = canvas.as<QStyleOptionProgressBar>())
            progress(canvas, *bar);
        return true;
    case QStyle::CE_SizeGrip:
        return true;
    case QStyle::CE_Splitter:
        canvas.painter.fillRect(canvas.option.rect, colors().rule);
        return true;
    default:
        return false;
    }
}

bool complex(QStyle::ComplexControl control, const Canvas &canvas)
{
    if (control != QStyle::CC_ScrollBar)
        return false;
    if (const auto *bar = canvas.as<QStyleOptionSlider>())
        scrollBar(canvas, *bar);
    return true;
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int slider = length;
    if (range > 0)
        slider
            = qBound(qMin(28, length), int(qint64(length) * bar.pageStep / (range + bar.pageStep)), length);
    const int start = QStyle::sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - slider, bar.upsideDown);
    const auto piece = [&](int from, int size) {
        return horizontal ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
                          : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return piece(0, length);
    case QStyle::SC_ScrollBarSlider:
        return piece(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    default:
        return piece(0, 0);
    }
}

QSize tabSize(const QStyleOptionTab &tab, QSize contents)
{
    const int extra
        = boldWidth(tab.fontMetrics, QFont(), tab.text) - tab.fontMetrics.horizontalAdvance(tab.text);
    if (isVertical(tab.shape))
        return contents;
    return {tab.fontMetrics.horizontalAdvance(tab.text) + extra + 2 * tabPadding + tabGap,
        qMax(contents.height(), 34)};
}

} // namespace chatelaine::bars
