// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QFrame>

class QLabel;

namespace chatelaine {

/// Says that a service's certificate is not trusted: whose, why, and its fingerprint. There is nothing to
/// click it away with; "Trust this certificate…" leads to a dialog that asks for the fingerprint.
class CertificateNotice : public QFrame {
    Q_OBJECT
public:
    explicit CertificateNotice(QWidget *parent = nullptr); ///< Hidden.
    void present(const Error &untrusted); ///< ServiceUntrusted

Q_SIGNALS:
    /// The fingerprint was compared, and the certificate is to be trusted.
    void trusted(const QString &fingerprint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();
    void dress();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_fingerprint;
    Error m_error;
};

} // namespace chatelaine
