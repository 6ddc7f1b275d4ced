// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/emptystate.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {
constexpr int pictureSize = 40;
constexpr int textWidth = 420;
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_title->setObjectName(u"emptyTitleLabel"_s);
    m_text->setObjectName(u"emptyTextLabel"_s);
    m_button->setObjectName(u"emptyActionButton"_s);
    m_picture->setAlignment(Qt::AlignCenter);
    setTextKind(m_title, TextKind::Heading);
    setTextKind(m_text, TextKind::Muted);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_title->setFixedWidth(textWidth);
    m_text->setFixedWidth(textWidth);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(2 * metrics::grid);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::grid);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(2 * metrics::grid);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(Theme::instance(), &Theme::changed, this, &EmptyState::paintPicture);
}

void EmptyState::present(
    Icon picture, const QString &title, const QString &text, const QString &actionText, bool primary)
{
    m_icon = picture;
    paintPicture();
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    setButtonKind(m_button, primary ? ButtonKind::Primary : ButtonKind::Plain);
}

void EmptyState::paintPicture()
{
    m_picture->setPixmap(iconPixmap(m_icon, colors().muted, pictureSize, devicePixelRatioF()));
}

} // namespace chatelaine
