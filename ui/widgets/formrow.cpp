// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formrow.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

FieldLabel::FieldLabel(const QString &text, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(text, this))
    , m_hint(new QLabel(this))
{
    setTextKind(m_text, TextKind::Strong);
    setTextKind(m_hint, TextKind::Muted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    layout->addWidget(m_hint, 1);
    setHint(hint);
}

void FieldLabel::setText(const QString &text)
{
    m_text->setText(text);
}

void FieldLabel::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void FieldLabel::setBuddy(QWidget *control)
{
    m_text->setBuddy(control);
}

QString FieldLabel::text() const
{
    return m_text->text();
}

FormRow::FormRow(const QString &label, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_label(new FieldLabel(label, {}, this))
    , m_control(control)
    , m_line(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addWidget(control);
    layout->addWidget(m_line);
    m_label->setBuddy(control);
    m_line->setObjectName(u"formRowLine"_s);
    m_line->setWordWrap(true);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(label);
    showLine();
}

void FormRow::setHint(const QString &hint)
{
    m_label->setHint(hint);
}

void FormRow::setHelp(const QString &help)
{
    m_help = help;
    showLine();
}

void FormRow::setError(const QString &error)
{
    m_error = error;
    showLine();
}

void FormRow::showLine()
{
    const bool wrong = !m_error.isEmpty();
    const QString line = wrong ? m_error : m_help;
    setTextKind(m_line, wrong ? TextKind::Error : TextKind::Small);
    m_line->setText(line);
    m_line->setHidden(line.isEmpty());
    m_control->setAccessibleDescription(line);
    setInvalid(m_control, wrong);
}

} // namespace chatelaine
