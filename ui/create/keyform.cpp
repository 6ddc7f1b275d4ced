// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/create/keyform.h"

#include "domain/sentence.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

KeyForm::KeyForm(const Workspace &workspace, const KeyPolicy &policy, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_policy(policy)
    , m_clock(clock)
{
    auto *layout = new QVBoxLayout(this);
    auto *labelEdit = new QLineEdit;
    labelEdit->setObjectName(u"labelEdit"_s);
    labelEdit->setAccessibleName(policyText(policy.word(u"label_field"_s)));
    layout->addWidget(labelEdit);
    auto *submit = new QPushButton(policyText(policy.word(u"submit"_s)));
    submit->setObjectName(u"submitButton"_s);
    layout->addWidget(submit);
    connect(submit, &QPushButton::clicked, this, [this] { Q_EMIT submitted(draft()); });
}

void KeyForm::setContext(int, std::function<bool(const QString &)>) { }

void KeyForm::updateWorkspace(const Workspace &workspace)
{
    m_workspace = workspace;
}

KeyDraft KeyForm::draft() const
{
    return {.label = findChild<QLineEdit *>(u"labelEdit"_s)->text()};
}

bool KeyForm::isEdited() const
{
    return !draft().label.isEmpty();
}

void KeyForm::showError(const Error &) { }

void KeyForm::setBusy(bool busy)
{
    setEnabled(!busy);
}

} // namespace chatelaine
