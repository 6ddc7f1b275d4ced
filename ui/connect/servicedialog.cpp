// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/servicedialog.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/connect/certificatenotice.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/loadingbar.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

ServiceDialog::ServiceDialog(
    const QString &title, const QString &confirmText, ServiceAccess &access, Taker taker, QWidget *parent)
    : FormDialog(title, confirmText, ButtonKind::Primary, parent)
    , m_access(access)
    , m_taker(std::move(taker))
    , m_certificate(new CertificateNotice(this))
    , m_loading(new LoadingBar(this))
{
    m_loading->setObjectName(u"signInProgress"_s);
    m_loading->setAccessibleName(tr("Signing in"));
    body()->addWidget(m_certificate);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_loading);
    connect(m_certificate, &CertificateNotice::trusted, this, [this](const QString &fingerprint) {
        setPin(fingerprint);
        confirmButton()->setFocus();
    });
}

ServiceDialog::~ServiceDialog()
{
    giveUp();
}

void ServiceDialog::setPin(const QString &pin)
{
    m_pin = pin;
    m_certificate->hide();
    rest();
}

void ServiceDialog::attempt(const SavedConnection &connection, Reply<OpenedSession> reply)
{
    m_connection = connection;
    m_reply = reply;
    m_attempt = std::make_unique<QObject>();
    setBusy(true);
    m_loading->setRunning(true);
    footer()->setText(tr("Signing in…"));
    findChild<QWidget *>(u"cancelButton"_s)->setFocus();
    whenDone(reply, m_attempt.get(), [this](Result<OpenedSession> opened) { take(std::move(opened)); });
}

void ServiceDialog::take(Result<OpenedSession> opened)
{
    m_attempt.release()->deleteLater(); // It is what calls this.
    rest();
    if (!opened) {
        showFailure(opened.error());
        return;
    }
    m_connection.email = opened->session.email;
    m_taker(m_connection, std::move(opened->token));
    accept();
}

/// Nobody waits for the answer any more; a session that it opens after all is ended.
void ServiceDialog::giveUp()
{
    if (!m_attempt)
        return;
    m_attempt.reset();
    whenDone(
        m_reply, &m_access, [access = &m_access, connection = m_connection](Result<OpenedSession> opened) {
            if (opened)
                access->signOut(connection, std::move(opened->token));
        });
}

void ServiceDialog::rest()
{
    m_loading->setRunning(false);
    footer()->setText(m_pin.isEmpty() ? QString() : tr("Trusts one certificate alone"));
    setBusy(false);
}

void ServiceDialog::reject()
{
    if (!m_attempt) {
        FormDialog::reject();
        return;
    }
    giveUp();
    rest();
}

void ServiceDialog::clearErrors()
{
    clearError();
    m_certificate->hide();
    const QList<FormRow *> all = rows();
    for (FormRow *row : all)
        row->setError({});
}

void ServiceDialog::showFailure(const Error &error)
{
    clearErrors();
    if (error.code == ErrorCode::ServiceUntrusted) {
        m_certificate->present(error);
    } else if (FormRow *row = rowOf(error.code)) {
        row->setError(sentence(error));
        row->control()->setFocus();
    } else {
        showError(error);
    }
}

} // namespace chatelaine
