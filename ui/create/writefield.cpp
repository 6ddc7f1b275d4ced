// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/create/writefield.h"

#include "domain/sentence.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toggleswitch.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace chatelaine {

WriteField::WriteField(const KeyPolicy &policy, QWidget *parent)
    : QWidget(parent)
    , m_policy(policy)
    , m_button(nullptr)
    , m_hint(new QLabel)
    , m_errorLine(new QLabel)
{
    const QString words = policyText(policy.word(u"write_field"_s));
    auto *line = new QHBoxLayout;
    line->setSpacing(2 * metrics::grid);
    if (policy.control == StateControl::Switch) {
        m_button = new ToggleSwitch;
        auto *title = new QLabel(words);
        setTextKind(title, TextKind::Strong);
        line->addWidget(m_button);
        line->addSpacing(metrics::grid);
        line->addWidget(title);
    } else {
        m_button = new QCheckBox(words);
        line->addWidget(m_button);
    }
    m_button->setObjectName(u"writeButton"_s);
    m_button->setAccessibleName(words);
    m_hint->setObjectName(u"writeHintLabel"_s);
    m_hint->setWordWrap(true);
    setTextKind(m_hint, TextKind::Muted);
    line->addWidget(m_hint, 1);
    m_errorLine->setObjectName(u"writeErrorLabel"_s);
    m_errorLine->setWordWrap(true);
    m_errorLine->hide();
    setTextKind(m_errorLine, TextKind::Error);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::grid);
    layout->addLayout(line);
    layout->addWidget(m_errorLine);
    setFocusProxy(m_button);
    connect(m_button, &QAbstractButton::toggled, this, &WriteField::changed);
    refresh();
}

bool WriteField::isOn() const
{
    return m_button->isChecked();
}

void WriteField::setOffered(bool offered)
{
    m_offered = offered;
    if (!offered)
        m_button->setChecked(false);
    refresh();
}

void WriteField::setError(const QString &error)
{
    m_errorLine->setText(error);
    m_errorLine->setVisible(!error.isEmpty());
}

void WriteField::refresh()
{
    m_button->setEnabled(m_offered);
    m_hint->setText(policyText(m_policy.word(m_offered ? u"write_hint"_s : u"write_plan_hint"_s)));
    m_button->setAccessibleDescription(m_hint->text());
}

} // namespace chatelaine
