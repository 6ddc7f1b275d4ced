// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace chatelaine {
namespace {

constexpr int margin = 14;
constexpr int gap = 4;
constexpr int usualWidth = 240;
constexpr int leastWidth = 140;

} // namespace

Card::Card(const QString &title, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setTitle(title);
    setDescription(text);
}

void Card::setTitle(const QString &title)
{
    setText(title);
    setAccessibleName(title);
    updateGeometry();
}

void Card::setDescription(const QString &text)
{
    m_description = text;
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

QFont Card::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSize Card::sizeHint() const
{
    return {usualWidth, heightForWidth(usualWidth)};
}

QSize Card::minimumSizeHint() const
{
    return {leastWidth, heightForWidth(usualWidth)};
}

int Card::heightForWidth(int width) const
{
    const QRect room(0, 0, qMax(1, width - 2 * margin), 10'000);
    const int title = QFontMetrics(titleFont()).boundingRect(room, Qt::TextWordWrap, text()).height();
    if (m_description.isEmpty())
        return title + 2 * margin;
    return title + gap + fontMetrics().boundingRect(room, Qt::TextWordWrap, m_description).height()
        + 2 * margin;
}

bool Card::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void Card::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter painter(this);
    const QColor ground = isChecked() ? c.accentSoft : underMouse() && isEnabled() ? c.hover : c.window;
    painting::roundedBox(painter, rect(), metrics::radius, ground, isChecked() ? c.accent : c.outline);
    if (hasFocus())
        painting::focusRing(painter, rect(), metrics::radius);

    const QColor disabled = palette().color(QPalette::Disabled, QPalette::WindowText);
    const int place
        = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop)) | Qt::TextWordWrap;
    QRect room = rect().adjusted(margin, margin, -margin, -margin);
    QRect used;
    painter.setFont(titleFont());
    painter.setPen(!isEnabled() ? disabled : isChecked() ? c.accent : c.text);
    painter.drawText(room, place, text(), &used);
    room.setTop(used.bottom() + 1 + gap);
    painter.setFont(font());
    painter.setPen(isEnabled() ? c.muted : disabled);
    painter.drawText(room, place, m_description);
}

} // namespace chatelaine
