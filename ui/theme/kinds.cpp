// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/styleparts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QVariant>

namespace chatelaine {
namespace {

constexpr auto buttonKindProperty = "chatelaineButtonKind";
constexpr auto textKindProperty = "chatelaineTextKind";

QColor colorOf(TextKind kind)
{
    switch (kind) {
    case TextKind::Muted:
    case TextKind::Small:
        return colors().muted;
    case TextKind::Error:
        return colors().danger;
    case TextKind::Warning:
        return colors().warning;
    default:
        return colors().text;
    }
}

QFont fontOf(TextKind kind)
{
    QFont font = kind == TextKind::Mono ? monospaceFont() : QApplication::font();
    const qreal size = font.pointSizeF();
    switch (kind) {
    case TextKind::Title:
        font.setPointSizeF(size * 1.6);
        font.setWeight(QFont::Bold);
        break;
    case TextKind::Heading:
        font.setPointSizeF(size * 1.23);
        font.setWeight(QFont::DemiBold);
        break;
    case TextKind::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextKind::Small:
    case TextKind::Error:
    case TextKind::Warning:
        font.setPointSizeF(size * 0.93);
        break;
    default:
        break;
    }
    return font;
}

void dress(QLabel *label)
{
    const auto kind = static_cast<TextKind>(label->property(textKindProperty).toInt());
    QPalette palette = label->palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        palette.setColor(group, QPalette::WindowText, colorOf(kind));
    label->setPalette(palette);
    label->setFont(fontOf(kind));
}

} // namespace

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(buttonKindProperty, static_cast<int>(kind));
    if (kind == ButtonKind::Link)
        button->setCursor(Qt::PointingHandCursor);
    button->updateGeometry();
    button->update();
}

ButtonKind buttonKind(const QObject *button)
{
    if (!button)
        return ButtonKind::Plain;
    return static_cast<ButtonKind>(button->property(buttonKindProperty).toInt());
}

void setInvalid(QWidget *control, bool invalid)
{
    control->setProperty(invalidProperty, invalid);
    control->update();
}

void setTextKind(QLabel *label, TextKind kind)
{
    const bool first = !label->property(textKindProperty).isValid();
    label->setProperty(textKindProperty, static_cast<int>(kind));
    dress(label);
    if (first)
        QObject::connect(Theme::instance(), &Theme::changed, label, [label] { dress(label); });
}

} // namespace chatelaine
