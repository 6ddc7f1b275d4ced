// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/serviceaddress.h"

#include <QObject>

class QNetworkReply;
class QSslCertificate;

namespace chatelaine {

/// Watches whom one reply comes from. A certificate that the system does not trust ends it, unless it is the
/// pinned one; another than the pinned one ends it though the system trusts it.
class PeerGuard : public QObject {
    Q_OBJECT
public:
    PeerGuard(QNetworkReply &reply, Fingerprint pin);

    /// ServiceUntrusted when that was why the reply ended.
    const std::optional<Error> &refusal() const { return m_refusal; }

private:
    void judge(const QString &why);
    bool isPinned() const;
    QSslCertificate certificate() const;

    QNetworkReply &m_reply;
    const Fingerprint m_pin;
    std::optional<Error> m_refusal;
};

} // namespace chatelaine
