// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

struct Look {
    QColor ground, words;
    Icon icon;
};

Look lookOf(Banner::Kind kind)
{
    const Colors &c = colors();
    switch (kind) {
    case Banner::Kind::Warning:
        return {c.warningSoft, c.warning, Icon::Warning};
    case Banner::Kind::Danger:
        return {c.dangerSoft, c.danger, Icon::Warning};
    case Banner::Kind::Info:
        break;
    }
    return {c.accentSoft, c.text, Icon::Help};
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_text->setObjectName(u"bannerText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(u"bannerActionButton"_s);
    m_close->setObjectName(u"bannerCloseButton"_s);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setIcon(icon(Icon::Close));
    setButtonKind(m_close, ButtonKind::Flat);
    m_icon->setFixedSize(16, 20);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    layout->setAlignment(m_close, Qt::AlignTop);

    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(Theme::instance(), &Theme::changed, this, &Banner::dress);
    hide();
}

void Banner::showMessage(Kind kind, const QString &text, const QString &actionText, bool closable)
{
    m_kind = kind;
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setHidden(actionText.isEmpty());
    m_close->setHidden(!closable);
    setAccessibleName(text);
    m_text->setAccessibleName(text);
    dress();
    show();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::dress()
{
    const Look look = lookOf(m_kind);
    m_icon->setPixmap(iconPixmap(look.icon, look.words, 16, devicePixelRatioF()));
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, look.words);
    m_text->setPalette(palette);
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = lookOf(m_kind);
    const QColor border = Theme::instance()->isHighContrast() ? look.words : QColor();
    painting::roundedBox(painter, rect(), metrics::radius, look.ground, border);
}

} // namespace chatelaine
