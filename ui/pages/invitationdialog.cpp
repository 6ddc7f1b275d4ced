// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/invitationdialog.h"

#include "domain/sentence.h"
#include "ui/reveal/clipboardguard.h"
#include "ui/reveal/secretview.h"
#include "ui/table/timetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dialogfit.h"
#include "ui/widgets/footer.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int firstWidth = 560;

QLabel *paragraph(const QString &text, TextKind kind, const QString &name)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextKind(label, kind);
    return label;
}

} // namespace

InvitationDialog::InvitationDialog(
    CreatedInvitation created, const QString &address, ClipboardGuard &clipboard, QWidget *parent)
    : QDialog(parent)
    , m_clipboard(clipboard)
    , m_view(new SecretView)
    , m_copy(new QPushButton(tr("Copy")))
    , m_status(paragraph({}, TextKind::Small, u"invitationStatus"_s))
{
    setObjectName(u"invitationDialog"_s);
    setWindowTitle(tr("Invitation for %1").arg(created.invitation.email));
    m_view->setSecret(std::move(created.token));
    auto *content = new QVBoxLayout;
    content->setContentsMargins(6 * metrics::grid, 5 * metrics::grid, 6 * metrics::grid, 6 * metrics::grid);
    content->setSpacing(4 * metrics::grid);
    content->addWidget(paragraph(windowTitle(), TextKind::Heading, u"invitationTitle"_s));
    auto *once = new Banner;
    once->setObjectName(u"invitationAdvice"_s);
    once->showMessage(Banner::Kind::Warning,
        tr("This code is shown once. If it is lost, invite again: the earlier code stops working."), {},
        false);
    content->addWidget(once);
    addCode(content);
    addWords(created.invitation, address, content);
    content->addStretch();

    auto *done = new QPushButton(tr("Done"));
    done->setObjectName(u"closeInvitationButton"_s);
    setButtonKind(done, ButtonKind::Primary);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    auto *footer = new Footer;
    footer->addButton(done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(content, 1);
    layout->addWidget(footer);
    resize(firstWidth, 0);
    m_copy->setFocus();
}

InvitationDialog::~InvitationDialog()
{
    if (m_copied)
        m_clipboard.startCountdown();
}

void InvitationDialog::addCode(QVBoxLayout *layout)
{
    m_view->setObjectName(u"invitationView"_s);
    m_view->setAccessibleName(tr("The code. It is not read aloud; copy it with Ctrl+C."));
    m_copy->setObjectName(u"copyInvitationButton"_s);
    m_copy->setDefault(true);
    QSizePolicy policy = m_copy->sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Preferred);
    m_copy->setSizePolicy(policy);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * metrics::grid);
    row->addWidget(m_view, 1);
    row->addWidget(m_copy);
    m_status->hide();
    layout->addLayout(row);
    layout->addWidget(m_status);
    connect(m_view, &SecretView::copyRequested, this, &InvitationDialog::copy);
    connect(m_copy, &QPushButton::clicked, this, &InvitationDialog::copy);
}

void InvitationDialog::addWords(const Invitation &invitation, const QString &address, QVBoxLayout *layout)
{
    const auto hours = static_cast<int>(Invitation::lifetime.count());
    layout->addWidget(paragraph(
        tr("Good for one use within %n hour(s), until %1, by %2 alone, who becomes: %3.", nullptr, hours)
            .arg(absoluteTime(invitation.expiresAt), invitation.email, roleText(invitation.role)),
        TextKind::Body, u"invitationTerms"_s));
    layout->addWidget(paragraph(address.isEmpty()
            ? tr("Pass it on by a way that you trust, with the address of this service. In Chatelaine it is "
                 "accepted where a connection is added.")
            : tr("Pass it on by a way that you trust, with the address %1. In Chatelaine it is accepted "
                 "where a connection is added.")
                  .arg(address),
        TextKind::Muted, u"invitationHelp"_s));
}

void InvitationDialog::copy()
{
    m_clipboard.copy(m_view->secret());
    m_copied = true;
    m_copy->setText(tr("Copy again"));
    m_status->setText(tr("Copied, and kept out of clipboard history. The clipboard is cleared %n second(s) "
                         "after this closes.",
        nullptr, m_clipboard.countdownSeconds()));
    m_status->show();
}

bool InvitationDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Polish)
        growToContent(this);
    return handled;
}

} // namespace chatelaine
