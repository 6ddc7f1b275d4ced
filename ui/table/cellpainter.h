// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/badge.h"

#include <QCache>
#include <QFont>
#include <QPixmap>
#include <QStaticText>
#include <QStyleOptionViewItem>

#include <array>

namespace chatelaine {

/// Paints what the cells of the key table are made of. Texts are laid out once and shapes drawn once, then
/// kept: the same ones come in most rows. Rectangles are given left to right and mirrored here.
class CellPainter {
public:
    enum class Font { Text, Strong, Token, Hint };

    void useFont(const QFont &font); ///< Forgets what was kept when it is another.
    /// For all that is painted, until the next one.
    void begin(QPainter *painter, const QStyleOptionViewItem &option);
    void forget(); ///< The colours have changed.

    const QFont &font(Font font) const { return m_fonts[index(font)].font; }
    int height(Font font) const { return m_fonts[index(font)].height; }
    int letterWidth(Font font) const { return m_fonts[index(font)].letter; } ///< Of a digit.

    /// One line, cut with an ellipsis, at the reading side of `rect`. Returns the text's width as it would be
    /// uncut.
    int line(const QRect &rect, const QString &text, Font font, const QColor &color);
    QSize badgeSize(const QString &text, const QString &detail = {});
    void badge(const QRect &rect, const QString &text, Tone tone, const QString &detail = {});
    void toggle(const QRect &rect, bool on, bool live, bool focused);
    void icon(const QRect &rect, Icon name, const QColor &color);
    QRect mirrored(const QRect &rect) const;

private:
    struct Face {
        QFont font{};
        int height = 0;
        int letter = 0;
    };
    struct LineKey {
        QString text;
        Font font;
        int room;
        bool operator==(const LineKey &) const = default;
        friend std::size_t qHash(const LineKey &key, std::size_t seed)
        {
            return qHashMulti(seed, key.text, static_cast<int>(key.font), key.room);
        }
    };
    struct Line {
        QStaticText text;
        int width;
    };
    struct ShapeKey {
        QString text{};
        QString detail{};
        int kind; ///< Tone of a badge; a switch's state from `toggles` on, an icon from `icons` on.
        QRgb color = 0;
        bool operator==(const ShapeKey &) const = default;
        friend std::size_t qHash(const ShapeKey &key, std::size_t seed)
        {
            return qHashMulti(seed, key.text, key.detail, key.kind, key.color);
        }
    };
    static constexpr int toggles = 100;
    static constexpr int icons = 200;

    static std::size_t index(Font font) { return static_cast<std::size_t>(font); }
    const Line &lineOf(const LineKey &key);
    template <typename Draw>
    void shape(const ShapeKey &key, const QRect &rect, int margin, Draw draw);

    QPainter *m_painter = nullptr;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    QRect m_cell;
    qreal m_ratio = 1;
    std::array<Face, 4> m_fonts;
    QCache<LineKey, Line> m_lines{2000};
    QCache<ShapeKey, QPixmap> m_shapes{500};
    QCache<ShapeKey, QSize> m_sizes{500};
};

} // namespace chatelaine
