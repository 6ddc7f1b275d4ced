// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/certificatenotice.h"

#include "domain/sentence.h"
#include "ui/connect/trustdialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace chatelaine {
using namespace Qt::StringLiterals;

CertificateNotice::CertificateNotice(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_fingerprint(new QLabel(this))
{
    setObjectName(u"certificateNotice"_s);
    setTextKind(m_title, TextKind::Error);
    m_text->setObjectName(u"certificateText"_s);
    m_fingerprint->setObjectName(u"certificateFingerprint"_s);
    // Not to be copied from here: whoever trusts it has the fingerprint from elsewhere.
    m_fingerprint->setTextInteractionFlags(Qt::NoTextInteraction);
    m_fingerprint->setAccessibleName(tr("Fingerprint of the certificate that answered"));
    setTextKind(m_fingerprint, TextKind::Mono);
    auto *label = new QLabel(tr("Its fingerprint (SHA-256)"), this);
    setTextKind(label, TextKind::Small);
    auto *trust = new QPushButton(tr("Trust this certificate…"), this);
    trust->setObjectName(u"trustCertificateButton"_s);
    trust->setAutoDefault(false);
    setButtonKind(trust, ButtonKind::Link);
    for (QLabel *each : {m_title, m_text, m_fingerprint})
        each->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 10, 12, 6);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(metrics::grid);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_text, 1, 1);
    grid->addWidget(label, 2, 1);
    grid->addWidget(m_fingerprint, 3, 1);
    grid->addWidget(trust, 4, 1, Qt::AlignLeading);
    connect(trust, &QPushButton::clicked, this, &CertificateNotice::ask);
    connect(Theme::instance(), &Theme::changed, this, &CertificateNotice::dress);
    dress();
    hide();
}

void CertificateNotice::present(const Error &untrusted)
{
    m_error = untrusted;
    m_title->setText(tr("Who answers as %1 is not certain").arg(m_error.arguments.value(0)));
    m_text->setText(sentence(m_error));
    // Breaks between pairs, so that it wraps in a narrow dialog.
    m_fingerprint->setText(m_error.arguments.value(2).replace(u':', u":\u200b"_s)); // Zero-width space.
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
    show();
}

void CertificateNotice::ask()
{
    auto *dialog = new TrustDialog(m_error.arguments.value(0), m_error.arguments.value(2), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        hide();
        Q_EMIT trusted(m_error.arguments.value(2));
    });
    dialog->open();
}

void CertificateNotice::dress()
{
    m_icon->setPixmap(iconPixmap(Icon::Lock, colors().danger, 16, devicePixelRatioF()));
    update();
}

void CertificateNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor border = Theme::instance()->isHighContrast() ? colors().danger : QColor();
    painting::roundedBox(painter, rect(), metrics::radius, colors().dangerSoft, border);
}

} // namespace chatelaine
