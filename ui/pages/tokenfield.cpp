// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tokenfield.h"

#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr qsizetype capacity = 512; // A token is under 60 bytes; whatever is longer is none.
constexpr qsizetype mostDots = 40;
constexpr int margin = 3 * metrics::grid;

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

} // namespace

TokenField::TokenField(QWidget *parent)
    : QWidget(parent)
    , m_typed(capacity)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

QSize TokenField::sizeHint() const
{
    return {320, qMax(metrics::controlHeight + metrics::grid, fontMetrics().height() + 4 * metrics::grid)};
}

void TokenField::pasteFromClipboard()
{
    clear();
    // Qt hands clipboards out as strings only; ours are wiped at once.
    QString text = QGuiApplication::clipboard()->text();
    QByteArray bytes = text.toUtf8();
    append(bytes);
    wipe({bytes.data(), static_cast<std::size_t>(bytes.size())});
    std::fill(text.begin(), text.end(), QChar());
    check();
}

void TokenField::clear()
{
    drop(m_size);
    m_hint.reset();
    update();
    Q_EMIT changed();
}

void TokenField::append(QByteArrayView bytes)
{
    m_hint.reset();
    for (const char byte : bytes) {
        if (isBlank(byte))
            continue; // Of a line break that came along, or of a wrapped token.
        if (m_size == capacity)
            return;
        m_typed.writable()[static_cast<std::size_t>(m_size++)] = byte;
    }
}

void TokenField::drop(qsizetype bytes)
{
    m_size -= qMin(bytes, m_size);
    wipe(m_typed.writable().subspan(static_cast<std::size_t>(m_size)));
}

void TokenField::check()
{
    const QByteArrayView typed = m_typed.view().first(m_size);
    m_hint = token::parse(typed);
    if (m_hint) {
        const Digest digest = token::digest(typed);
        drop(m_size);
        update();
        Q_EMIT recognized(digest, *m_hint);
        return;
    }
    update();
    Q_EMIT changed();
}

QString TokenField::shownText() const
{
    return m_hint ? m_hint->text() : QString(qMin(m_size, mostDots), u'•');
}

void TokenField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painting::roundedBox(
        painter, rect(), metrics::radius, colors().panel, hasFocus() ? colors().accent : colors().outline);
    if (hasFocus())
        painting::focusRing(painter, rect(), metrics::radius);
    const QString shown = shownText();
    const QRect room = rect().adjusted(margin, 0, -margin, 0);
    const int place
        = static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    painter.setFont(shown.isEmpty() ? font() : monospaceFont());
    painter.setPen(shown.isEmpty() ? colors().muted : colors().text);
    const QString text = shown.isEmpty() ? tr("Paste it here") : shown;
    painter.drawText(room, place, painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

void TokenField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        pasteFromClipboard();
    } else if (event->key() == Qt::Key_Backspace && !m_hint && m_size > 0) {
        drop(1);
        check();
    } else if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete) {
        clear();
    } else if (event->text().size() == 1 && event->text().front().unicode() > 0x20
        && event->text().front().unicode() < 0x7f) {
        const char typed = event->text().front().toLatin1();
        append(QByteArrayView(&typed, 1));
        check();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void TokenField::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Paste"), this, &TokenField::pasteFromClipboard);
    menu.addAction(tr("Clear"), this, &TokenField::clear)->setEnabled(!isEmpty());
    menu.exec(event->globalPos());
}

void TokenField::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void TokenField::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace chatelaine
