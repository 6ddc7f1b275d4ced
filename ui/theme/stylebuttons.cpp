// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colorschemes.h"
#include "ui/theme/painting.h"
#include "ui/theme/styleparts.h"

#include <QCheckBox>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace chatelaine::buttons {
namespace {

struct Look {
    QColor fill, border, text;
};

Look filled(const QColor &color, const Canvas &canvas)
{
    const Colors &c = colors();
    if (!canvas.has(QStyle::State_Enabled))
        return {c.chip, {}, canvas.option.palette.color(QPalette::Disabled, QPalette::ButtonText)};
    const qreal strength = canvas.has(QStyle::State_Sunken) ? 0.8
        : canvas.has(QStyle::State_MouseOver)               ? 0.9
                                                            : 1;
    return {mixed(color, c.text, strength), {}, c.onAccent};
}

Look outlined(const Canvas &canvas, const QColor &text, const QColor &hover, bool border)
{
    const Colors &c = colors();
    Look look{border ? c.window : QColor(), border ? c.outline : QColor(), text};
    if (!canvas.has(QStyle::State_Enabled)) {
        look.text = canvas.option.palette.color(QPalette::Disabled, QPalette::ButtonText);
        look.border = border ? c.rule : QColor();
    } else if (canvas.has(QStyle::State_On)) {
        look.fill = c.accentSoft;
        look.text = c.accent;
    } else if (canvas.has(QStyle::State_Sunken)) {
        look.fill = mixed(hover, c.muted, 0.9);
    } else if (canvas.has(QStyle::State_MouseOver)) {
        look.fill = hover;
    }
    return look;
}

Look lookOf(const Canvas &canvas)
{
    const Colors &c = colors();
    switch (buttonKind(canvas.widget)) {
    case ButtonKind::Primary:
        return filled(c.accent, canvas);
    case ButtonKind::DangerPrimary:
        return filled(c.danger, canvas);
    case ButtonKind::Danger:
        return outlined(canvas, c.danger, c.dangerSoft, true);
    case ButtonKind::Flat:
        return outlined(canvas, c.text, c.hover, false);
    case ButtonKind::Link: {
        Look link = outlined(canvas, c.accent, c.hover, false);
        link.fill = QColor();
        return link;
    }
    case ButtonKind::Plain:
        break;
    }
    const auto *button = canvas.as<QStyleOptionButton>();
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    return outlined(canvas, c.text, c.hover, !flat);
}

bool isFilled(const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    return kind == ButtonKind::Primary || kind == ButtonKind::DangerPrimary;
}

void panel(const Canvas &canvas)
{
    const Look look = lookOf(canvas);
    painting::roundedBox(canvas.painter, canvas.option.rect, metrics::radius, look.fill, look.border);
    if (!canvas.has(QStyle::State_HasFocus))
        return;
    if (isFilled(canvas.widget)) {
        const QRectF inner = QRectF(canvas.option.rect).adjusted(2, 2, -2, -2);
        painting::roundedBox(canvas.painter, inner, metrics::radius - 2, {}, colors().onAccent, 1.5);
    } else {
        painting::focusRing(canvas.painter, canvas.option.rect, metrics::radius);
    }
}

// An icon of ours takes the words' colour: QIcon alone cannot know that it stands on the accent.
void drawIcon(const Canvas &canvas, const QIcon &icon, const QRect &rect, const QColor &color)
{
    const qreal ratio = canvas.painter.device()->devicePixelRatio();
    QPixmap pixmap = icon.pixmap(rect.size(), ratio);
    QPainter tint(&pixmap);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(QRect(QPoint(), rect.size()), color);
    tint.end();
    canvas.painter.drawPixmap(rect.topLeft(), pixmap);
}

constexpr int iconSpacing = 6;

void label(const Canvas &canvas, const QStyleOptionButton &button)
{
    const Look look = lookOf(canvas);
    QPainter &painter = canvas.painter;
    painter.save();
    QFont font = painter.font();
    const bool underlined
        = buttonKind(canvas.widget) == ButtonKind::Link && canvas.has(QStyle::State_MouseOver);
    font.setUnderline(underlined);
    painter.setFont(font);
    painter.setPen(look.text);

    QRect rect = button.rect;
    const bool menu = button.features.testFlag(QStyleOptionButton::HasMenu);
    if (menu) {
        const bool link = buttonKind(canvas.widget) == ButtonKind::Link; // Ends with its arrow, without a border.
        const QRect arrow(rect.right() - (link ? 16 : 24), rect.top(), 16, rect.height());
        indicators::chevron(
            canvas, QStyle::visualRect(button.direction, button.rect, arrow), Qt::DownArrow, look.text);
        rect = QStyle::visualRect(button.direction, button.rect, rect.adjusted(0, 0, -14, 0));
    }
    const int textWidth = painter.fontMetrics().size(Qt::TextShowMnemonic, button.text).width();
    const int iconWidth = button.icon.isNull() ? 0 : button.iconSize.width();
    const int gap = iconWidth > 0 && textWidth > 0 ? iconSpacing : 0;
    const int width = qMin(iconWidth + gap + textWidth, rect.width());
    QRect content(rect.left() + (rect.width() - width) / 2, rect.top(), width, rect.height());
    if (iconWidth > 0) {
        const QRect place(content.left(), rect.top() + (rect.height() - button.iconSize.height()) / 2,
            iconWidth, button.iconSize.height());
        drawIcon(canvas, button.icon, QStyle::visualRect(button.direction, content, place), look.text);
    }
    const QRect words = QStyle::visualRect(
        button.direction, content, content.adjusted(iconWidth + gap, 0, textWidth > 0 ? 1 : 0, 0));
    painter.drawText(words, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, button.text);
    painter.restore();
}

bool hasMenuSign(const QStyleOptionToolButton &button)
{
    const bool words = !button.text.isEmpty() && button.toolButtonStyle != Qt::ToolButtonIconOnly;
    return words && button.features.testFlag(QStyleOptionToolButton::HasMenu);
}

void toolPanel(const Canvas &canvas)
{
    const Look look = outlined(canvas, colors().text, colors().hover, !canvas.has(QStyle::State_AutoRaise));
    painting::roundedBox(canvas.painter, canvas.option.rect, metrics::radius, look.fill, look.border);
}

} // namespace

bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas)
{
    switch (element) {
    case QStyle::PE_PanelButtonCommand:
        panel(canvas);
        return true;
    case QStyle::PE_PanelButtonTool:
        toolPanel(canvas);
        return true;
    case QStyle::PE_FrameDefaultButton:
        return true;
    case QStyle::PE_FrameFocusRect:
        // These show the focus on their own panel or indicator.
        return qobject_cast<const QAbstractButton *>(canvas.widget);
    default:
        return false;
    }
}

bool control(QStyle::ControlElement element, const Canvas &canvas)
{
    if (element == QStyle::CE_PushButtonBevel) {
        panel(canvas);
        return true;
    }
    if (element != QStyle::CE_PushButtonLabel)
        return false;
    if (const auto *button = canvas.as<QStyleOptionButton>())
        label(canvas, *button);
    return true;
}

bool complex(QStyle::ComplexControl control, const Canvas &canvas)
{
    const auto *button = canvas.as<QStyleOptionToolButton>();
    if (control != QStyle::CC_ToolButton || !button
        || button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
        return false;
    QStyleOptionToolButton label = *button;
    const bool panel = canvas.has(QStyle::State_Sunken) || canvas.has(QStyle::State_On)
        || canvas.has(QStyle::State_MouseOver) || !canvas.has(QStyle::State_AutoRaise);
    if (panel)
        toolPanel(canvas);
    if (hasMenuSign(*button)) {
        const QRect place(button->rect.right() - 22, button->rect.top(), 16, button->rect.height());
        indicators::chevron(canvas, QStyle::visualRect(button->direction, button->rect, place), Qt::DownArrow,
            canvas.has(QStyle::State_Enabled) ? colors().muted : colors().outline);
        label.rect = QStyle::visualRect(button->direction, button->rect, button->rect.adjusted(4, 0, -18, 0));
    }
    canvas.style.drawControl(QStyle::CE_ToolButtonLabel, &label, &canvas.painter, canvas.widget);
    if (canvas.has(QStyle::State_HasFocus))
        painting::focusRing(canvas.painter, button->rect, metrics::radius);
    return true;
}

QSize toolSize(const QStyleOptionToolButton &option, QSize contents)
{
    const QSize grown = contents + QSize(hasMenuSign(option) ? 34 : 12, 12);
    return grown.expandedTo({metrics::controlHeight, metrics::controlHeight});
}

QSize size(const QStyleOptionButton &option, QSize contents, const QWidget *widget)
{
    if (buttonKind(widget) == ButtonKind::Link) {
        const int arrow = option.features.testFlag(QStyleOptionButton::HasMenu) ? 18 : 0;
        return {contents.width() + 4 + arrow, qMax(contents.height() + 4, 24)};
    }
    if (option.text.isEmpty())
        return {qMax(contents.width() + 12, metrics::controlHeight), metrics::controlHeight};
    int more = option.icon.isNull() ? 0 : iconSpacing;
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        more += 8;
    return {contents.width() + 26 + more, qMax(contents.height() + 8, metrics::controlHeight)};
}

} // namespace chatelaine::buttons
