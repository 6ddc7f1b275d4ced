// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/revealdialog.h"

#include "domain/sentence.h"
#include "ui/widgets/dialogfit.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

RevealDialog::RevealDialog(const ApiKey &key, Secret secret, const KeyPolicy &policy,
    const Workspace &workspace, RevealServices services, QWidget *parent)
    : QDialog(parent)
    , m_panel(new RevealPanel(key, std::move(secret), policy, workspace, services))
{
    setObjectName(u"revealDialog"_s);
    setWindowTitle(policyText(policy.word(u"reveal_title"_s)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_panel);
    connect(m_panel, &RevealPanel::finished, this, &QDialog::accept);
    resize(620, 0);
    growToContent(this);
    m_panel->setFocus();
}

void RevealDialog::reject()
{
    m_panel->requestClose();
}

bool RevealDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        growToContent(this);
    return handled;
}

} // namespace chatelaine
