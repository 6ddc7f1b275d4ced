// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undooffer.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {
constexpr int lifetime = 10'000;
}

UndoOffer::UndoOffer(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(tr("Undo"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * metrics::grid);
    layout->addWidget(m_label);
    layout->addWidget(m_button);
    m_label->setObjectName(u"undoLabel"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_button->setObjectName(u"undoButton"_s);
    m_button->setToolTip(
        tr("Undo (%1)").arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    setButtonKind(m_button, ButtonKind::Link);
    connect(m_button, &QPushButton::clicked, this, &UndoOffer::undo);
    m_timer.setSingleShot(true);
    m_timer.setInterval(lifetime);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || m_button->hasFocus())
            m_timer.start();
        else
            dismiss();
    });
    hide();
}

void UndoOffer::offer(const QString &done, std::function<void()> undo)
{
    m_undo = std::move(undo);
    present(done);
}

void UndoOffer::announce(const QString &text)
{
    m_undo = nullptr;
    present(text);
}

void UndoOffer::present(const QString &text)
{
    m_label->setText(text);
    m_button->setVisible(isOffered());
    setAccessibleName(text);
    show();
    m_timer.start();
    Q_EMIT changed();
}

void UndoOffer::undo()
{
    if (!m_undo)
        return;
    const std::function<void()> step = std::exchange(m_undo, nullptr);
    dismiss();
    step();
}

void UndoOffer::dismiss()
{
    m_timer.stop();
    m_undo = nullptr;
    hide();
    Q_EMIT changed();
}

void UndoOffer::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QWidget::enterEvent(event);
}

void UndoOffer::leaveEvent(QEvent *event)
{
    if (isVisible())
        m_timer.start();
    QWidget::leaveEvent(event);
}

} // namespace chatelaine
