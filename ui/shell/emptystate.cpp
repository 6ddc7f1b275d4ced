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

EmptyState::EmptyState(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(name);
    m_title->setObjectName(name + u"Title"_s);
    m_text->setObjectName(name + u"Text"_s);
    m_button->setObjectName(name + u"Button"_s);
    setTextKind(m_title, TextKind::Heading);
    setTextKind(m_text, TextKind::Muted);
    for (QLabel *label : {m_picture, m_title, m_text})
        label->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
    }
    auto *middle = new QVBoxLayout;
    middle->setSpacing(2 * metrics::grid);
    middle->addStretch(2);
    middle->addWidget(m_picture);
    middle->addWidget(m_title);
    middle->addWidget(m_text);
    middle->addSpacing(2 * metrics::grid);
    middle->addWidget(m_button, 0, Qt::AlignHCenter);
    middle->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(middle);
    row->addStretch(1);
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
