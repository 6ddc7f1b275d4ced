// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusdot.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace chatelaine {

StatusDot::StatusDot(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(8, 8);
}

void StatusDot::setState(State state)
{
    m_state = state;
    update();
}

void StatusDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_state == State::Good ? colors().good
            : m_state == State::Bad         ? colors().danger
                                            : colors().muted);
    painter.drawEllipse(rect());
}

} // namespace chatelaine
