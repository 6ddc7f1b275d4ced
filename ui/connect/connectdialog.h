// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/servicedialog.h"

class QLineEdit;

namespace chatelaine {

class PasswordField;
class SegmentedControl;

/// Adds a connection to a service: with an account that there is, or with an invitation that makes one.
class ConnectDialog : public ServiceDialog {
    Q_OBJECT
public:
    ConnectDialog(ServiceAccess &access, const QString &address, Taker taker, QWidget *parent);

protected:
    void confirm() override;
    FormRow *rowOf(ErrorCode code) const override;
    QList<FormRow *> rows() const override;

private:
    bool isInvited() const;
    void buildRows();
    void chooseWay();
    void updateConfirm();

    QLineEdit *m_address;
    SegmentedControl *m_way;
    QLineEdit *m_email;
    PasswordField *m_code;
    QLineEdit *m_name;
    PasswordField *m_password;
    FormRow *m_addressRow = nullptr;
    FormRow *m_emailRow = nullptr;
    FormRow *m_codeRow = nullptr;
    FormRow *m_nameRow = nullptr;
    FormRow *m_passwordRow = nullptr;
};

} // namespace chatelaine
