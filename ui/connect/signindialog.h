// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/servicedialog.h"

namespace chatelaine {

class PasswordField;

/// Signs in again to a connection that there is already: asks for the password alone.
class SignInDialog : public ServiceDialog {
    Q_OBJECT
public:
    /// `why` stands above the field; a certificate that is not trusted is shown at once.
    SignInDialog(ServiceAccess &access, const SavedConnection &connection, const QString &why, Taker taker,
        QWidget *parent);
    void showProblem(const Error &untrusted) { showFailure(untrusted); }

protected:
    void confirm() override;
    FormRow *rowOf(ErrorCode code) const override;
    QList<FormRow *> rows() const override { return {m_row}; }

private:
    SavedConnection m_connection;
    PasswordField *m_password;
    FormRow *m_row;
};

} // namespace chatelaine
