// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toggleswitch.h"

#include "ui/theme/colorschemes.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace chatelaine {
namespace {

constexpr QSizeF switchSize{30, 18};
constexpr int focusMargin = 3;

} // namespace

ToggleSwitch::ToggleSwitch(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize ToggleSwitch::sizeHint() const
{
    return switchSize.toSize() + QSize(2 * focusMargin, 2 * focusMargin);
}

void ToggleSwitch::paint(QPainter &painter, const QRectF &rect, bool on, bool enabled, bool focused)
{
    const Colors &c = colors();
    QRectF track(QPointF(), switchSize);
    track.moveTo(rect.left() + qRound((rect.width() - track.width()) / 2),
        rect.top() + qRound((rect.height() - track.height()) / 2));
    const qreal radius = track.height() / 2;
    if (focused)
        painting::roundedBox(painter, track.adjusted(-focusMargin, -focusMargin, focusMargin, focusMargin),
            radius + focusMargin, {}, c.accent, 1.5);
    const QColor ground = on ? c.good : c.switchOff;
    painting::roundedBox(painter, track, radius, enabled ? ground : mixed(ground, c.window, 0.45));
    QRectF knob(0, 0, 14, 14);
    const bool atRight = on != (painter.layoutDirection() == Qt::RightToLeft);
    knob.moveTo(atRight ? track.right() - 16 : track.left() + 2, track.top() + 2);
    painting::roundedBox(painter, knob, 7, enabled ? c.knob : mixed(c.knob, c.window, 0.7));
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paint(painter, rect(), isChecked(), isEnabled(), hasFocus());
}

} // namespace chatelaine
