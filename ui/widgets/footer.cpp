// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/footer.h"

#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace chatelaine {

Footer::Footer(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_text(new QLabel(this))
{
    m_layout->setContentsMargins(24, 14, 24, 14);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    setTextKind(m_text, TextKind::Muted);
}

void Footer::setText(const QString &text)
{
    m_text->setText(text);
}

void Footer::addButton(QAbstractButton *button)
{
    m_layout->addWidget(button);
}

void Footer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colors().panel);
    painting::horizontalRule(painter, rect(), true);
}

} // namespace chatelaine
