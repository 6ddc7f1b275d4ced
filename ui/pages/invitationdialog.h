// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace chatelaine {

class ClipboardGuard;
class SecretView;

/// The code of a new invitation, shown once: to copy, and to be passed on to the person it is for.
class InvitationDialog : public QDialog {
    Q_OBJECT
public:
    /// `address` is the service's, empty where it is not known. The clipboard must outlive the dialog.
    InvitationDialog(CreatedInvitation created, const QString &address, ClipboardGuard &clipboard,
        QWidget *parent = nullptr);
    ~InvitationDialog() override;

protected:
    bool event(QEvent *event) override;

private:
    void addWords(const Invitation &invitation, const QString &address, QVBoxLayout *layout);
    void addCode(QVBoxLayout *layout);
    void copy();

    ClipboardGuard &m_clipboard;
    SecretView *m_view;
    QPushButton *m_copy;
    QLabel *m_status;
    bool m_copied = false;
};

} // namespace chatelaine
