// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusstrip.h"

#include "domain/sentence.h"
#include "ui/reveal/clipboardguard.h"
#include "ui/shell/statusdot.h"
#include "ui/shell/undooffer.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {
constexpr int stripHeight = 32;
}

StatusStrip::StatusStrip(ClipboardGuard &clipboard, QWidget *parent)
    : QFrame(parent)
    , m_clipboard(clipboard)
    , m_dot(new StatusDot(this))
    , m_store(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_undo(new UndoOffer(this))
    , m_countdown(new QLabel(this))
    , m_keep(new QPushButton(tr("Keep longer"), this))
    , m_clear(new QPushButton(tr("Clear now"), this))
{
    setObjectName(u"statusStrip"_s);
    setFixedHeight(stripHeight);
    m_store->setObjectName(u"storeLabel"_s);
    m_counts->setObjectName(u"countsLabel"_s);
    m_countdown->setObjectName(u"clipboardLabel"_s);
    m_keep->setObjectName(u"keepClipboardButton"_s);
    m_clear->setObjectName(u"clearClipboardButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(2 * metrics::grid);
    row->addWidget(m_dot);
    row->addWidget(m_store);
    row->addSpacing(2 * metrics::grid);
    row->addWidget(m_counts);
    row->addStretch(1);
    row->addWidget(m_undo);
    row->addStretch(1);
    row->addWidget(m_countdown);
    row->addWidget(m_keep);
    row->addWidget(m_clear);
    for (QLabel *label : {m_store, m_counts, m_countdown})
        setTextKind(label, TextKind::Small);
    for (QPushButton *button : {m_keep, m_clear})
        setButtonKind(button, ButtonKind::Link);
    updateClipboard(0);
    connect(m_keep, &QPushButton::clicked, &m_clipboard, &ClipboardGuard::keepLonger);
    connect(m_clear, &QPushButton::clicked, &m_clipboard, &ClipboardGuard::clearNow);
    connect(&m_clipboard, &ClipboardGuard::remainingChanged, this, &StatusStrip::updateClipboard);
    connect(&m_clipboard, &ClipboardGuard::cleared, this, [this] {
        updateClipboard(0);
        m_undo->announce(tr("The key is off the clipboard"));
    });
}

void StatusStrip::setOpening(const QString &storeTitle)
{
    m_dot->setState(StatusDot::State::Waiting);
    m_store->setText(tr("%1: opening…").arg(storeTitle));
}

void StatusStrip::setStore(const QString &storeTitle, const std::optional<Error> &error)
{
    m_dot->setState(error ? StatusDot::State::Bad : StatusDot::State::Good);
    m_store->setText(error ? tr("%1: not available").arg(storeTitle) : storeTitle);
    m_store->setToolTip(error ? sentence(*error) : QString());
}

void StatusStrip::setCounts(int keys, int selected)
{
    const QString text = tr("%n key(s)", nullptr, keys);
    m_counts->setText(selected == 0 ? text : tr("%1, %2").arg(text, tr("%n selected", nullptr, selected)));
}

void StatusStrip::clearCounts()
{
    m_counts->clear();
}

void StatusStrip::updateClipboard(int seconds)
{
    const bool held = m_clipboard.holdsSecret() && seconds > 0;
    m_countdown->setText(tr("Key copied. Clipboard clears in %1 s").arg(seconds));
    for (QWidget *widget : {static_cast<QWidget *>(m_countdown), static_cast<QWidget *>(m_keep),
             static_cast<QWidget *>(m_clear)})
        widget->setVisible(held);
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colors().panel);
    painter.fillRect(QRect(0, 0, width(), 1), colors().rule);
}

} // namespace chatelaine
