// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/trustdialog.h"

#include "store/serviceaddress.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formrow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

TrustDialog::TrustDialog(const QString &host, const QString &fingerprint, QWidget *parent)
    : FormDialog(tr("Trust the certificate of %1?").arg(host), tr("Trust this certificate"),
        ButtonKind::Danger, parent)
    , m_fingerprint(fingerprint)
    , m_edit(new QLineEdit)
    , m_row(new FormRow(tr("Its fingerprint (SHA-256)"), m_edit))
{
    setObjectName(u"trustDialog"_s);
    auto *warning = new Banner;
    warning->setObjectName(u"trustWarning"_s);
    warning->showMessage(Banner::Kind::Danger,
        tr("Whoever has this certificate's key can read your password and change what you see. Go on only "
           "where your organisation made the certificate itself."),
        {}, false);
    auto *text = new QLabel(
        tr("Ask the administrator of %1 for the fingerprint by another way, such as by telephone, and write "
           "or paste it here. From then on this certificate alone is trusted for this connection.")
            .arg(host));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_edit->setObjectName(u"fingerprintEdit"_s);
    m_edit->setFont(monospaceFont());
    m_edit->setPlaceholderText(u"AB:CD:EF:…"_s);
    m_row->setHelp(tr("There it is printed by: openssl x509 -in FILE -noout -fingerprint -sha256"));
    body()->addWidget(warning);
    body()->addWidget(text);
    body()->addWidget(m_row);
    confirmButton()->setEnabled(false);
    connect(m_edit, &QLineEdit::textEdited, this, &TrustDialog::compare);
    m_edit->setFocus();
}

void TrustDialog::compare()
{
    // Pasted as openssl prints it: "sha256 Fingerprint=AB:CD:…".
    const auto given = Fingerprint::parse(m_edit->text().section(u'=', -1));
    const bool same = given && given == Fingerprint::parse(m_fingerprint);
    confirmButton()->setEnabled(same);
    m_row->setError(same || !given
            ? QString()
            : tr("The certificate that answered has another fingerprint. Do not trust it: somebody may stand "
                 "between you and the service."));
}

void TrustDialog::confirm()
{
    accept();
}

} // namespace chatelaine
