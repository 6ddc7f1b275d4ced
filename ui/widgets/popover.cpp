// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/popover.h"

#include "ui/theme/painting.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr int shadow = 12;
constexpr int distance = 4; ///< From the anchor to the panel.
constexpr int panelRadius = 8;

} // namespace

Popover::Popover(QWidget *owner)
    : QWidget(owner->window())
    , m_content(new QVBoxLayout(this))
    , m_focusBefore(owner->window()->focusWidget())
{
    setObjectName(u"popover"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_NoMousePropagation);
    setFocusPolicy(Qt::StrongFocus);
    m_content->setContentsMargins(shadow + 16, shadow + 14, shadow + 16, shadow + 14);
    m_content->setSpacing(12);
    hide();
}

void Popover::ask(const QString &question, const QString &confirmText, ButtonKind kind)
{
    auto *words = new QLabel(question);
    words->setObjectName(u"popoverQuestion"_s);
    words->setWordWrap(true);
    words->setMinimumWidth(240);
    setAccessibleName(question);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"popoverCancelButton"_s);
    auto *confirm = new QPushButton(confirmText);
    confirm->setObjectName(u"popoverConfirmButton"_s);
    setButtonKind(confirm, kind);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(confirm);
    m_content->addWidget(words);
    m_content->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(confirm, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed();
        close();
    });
    setFocusProxy(cancel);
}

void Popover::tell(const QString &text)
{
    auto *words = new QLabel(text);
    words->setObjectName(u"popoverLabel"_s);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setMinimumWidth(280);
    setAccessibleName(text);
    m_content->addWidget(words);
}

void Popover::showAt(const QRect &globalAnchor)
{
    m_anchor = QRect(parentWidget()->mapFromGlobal(globalAnchor.topLeft()), globalAnchor.size());
    place();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void Popover::place()
{
    const QRect room = parentWidget()->rect();
    const QSize size = sizeHint().boundedTo(room.size());
    const int below = m_anchor.bottom() + 1 + distance - shadow;
    m_below = below + size.height() <= room.bottom() + 1 + shadow;
    const int top = m_below ? below : m_anchor.top() - distance + shadow - size.height();
    int left = isRightToLeft() ? m_anchor.right() + 1 + shadow - size.width() : m_anchor.left() - shadow;
    left = qBound(
        room.left() - shadow + 4, left, qMax(room.left(), room.right() + 1 + shadow - 4 - size.width()));
    setGeometry(QRect(QPoint(left, qMax(top, room.top() - shadow + 4)), size));
}

bool Popover::event(QEvent *event)
{
    // Esc is ours before any shortcut of the window gets it.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QWidget::event(event);
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel) {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget != this && !isAncestorOf(widget)) {
            close();
            return true;
        }
    } else if (watched == parentWidget() && event->type() == QEvent::Resize) {
        close();
    }
    return false;
}

bool Popover::focusNextPrevChild(bool next)
{
    QWidget *focused = window()->focusWidget();
    QWidget *const start = focused && isAncestorOf(focused) ? focused : this;
    const auto step = [next](QWidget *w) { return next ? w->nextInFocusChain() : w->previousInFocusChain(); };
    for (QWidget *candidate = step(start); candidate != start; candidate = step(candidate)) {
        const bool takesTab = (candidate->focusPolicy() & Qt::TabFocus) != 0 && candidate != this;
        if (takesTab && isAncestorOf(candidate) && candidate->isVisible() && candidate->isEnabled()) {
            candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            break;
        }
    }
    return true;
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF panel = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    const QColor veil(0, 0, 0, Theme::instance()->isDark() ? 9 : 3);
    for (int i = Theme::instance()->isHighContrast() ? 0 : shadow; i > 0; --i) {
        painting::roundedBox(
            painter, panel.adjusted(-i, -i + 3, i, i).intersected(rect()), panelRadius + i, veil);
    }
    painting::roundedBox(painter, panel, panelRadius, colors().window, colors().outline);
}

void Popover::closeEvent(QCloseEvent *event)
{
    qApp->removeEventFilter(this);
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace chatelaine
