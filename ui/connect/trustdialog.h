// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/formdialog.h"

class QLineEdit;

namespace chatelaine {

class FormRow;

/// The deliberate step before a certificate is trusted that the system does not trust: its fingerprint, from
/// somebody who knows it, has to be written or pasted and is compared with that of the one that answered.
class TrustDialog : public FormDialog {
    Q_OBJECT
public:
    TrustDialog(const QString &host, const QString &fingerprint, QWidget *parent);

protected:
    void confirm() override;

private:
    void compare();

    QString m_fingerprint;
    QLineEdit *m_edit;
    FormRow *m_row;
};

} // namespace chatelaine
