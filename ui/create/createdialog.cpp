// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/create/createdialog.h"

#include "domain/sentence.h"
#include "ui/widgets/dialogfit.h"
#include "ui/create/keyform.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

CreateDialog::CreateDialog(
    const Workspace &workspace, const KeyPolicy &policy, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_form(new KeyForm(workspace, policy, clock))
{
    setObjectName(u"createDialog"_s);
    setWindowTitle(policyText(policy.word(u"create_title"_s)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_form);
    connect(m_form, &KeyForm::cancelled, this, &QDialog::reject);
    resize(sizeHint().width(), 0);
    growToContent(this);
    m_form->setFocus();
}

bool CreateDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        growToContent(this);
    return handled;
}

} // namespace chatelaine
