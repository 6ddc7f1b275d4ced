// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/signindialog.h"

#include "ui/widgets/formrow.h"
#include "ui/widgets/passwordfield.h"

#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

SignInDialog::SignInDialog(ServiceAccess &access, const SavedConnection &connection, const QString &why,
    Taker taker, QWidget *parent)
    : ServiceDialog(tr("Sign in to %1").arg(QUrl(connection.address).host()), tr("Sign in"), access,
        std::move(taker), parent)
    , m_connection(connection)
    , m_password(new PasswordField)
    , m_row(new FormRow(tr("Password"), m_password))
{
    setObjectName(u"signInDialog"_s);
    setPin(connection.pin);
    m_password->setObjectName(u"passwordField"_s);
    m_row->setHint(connection.email);
    if (!why.isEmpty()) {
        auto *reason = new QLabel(why);
        reason->setObjectName(u"signInReason"_s);
        reason->setTextFormat(Qt::PlainText);
        reason->setWordWrap(true);
        setTextKind(reason, TextKind::Muted);
        body()->addWidget(reason);
    }
    body()->addWidget(m_row);
    confirmButton()->setEnabled(false);
    connect(m_password, &PasswordField::textChanged, this,
        [this] { confirmButton()->setEnabled(!m_password->isEmpty()); });
    m_password->setFocus();
}

FormRow *SignInDialog::rowOf(ErrorCode code) const
{
    return code == ErrorCode::SignInRefused ? m_row : nullptr;
}

void SignInDialog::confirm()
{
    clearErrors();
    m_connection.pin = pin();
    attempt(m_connection, access().signIn(m_connection, m_password->secret().clone()));
}

} // namespace chatelaine
