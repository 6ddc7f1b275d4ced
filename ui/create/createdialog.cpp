// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/create/createdialog.h"

#include "ui/create/keyform.h"

#include <QVBoxLayout>

namespace chatelaine {

CreateDialog::CreateDialog(
    const Workspace &workspace, const KeyPolicy &policy, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_form(new KeyForm(workspace, policy, clock))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_form);
    connect(m_form, &KeyForm::cancelled, this, &QDialog::reject);
}

} // namespace chatelaine
