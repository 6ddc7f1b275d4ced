// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace chatelaine {
namespace {

constexpr int padding = 6;
constexpr int badgeHeight = 20;
constexpr int gap = 4;

QFont badgeFont(Tone tone)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.86);
    font.setWeight(tone == Tone::Neutral ? QFont::Normal : QFont::DemiBold);
    return font;
}

std::pair<QColor, QColor> groundAndWords(Tone tone)
{
    const Colors &c = colors();
    switch (tone) {
    case Tone::Accent:
        return {c.accentSoft, c.accent};
    case Tone::Good:
        return {c.goodSoft, c.good};
    case Tone::Warning:
        return {c.warningSoft, c.warning};
    case Tone::Danger:
        return {c.dangerSoft, c.danger};
    case Tone::Neutral:
        break;
    }
    return {c.chip, c.text};
}

} // namespace

Badge::Badge(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Badge::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Badge::sizeHint() const
{
    return sizeFor(m_text);
}

QSize Badge::sizeFor(const QString &text, const QString &detail)
{
    // The bold one's width serves for both: a badge does not change its size with its tone.
    const QFontMetrics words(badgeFont(Tone::Accent));
    const int more = detail.isEmpty() ? 0 : gap + words.horizontalAdvance(detail);
    return {words.horizontalAdvance(text) + more + 2 * padding, qMax(badgeHeight, words.height() + 4)};
}

void Badge::paint(QPainter &painter, const QRect &rect, const QString &text, Tone tone, const QString &detail)
{
    const auto [ground, words] = groundAndWords(tone);
    const QColor border = Theme::instance()->isHighContrast() ? words : QColor();
    painting::roundedBox(painter, rect, 4, ground, border);
    painter.save();
    painter.setFont(badgeFont(tone));
    painter.setPen(words);
    const Qt::LayoutDirection direction = painter.layoutDirection();
    const QRect room = rect.adjusted(padding, 0, -padding, 0);
    if (detail.isEmpty()) {
        painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine, text);
    } else {
        const auto side = [direction](Qt::Alignment a) {
            return int(QStyle::visualAlignment(direction, a | Qt::AlignVCenter));
        };
        painter.drawText(room, side(Qt::AlignLeft), text);
        painter.setPen(colors().muted);
        painter.drawText(room, side(Qt::AlignRight), detail);
    }
    painter.restore();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paint(painter, rect(), m_text, m_tone);
}

} // namespace chatelaine
