// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/serviceaccess.h"
#include "ui/pages/formdialog.h"

#include <functional>

namespace chatelaine {

class CertificateNotice;
class FormRow;
class LoadingBar;

/// What the dialogs share that sign in to a service: one attempt at a time, which Cancel gives up before it
/// closes the dialog; errors beside their fields; and certificates that are not trusted.
class ServiceDialog : public FormDialog {
    Q_OBJECT
public:
    /// Who takes the session that was opened; just before the dialog closes.
    using Taker = std::function<void(const SavedConnection &connection, Secret token)>;

    ~ServiceDialog() override;
    void reject() override;

protected:
    ServiceDialog(const QString &title, const QString &confirmText, ServiceAccess &access, Taker taker,
        QWidget *parent);

    ServiceAccess &access() const { return m_access; }
    void attempt(const SavedConnection &connection, Reply<OpenedSession> reply);
    void showFailure(const Error &error);
    /// The row that an error is about; null for one that is about none.
    virtual FormRow *rowOf(ErrorCode code) const = 0;
    virtual QList<FormRow *> rows() const = 0;
    void clearErrors();
    const QString &pin() const { return m_pin; }
    void setPin(const QString &pin); ///< Of the certificate to be trusted from the next attempt on.

private:
    void take(Result<OpenedSession> opened);
    void giveUp();
    void rest();

    ServiceAccess &m_access;
    Taker m_taker;
    SavedConnection m_connection;
    QString m_pin;
    CertificateNotice *m_certificate;
    LoadingBar *m_loading;
    std::unique_ptr<QObject> m_attempt; ///< While one is under way.
    Reply<OpenedSession> m_reply;
};

} // namespace chatelaine
