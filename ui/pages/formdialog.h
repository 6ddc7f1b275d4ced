// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace chatelaine {

class Banner;
class Footer;

/// What our small dialogs share: title, a place for refusals that are about no single field, fields, and a
/// footer with Cancel and one verb. Grows with its content within the parent's window.
class FormDialog : public QDialog {
    Q_OBJECT
protected:
    FormDialog(const QString &title, const QString &confirmText, ButtonKind kind, QWidget *parent);

    QVBoxLayout *body() const { return m_body; }
    QPushButton *confirmButton() const { return m_confirm; }
    Footer *footer() const { return m_footer; }
    void showError(const Error &error);
    void clearError();
    /// Where it would be refused anyway: the reason stands in place of a way to try.
    void setAllowed(const Result<void> &may);
    void setBusy(bool busy); ///< While the store works: the fields rest.
    virtual void confirm() = 0;

    bool event(QEvent *event) override;

private:
    QWidget *m_fields;
    QVBoxLayout *m_body;
    Banner *m_banner;
    Footer *m_footer;
    QPushButton *m_confirm;
};

} // namespace chatelaine
