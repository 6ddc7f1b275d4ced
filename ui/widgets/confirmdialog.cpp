// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirmdialog.h"

#include "ui/widgets/footer.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

QLabel *paragraph(const QString &text, TextKind kind)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    setTextKind(label, kind);
    return label;
}

ButtonKind confirmKind(ButtonKind kind)
{
    return kind == ButtonKind::Danger ? ButtonKind::DangerPrimary : kind;
}

} // namespace

ConfirmDialog::ConfirmDialog(const Confirmation &confirmation, QWidget *parent)
    : QDialog(parent)
    , m_body(new QVBoxLayout)
{
    setObjectName(u"confirmDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(confirmation.title);
    setAccessibleDescription(QString(confirmation.text % u'\n' % confirmation.consequences.join(u'\n')));

    m_body->setContentsMargins(24, 20, 24, 24);
    m_body->setSpacing(10);
    m_body->addWidget(paragraph(confirmation.title, TextKind::Heading));
    if (!confirmation.text.isEmpty())
        m_body->addWidget(paragraph(confirmation.text, TextKind::Body));
    for (const QString &consequence : confirmation.consequences)
        m_body->addWidget(
            paragraph(tr("•  %1", "one of the consequences in a list").arg(consequence), TextKind::Muted));

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setDefault(true);
    auto *confirm = new QPushButton(confirmation.confirmText);
    confirm->setObjectName(u"confirmButton"_s);
    confirm->setAutoDefault(false);
    setButtonKind(confirm, confirmKind(confirmation.kind));
    auto *footer = new Footer;
    footer->addButton(cancel);
    footer->addButton(confirm);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_body, 1);
    layout->addWidget(footer);
    setMinimumWidth(460);
    cancel->setFocus();
}

void ConfirmDialog::addOption(QWidget *option)
{
    m_body->addWidget(option);
}

} // namespace chatelaine
