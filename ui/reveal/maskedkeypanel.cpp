// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/maskedkeypanel.h"

#include "domain/sentence.h"
#include "ui/reveal/clipboardguard.h"
#include "ui/reveal/sealingkeynotice.h"
#include "ui/reveal/secretview.h"
#include "ui/reveal/snippetview.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chatelaine {
namespace {

constexpr int contentWidth = 640;
constexpr int hiddenCharacters = 32; // The body and checksum of a token but for the last four.

} // namespace

MaskedKeyPanel::MaskedKeyPanel(
    const KeyPolicy &policy, const Workspace &workspace, RevealServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_view(new SecretView)
    , m_eye(new QPushButton)
    , m_copy(new QPushButton(tr("Copy")))
    , m_refresh(new QPushButton(policyText(policy.word(u"refresh"_s))))
    , m_status(new QLabel)
    , m_problem(new Banner)
    , m_notice(new SealingKeyNotice)
{
    setObjectName(u"maskedKeyPanel"_s);
    m_maskTimer.setSingleShot(true);
    m_maskTimer.setInterval(30s);
    m_view->setObjectName(u"secretView"_s);
    m_view->setAccessibleName(tr("The secret. It is not read aloud; copy it with Ctrl+C."));
    m_eye->setObjectName(u"showSecretButton"_s);
    m_copy->setObjectName(u"copySecretButton"_s);
    m_refresh->setObjectName(u"refreshKeyButton"_s);
    setButtonKind(m_refresh, ButtonKind::Danger);
    m_status->setObjectName(u"maskedStatus"_s);
    m_status->setWordWrap(true);
    setTextKind(m_status, TextKind::Small);
    m_problem->setObjectName(u"maskedProblem"_s);
    arrange(policy, workspace);
    connectAll();
    mask();
}

void MaskedKeyPanel::arrange(const KeyPolicy &policy, const Workspace &workspace)
{
    auto *advice = new QLabel(policyText(policy.word(u"reveal_advice"_s)));
    advice->setWordWrap(true);
    setTextKind(advice, TextKind::Muted);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_view, 1);
    for (QPushButton *button : {m_eye, m_copy}) {
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
        row->addWidget(button);
    }
    auto *content = new QWidget;
    content->setMaximumWidth(contentWidth);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addWidget(advice);
    layout->addLayout(row);
    layout->addWidget(m_status);
    layout->addWidget(m_problem);
    layout->addWidget(m_notice);
    layout->addWidget(m_refresh, 0, Qt::AlignLeading);
    layout->addSpacing(12);
    layout->addWidget(new SnippetView(usageSnippets(policy, workspace)));
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(content, 1, Qt::AlignTop);
    outer->addStretch();
    m_refresh->setVisible(policy.has(Action::Refresh));
}

void MaskedKeyPanel::connectAll()
{
    connect(m_eye, &QPushButton::clicked, this, [this] {
        if (isMasked())
            ask(Wish::Show);
        else
            mask();
    });
    const auto wantCopy = [this] {
        if (isMasked())
            ask(Wish::Copy);
        else
            copy(m_view->secret());
    };
    connect(m_copy, &QPushButton::clicked, this, wantCopy);
    connect(m_view, &SecretView::copyRequested, this, wantCopy);
    connect(m_refresh, &QPushButton::clicked, this, &MaskedKeyPanel::refreshRequested);
    connect(m_notice, &SealingKeyNotice::retryRequested, this, &MaskedKeyPanel::retryRequested);
    connect(m_notice, &SealingKeyNotice::fileAgreed, this, &MaskedKeyPanel::fileAgreed);
    connect(&m_maskTimer, &QTimer::timeout, this, &MaskedKeyPanel::mask);
    connect(
        m_services.clipboard, &ClipboardGuard::cleared, this, [this] { m_status->setHidden(isMasked()); });
}

void MaskedKeyPanel::setKey(const ApiKey &key)
{
    mask();
    m_view->setStandIn(key.hint.prefix + u"_"_s + QString(hiddenCharacters, u'•') + key.hint.lastFour);
}

bool MaskedKeyPanel::isMasked() const
{
    return m_view->secret().isEmpty();
}

void MaskedKeyPanel::ask(Wish wish)
{
    m_wish = wish;
    setWaiting(true);
    m_problem->hide();
    Q_EMIT viewRequested();
}

void MaskedKeyPanel::setWaiting(bool waiting)
{
    m_waiting = waiting;
    updateButtons();
}

void MaskedKeyPanel::setUnavailable(const QString &why)
{
    m_unavailable = why;
    updateButtons();
}

void MaskedKeyPanel::updateButtons()
{
    const bool away = !m_unavailable.isEmpty();
    // What is shown already can be hidden and copied.
    m_eye->setDisabled(m_waiting || (away && isMasked()));
    m_copy->setDisabled(m_waiting || (away && isMasked()));
    m_refresh->setDisabled(away);
    for (QPushButton *button : {m_eye, m_copy, m_refresh}) {
        const QString why = button->isEnabled() ? QString() : m_unavailable;
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
}

void MaskedKeyPanel::showSecret(Secret secret)
{
    const Wish wish = std::exchange(m_wish, Wish::None);
    setWaiting(false);
    m_notice->hide();
    if (wish == Wish::Copy)
        copy(secret);
    if (wish != Wish::Copy && wish != Wish::Dropped)
        unmask(std::move(secret));
}

void MaskedKeyPanel::showRefreshed(const ApiKey &key, Secret secret)
{
    const bool copyWanted = m_wish == Wish::Copy;
    setKey(key);
    m_wish = Wish::None;
    m_notice->hide();
    m_problem->hide();
    unmask(std::move(secret));
    if (copyWanted)
        copy(m_view->secret());
}

void MaskedKeyPanel::unmask(Secret secret)
{
    m_view->setSecret(std::move(secret));
    updateButtons();
    m_eye->setText(tr("Hide"));
    m_eye->setIcon(icon(Icon::EyeOff));
    m_status->setText(tr("It is hidden again after %n second(s).", nullptr,
        int(std::chrono::duration_cast<std::chrono::seconds>(m_maskTimer.intervalAsDuration()).count())));
    m_status->show();
    m_maskTimer.start();
}

void MaskedKeyPanel::showError(const Error &error)
{
    m_wish = Wish::None;
    setWaiting(false);
    m_problem->showMessage(Banner::Kind::Danger, sentence(error));
}

void MaskedKeyPanel::showSealingKeyError(const Error &error, const QString &file)
{
    m_wish = Wish::None;
    setWaiting(false);
    m_problem->hide();
    m_notice->showError(error, file);
}

void MaskedKeyPanel::mask()
{
    if (m_wish != Wish::None)
        m_wish = Wish::Dropped;
    m_maskTimer.stop();
    m_view->clear();
    setWaiting(false);
    m_eye->setText(tr("Show"));
    m_eye->setIcon(icon(Icon::Eye));
    m_status->hide();
}

void MaskedKeyPanel::copy(const Secret &secret)
{
    m_services.clipboard->copy(secret);
    m_services.clipboard->startCountdown();
    m_status->setText(
        tr("Copied, and kept out of clipboard history. The clipboard is cleared in %n second(s).", nullptr,
            m_services.clipboard->countdownSeconds()));
    m_status->show();
}

void MaskedKeyPanel::hideEvent(QHideEvent *event)
{
    mask();
    QWidget::hideEvent(event);
}

} // namespace chatelaine
