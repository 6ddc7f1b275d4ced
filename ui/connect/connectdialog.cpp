// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectdialog.h"

#include "ui/widgets/formrow.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

ConnectDialog::ConnectDialog(ServiceAccess &access, const QString &address, Taker taker, QWidget *parent)
    : ServiceDialog(tr("Add a connection"), tr("Sign in"), access, std::move(taker), parent)
    , m_address(new QLineEdit(address))
    , m_way(new SegmentedControl)
    , m_email(new QLineEdit)
    , m_code(new PasswordField)
    , m_name(new QLineEdit)
    , m_password(new PasswordField)
{
    setObjectName(u"connectDialog"_s);
    buildRows();
    m_way->setSegments({tr("I have an account"), tr("I have an invitation")});
    m_way->setCurrentIndex(0);
    chooseWay();
    connect(m_way, &SegmentedControl::currentIndexChanged, this, &ConnectDialog::chooseWay);
    connect(m_address, &QLineEdit::textEdited, this, [this] { setPin({}); }); // It was another service's.
    for (QLineEdit *edit : {m_address, m_email, m_name})
        connect(edit, &QLineEdit::textEdited, this, &ConnectDialog::updateConfirm);
    for (PasswordField *field : {m_code, m_password})
        connect(field, &PasswordField::textChanged, this, &ConnectDialog::updateConfirm);
    (address.isEmpty() ? m_address : m_email)->setFocus();
}

void ConnectDialog::buildRows()
{
    m_address->setObjectName(u"addressEdit"_s);
    m_address->setPlaceholderText(u"https://keys.example.com"_s);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_way->setObjectName(u"waySegments"_s);
    m_way->setAccessibleName(tr("How to sign in"));
    m_email->setObjectName(u"emailEdit"_s);
    m_email->setPlaceholderText(u"you@example.com"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_code->setObjectName(u"invitationField"_s);
    m_name->setObjectName(u"nameEdit"_s);
    m_password->setObjectName(u"passwordField"_s);
    m_addressRow = new FormRow(tr("Address of the service"), m_address);
    m_emailRow = new FormRow(tr("E-mail"), m_email);
    m_codeRow = new FormRow(tr("Invitation code"), m_code);
    m_codeRow->setHelp(tr("Paste what you were sent. It works once, for 72 hours."));
    m_nameRow = new FormRow(tr("Your name"), m_name);
    m_passwordRow = new FormRow(tr("Password"), m_password);
    body()->addWidget(m_addressRow);
    body()->addWidget(m_way, 0, Qt::AlignLeading);
    for (FormRow *row : {m_emailRow, m_codeRow, m_nameRow, m_passwordRow})
        body()->addWidget(row);
}

bool ConnectDialog::isInvited() const
{
    return m_way->currentIndex() == 1;
}

void ConnectDialog::chooseWay()
{
    const bool invited = isInvited();
    m_emailRow->setVisible(!invited);
    m_codeRow->setVisible(invited);
    m_nameRow->setVisible(invited);
    m_passwordRow->setHelp(
        invited ? tr("A new one for this service, or yours where you have an account there.") : QString());
    confirmButton()->setText(invited ? tr("Accept and sign in") : tr("Sign in"));
    clearErrors();
    updateConfirm();
}

void ConnectDialog::updateConfirm()
{
    const bool who = isInvited() ? !m_code->isEmpty() && !m_name->text().trimmed().isEmpty()
                                 : !m_email->text().trimmed().isEmpty();
    confirmButton()->setEnabled(who && !m_address->text().trimmed().isEmpty() && !m_password->isEmpty());
}

FormRow *ConnectDialog::rowOf(ErrorCode code) const
{
    switch (code) {
    case ErrorCode::ServiceAddressInvalid:
    case ErrorCode::ServiceInsecure:
    case ErrorCode::ServiceUnreachable:
    case ErrorCode::ServiceForeign:
        return m_addressRow;
    case ErrorCode::EmailInvalid:
        return isInvited() ? nullptr : m_emailRow;
    case ErrorCode::InvitationInvalid:
        return m_codeRow;
    case ErrorCode::SignInRefused:
    case ErrorCode::PasswordWeak:
        return m_passwordRow;
    default:
        return nullptr;
    }
}

QList<FormRow *> ConnectDialog::rows() const
{
    return {m_addressRow, m_emailRow, m_codeRow, m_nameRow, m_passwordRow};
}

void ConnectDialog::confirm()
{
    clearErrors();
    const Result<QString> address = access().address(m_address->text().trimmed());
    if (!address) {
        showFailure(address.error());
        return;
    }
    const SavedConnection connection{{}, *address, m_email->text().trimmed(), pin()};
    Secret password = m_password->secret().clone();
    attempt(connection,
        isInvited() ? access().acceptInvitation(
            connection, m_code->secret().clone(), m_name->text().trimmed(), std::move(password))
                    : access().signIn(connection, std::move(password)));
}

} // namespace chatelaine
