// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/peerguard.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace chatelaine {

PeerGuard::PeerGuard(QNetworkReply &reply, Fingerprint pin)
    : QObject(&reply)
    , m_reply(reply)
    , m_pin(std::move(pin))
{
    connect(&reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (isPinned())
            m_reply.ignoreSslErrors(errors);
        else
            judge(errors.isEmpty() ? QString() : errors.first().errorString());
    });
    // Comes before anything of the request is sent.
    connect(&reply, &QNetworkReply::encrypted, this, [this] {
        if (m_pin.isNull() || isPinned())
            return;
        judge(tr("it is another certificate than the pinned one"));
        m_reply.abort();
    });
}

QSslCertificate PeerGuard::certificate() const
{
    return m_reply.sslConfiguration().peerCertificate();
}

bool PeerGuard::isPinned() const
{
    const QSslCertificate shown = certificate();
    return !m_pin.isNull() && !shown.isNull() && shown.digest(QCryptographicHash::Sha256) == m_pin.sha256;
}

void PeerGuard::judge(const QString &why)
{
    const Fingerprint shown{certificate().digest(QCryptographicHash::Sha256)};
    m_refusal = Error{ErrorCode::ServiceUntrusted, {m_reply.url().host(), why, shown.text()}};
}

} // namespace chatelaine
