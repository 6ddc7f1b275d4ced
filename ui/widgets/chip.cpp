// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/colorschemes.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace chatelaine {
namespace {

constexpr int chipHeight = 26;
constexpr int padding = 9;
constexpr int gap = 7;

QFont boldOf(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QFont words = font();
    words.setPointSizeF(words.pointSizeF() * 0.93);
    setFont(words);
    setAccessibleName(text);
}

void Chip::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    setAccessibleName(
        count < 0 ? text() : tr("%1, %n key(s)", "a filter and how many keys it shows", count).arg(text()));
    updateGeometry();
    update();
}

QString Chip::countText() const
{
    return m_count < 0 ? QString() : locale().toString(m_count);
}

QSize Chip::sizeHint() const
{
    const QFontMetrics bold(boldOf(font()));
    int width = bold.horizontalAdvance(text()) + 2 * padding;
    if (m_count >= 0)
        width += gap + bold.horizontalAdvance(countText());
    return {width, qMax(chipHeight, bold.height() + 8)};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter painter(this);
    const qreal radius = rect().height() / 2.0;
    const bool hovered = underMouse() && isEnabled();
    const QColor ground = isChecked() ? c.accentSoft : hovered ? mixed(c.chip, c.muted, 0.88) : c.chip;
    const bool outlined = Theme::instance()->isHighContrast();
    painting::roundedBox(
        painter, rect(), radius, ground, outlined ? (isChecked() ? c.accent : c.outline) : QColor());
    if (hasFocus())
        painting::focusRing(painter, rect(), radius);

    painter.setFont(isChecked() ? boldOf(font()) : font());
    painter.setPen(isChecked() ? c.accent : isEnabled() ? c.text : c.muted);
    const QRect room = rect().adjusted(padding, 0, -padding, 0);
    if (m_count < 0) {
        painter.drawText(room, Qt::AlignCenter | Qt::TextHideMnemonic, text());
        return;
    }
    const auto side = [this](Qt::Alignment a) {
        return int(QStyle::visualAlignment(layoutDirection(), a | Qt::AlignVCenter));
    };
    painter.drawText(room, side(Qt::AlignLeft) | Qt::TextHideMnemonic, text());
    painter.setFont(boldOf(font()));
    painter.setPen(isChecked() ? c.accent : c.muted);
    painter.drawText(room, side(Qt::AlignRight), countText());
}

} // namespace chatelaine
