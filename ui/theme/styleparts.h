// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyle>
#include <QStyleOption>

/// The style, a family of elements a file. Each function says whether the element was its own; else the next
/// one is asked.
namespace chatelaine {

ButtonKind buttonKind(const QObject *button);

/// Set by setInvalid().
inline constexpr auto invalidProperty = "chatelaineInvalid";

struct Canvas {
    const QStyle &style;
    const QStyleOption &option;
    QPainter &painter;
    const QWidget *widget;

    bool has(QStyle::StateFlag flag) const { return option.state.testFlag(flag); }
    template <typename T>
    const T *as() const
    {
        return qstyleoption_cast<const T *>(&option);
    }
};

namespace buttons {
bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas);
bool control(QStyle::ControlElement element, const Canvas &canvas);
bool complex(QStyle::ComplexControl control, const Canvas &canvas);
QSize toolSize(const QStyleOptionToolButton &option, QSize contents);
QSize size(const QStyleOptionButton &option, QSize contents, const QWidget *widget);
} // namespace buttons

namespace indicators {
bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas);
void chevron(const Canvas &canvas, const QRect &rect, Qt::ArrowType direction, const QColor &color);
} // namespace indicators

namespace fields {
bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas);
bool control(QStyle::ControlElement element, const Canvas &canvas);
bool complex(QStyle::ComplexControl control, const Canvas &canvas);
/// Invalid where the sub-control has no place of our own.
QRect subControl(QStyle::ComplexControl control, const QStyleOptionComplex &option, QStyle::SubControl part);
} // namespace fields

namespace bars {
bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas);
bool control(QStyle::ControlElement element, const Canvas &canvas);
bool complex(QStyle::ComplexControl control, const Canvas &canvas);
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
QSize tabSize(const QStyleOptionTab &option, QSize contents);
} // namespace bars

namespace menus {
bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas);
bool control(QStyle::ControlElement element, const Canvas &canvas);
QSize itemSize(const QStyleOptionMenuItem &option, QSize contents);
} // namespace menus

namespace views {
bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas);
bool control(QStyle::ControlElement element, const Canvas &canvas);
bool complex(QStyle::ComplexControl control, const Canvas &canvas);
QRect groupBoxPart(const QStyleOptionGroupBox &option, QStyle::SubControl part);
} // namespace views

} // namespace chatelaine
