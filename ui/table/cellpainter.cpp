// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/cellpainter.h"

#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toggleswitch.h"

#include <QPainter>

#include <cmath>

namespace chatelaine {

namespace {

QFont scaled(QFont font, qreal factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

void CellPainter::useFont(const QFont &text)
{
    if (height(Font::Text) > 0 && text == font(Font::Text))
        return;
    forget();
    QFont strong = text;
    strong.setWeight(QFont::DemiBold);
    const std::array fonts{text, strong, scaled(monospaceFont(), 0.86), scaled(text, 0.88)};
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        const QFontMetrics metrics(fonts[i]);
        m_fonts[i] = {fonts[i], metrics.height(), metrics.horizontalAdvance(u'0')};
    }
}

void CellPainter::begin(QPainter *painter, const QStyleOptionViewItem &option)
{
    useFont(option.font);
    const qreal ratio = painter->device()->devicePixelRatioF();
    if (option.direction != m_direction || !qFuzzyCompare(ratio, m_ratio))
        forget();
    m_painter = painter;
    m_cell = option.rect;
    m_direction = option.direction;
    m_ratio = ratio;
}

void CellPainter::forget()
{
    m_lines.clear();
    m_shapes.clear();
    m_sizes.clear();
}

QRect CellPainter::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_direction, m_cell, rect);
}

const CellPainter::Line &CellPainter::lineOf(const LineKey &key)
{
    if (const Line *known = m_lines.object(key))
        return *known;
    const QFont &face = font(key.font);
    auto line = std::make_unique<Line>();
    line->text.setTextFormat(Qt::PlainText);
    line->text.setText(key.text);
    line->text.prepare({}, face);
    line->width = static_cast<int>(std::ceil(line->text.size().width()));
    if (line->width > key.room) {
        line->text.setText(painting::elided(key.text, QFontMetrics(face), key.room));
        line->text.prepare({}, face);
    }
    Line *kept = line.get();
    m_lines.insert(key, line.release());
    return *kept;
}

int CellPainter::line(const QRect &rect, const QString &text, Font font, const QColor &color)
{
    if (text.isEmpty())
        return 0;
    const Line &line = lineOf({text, font, rect.width()});
    const QRect place = mirrored(rect);
    const QSizeF size = line.text.size();
    const qreal left
        = m_direction == Qt::RightToLeft ? place.left() + place.width() - size.width() : place.left();
    m_painter->setFont(this->font(font));
    m_painter->setPen(color);
    m_painter->drawStaticText(QPointF(left, place.top() + (place.height() - size.height()) / 2), line.text);
    return line.width;
}

QSize CellPainter::badgeSize(const QString &text, const QString &detail)
{
    const ShapeKey key{text, detail, 0};
    if (const QSize *known = m_sizes.object(key))
        return *known;
    const QSize size = Badge::sizeFor(text, detail);
    m_sizes.insert(key, new QSize(size));
    return size;
}

/// `margin`: room round the rectangle that is painted in as well.
template <typename Draw>
void CellPainter::shape(const ShapeKey &key, const QRect &rect, int margin, Draw draw)
{
    const QPixmap *known = m_shapes.object(key);
    const QSize size = rect.size() + QSize(2 * margin, 2 * margin);
    if (!known || known->deviceIndependentSize().toSize() != size) {
        QPixmap pixmap(size * m_ratio);
        pixmap.setDevicePixelRatio(m_ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setLayoutDirection(m_direction);
        draw(painter, QRect(QPoint(margin, margin), rect.size()));
        painter.end();
        m_shapes.insert(key, new QPixmap(std::move(pixmap)));
        known = m_shapes.object(key);
    }
    m_painter->drawPixmap(mirrored(rect).topLeft() - QPoint(margin, margin), *known);
}

void CellPainter::badge(const QRect &rect, const QString &text, Tone tone, const QString &detail)
{
    shape({text, detail, static_cast<int>(tone)}, rect, 0, [&](QPainter &painter, const QRect &place) {
        painter.setFont(font(Font::Text));
        Badge::paint(painter, place, text, tone, detail);
    });
}

void CellPainter::toggle(const QRect &rect, bool on, bool live, bool focused)
{
    constexpr int ring = 4;
    const int kind = toggles + (on ? 1 : 0) + (live ? 2 : 0) + (focused ? 4 : 0);
    shape({.kind = kind}, rect, ring, [&](QPainter &painter, const QRect &place) {
        ToggleSwitch::paint(painter, place, on, live, focused);
    });
}

void CellPainter::icon(const QRect &rect, Icon name, const QColor &color)
{
    const ShapeKey key{.kind = icons + static_cast<int>(name), .color = color.rgba()};
    shape(key, rect, 0, [&](QPainter &painter, const QRect &place) {
        painter.drawPixmap(place, iconPixmap(name, color, place.width(), m_ratio));
    });
}

} // namespace chatelaine
