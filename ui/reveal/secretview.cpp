// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/secretview.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr int padding = 12;
constexpr int usualColumns = 46; // A token of ours with a prefix of eight letters.
constexpr int fewestColumns = 16;

} // namespace

SecretView::SecretView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFont(monospaceFont());
    connect(Theme::instance(), &Theme::changed, this, [this] { update(); });
}

void SecretView::setSecret(Secret secret)
{
    m_secret = std::move(secret);
    updateGeometry();
    update();
}

void SecretView::clear()
{
    setSecret({});
    setSelected(false);
}

void SecretView::setStandIn(const QString &text)
{
    m_standIn = text;
    updateGeometry();
    update();
}

qsizetype SecretView::length() const
{
    return m_secret.isEmpty() ? m_standIn.size() : m_secret.size();
}

QChar SecretView::character(qsizetype index) const
{
    return m_secret.isEmpty() ? m_standIn.at(index) : QLatin1Char(m_secret.view()[index]);
}

QSizeF SecretView::cell() const
{
    const QFontMetricsF metrics(font());
    return {metrics.horizontalAdvance(u'0'), std::ceil(metrics.height() * 1.25)};
}

qsizetype SecretView::columns(int width) const
{
    return qMax<qsizetype>(1, static_cast<qsizetype>((width - 2 * padding) / cell().width()));
}

QSize SecretView::sizeHint() const
{
    const int width
        = int(std::ceil(double(qMax<qsizetype>(usualColumns, length())) * cell().width())) + 2 * padding;
    return {width, heightForWidth(width)};
}

QSize SecretView::minimumSizeHint() const
{
    return {int(std::ceil(fewestColumns * cell().width())) + 2 * padding, heightForWidth(width())};
}

int SecretView::heightForWidth(int width) const
{
    const qsizetype perLine = columns(width);
    const qsizetype lines = qMax<qsizetype>(1, (length() + perLine - 1) / perLine);
    return int(double(lines) * cell().height()) + 2 * padding;
}

void SecretView::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter painter(this);
    painting::roundedBox(painter, rect(), metrics::radius, c.panel, c.rule);
    if (hasFocus())
        painting::focusRing(painter, rect(), metrics::radius);
    const QSizeF size = cell();
    const double ascent = QFontMetricsF(font()).ascent() + size.height() / 10;
    const qsizetype perLine = columns(width());
    if (m_selected)
        paintSelection(painter);
    painter.setPen(m_selected ? c.onAccent : m_secret.isEmpty() ? c.muted : c.text);
    for (qsizetype i = 0; i < length(); ++i) {
        const QPointF place(double(i % perLine) * size.width(), double(i / perLine) * size.height() + ascent);
        painter.drawText(place + QPointF(padding, padding), QString(character(i)));
    }
}

void SecretView::paintSelection(QPainter &painter) const
{
    const QSizeF size = cell();
    const qsizetype perLine = columns(width());
    for (qsizetype line = 0; line * perLine < length(); ++line) {
        const auto characters = double(qMin(perLine, length() - line * perLine));
        const QRectF rest(
            padding, padding + double(line) * size.height(), characters * size.width(), size.height());
        painter.fillRect(rest, colors().accent);
    }
}

bool SecretView::event(QEvent *event)
{
    // Else an action of the window with the same keys would take them.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll))
            event->accept();
    }
    return QWidget::event(event);
}

void SecretView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (event->matches(QKeySequence::SelectAll))
        setSelected(true);
    else
        QWidget::keyPressEvent(event);
}

void SecretView::mousePressEvent(QMouseEvent *)
{
    setSelected(true);
}

void SecretView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *copy = menu->addAction(icon(Icon::Copy), tr("Copy"), this, &SecretView::copyRequested);
    copy->setObjectName(u"copySecretAction"_s);
    menu->popup(event->globalPos());
}

void SecretView::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setSelected(true);
    update();
}

void SecretView::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        setSelected(false);
    update();
}

void SecretView::setSelected(bool selected)
{
    m_selected = selected && !m_secret.isEmpty();
    update();
}

} // namespace chatelaine
