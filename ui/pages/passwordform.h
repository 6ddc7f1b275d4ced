// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/memberdirectory.h"

#include <QWidget>

class QPushButton;

namespace chatelaine {

class Banner;
class FormRow;
class PasswordField;

/// Changes the password of who is signed in. What was typed stays after a refusal.
class PasswordForm : public QWidget {
    Q_OBJECT
public:
    explicit PasswordForm(MemberDirectory &directory, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed(); ///< The other sessions have ended with it.

private:
    FormRow *addField(const QString &label, PasswordField *field, const QString &name);
    void updateButton();
    void submit();
    void take(const Result<void> &result);

    MemberDirectory &m_directory;
    Banner *m_banner;
    PasswordField *m_former;
    PasswordField *m_fresh;
    PasswordField *m_again;
    FormRow *m_formerRow;
    FormRow *m_freshRow;
    FormRow *m_againRow;
    QPushButton *m_change;
    bool m_busy = false;
};

} // namespace chatelaine
