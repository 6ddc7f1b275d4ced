// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectionbutton.h"

#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {
constexpr int inset = 10;
constexpr int dotRoom = 18;
constexpr int lineHeight = 18;
} // namespace

ConnectionButton::ConnectionButton(const QString &title, const QString &account, QWidget *parent)
    : QAbstractButton(parent)
    , m_account(account)
    , m_dot(new StatusDot(this))
{
    setText(title);
    setToolTip(account);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(Theme::instance(), &Theme::changed, this, [this] { update(); });
    setState(StatusDot::State::Waiting, {});
}

void ConnectionButton::setState(StatusDot::State state, const QString &word)
{
    m_dot->setState(state);
    m_word = word;
    QStringList spoken{text()};
    for (const QString &part : {m_account, m_word}) {
        if (!part.isEmpty())
            spoken.append(part);
    }
    setAccessibleName(spoken.join(u", "_s));
    update();
}

void ConnectionButton::setCurrent(bool current)
{
    m_current = current;
    update();
}

QFont ConnectionButton::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

QSize ConnectionButton::sizeHint() const
{
    return {80, (m_account.isEmpty() ? 1 : 2) * lineHeight + 2 * metrics::grid};
}

void ConnectionButton::paintGround(QPainter &painter) const
{
    if (m_current || underMouse())
        painting::roundedBox(
            painter, rect(), metrics::radius, m_current ? colors().accentSoft : colors().hover);
    QStyleOption option;
    option.initFrom(this);
    if (hasFocus() && (option.state & QStyle::State_KeyboardFocusChange))
        painting::focusRing(painter, rect(), metrics::radius);
}

void ConnectionButton::paintLine(
    QPainter &painter, const QRect &line, const QString &text, const QColor &color) const
{
    painter.setPen(color);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), line),
        Qt::AlignVCenter | Qt::AlignLeft, // The painter mirrors it.
        painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

void ConnectionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    QRect line(inset, metrics::grid, width() - 2 * inset, lineHeight);
    const QRect dot(line.left(), line.center().y() - m_dot->height() / 2, m_dot->width(), m_dot->height());
    m_dot->setGeometry(QStyle::visualRect(layoutDirection(), rect(), dot));
    line.setLeft(line.left() + dotRoom);
    QFont font = smallFont();
    painter.setFont(font);
    font.setWeight(QFont::DemiBold);
    const bool aside = m_account.isEmpty() && !m_word.isEmpty(); // One line has to do.
    const int wordWidth = aside ? painter.fontMetrics().horizontalAdvance(m_word) : 0;
    if (aside)
        paintLine(painter, line.adjusted(line.width() - wordWidth, 0, 0, 0), m_word, colors().muted);
    painter.setFont(font);
    paintLine(painter, line.adjusted(0, 0, aside ? -wordWidth - inset / 2 : 0, 0), text(),
        m_current ? colors().accent : colors().muted);
    if (m_account.isEmpty())
        return;
    painter.setFont(smallFont());
    paintLine(painter, line.translated(0, lineHeight),
        m_word.isEmpty() ? m_account : QString(m_word + u" · "_s + m_account), colors().muted);
}

} // namespace chatelaine
