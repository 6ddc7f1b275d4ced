// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/revealpanel.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/reveal/clipboardguard.h"
#include "ui/reveal/envfilechooser.h"
#include "ui/reveal/secretview.h"
#include "ui/reveal/snippetview.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/contentscrollarea.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/footer.h"
#include "vault/envfile.h"
#include "vault/savedsecrets.h"

#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr int margin = 24;
constexpr int narrowestContent = 320;
constexpr int widestContent = 680;

QPushButton *button(const QString &text, const QString &name)
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    return made;
}

} // namespace

RevealPanel::RevealPanel(const ApiKey &key, Secret secret, const KeyPolicy &policy,
    const Workspace &workspace, RevealServices services, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_workspaceName(workspace.name)
    , m_variable(environmentName(workspace.name))
    , m_services(services)
    , m_view(new SecretView)
    , m_copy(button(tr("Copy"), u"copySecretButton"_s))
    , m_keychain(button(tr("Save to system keychain"), u"saveToKeychainButton"_s))
    , m_envFile(button(tr("Save to .env file…"), u"saveToEnvFileButton"_s))
    , m_status(new QLabel)
    , m_problem(new Banner)
    , m_question(new Banner)
    , m_chooser(new EnvFileChooser(this))
{
    setObjectName(u"revealPanel"_s);
    m_view->setSecret(std::move(secret));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new ContentScrollArea(makeContent(policy, workspace)), 1);
    layout->addWidget(makeFooter(policy));

    connect(m_view, &SecretView::copyRequested, this, &RevealPanel::copy);
    connect(m_copy, &QPushButton::clicked, this, &RevealPanel::copy);
    connect(m_keychain, &QPushButton::clicked, this, &RevealPanel::saveToKeychain);
    connect(m_envFile, &QPushButton::clicked, m_chooser, &EnvFileChooser::open);
    connect(m_chooser, &EnvFileChooser::chosen, this, &RevealPanel::takeEnvFile);
    connect(m_problem, &Banner::actionTriggered, this, [this] {
        m_problem->hide();
        const std::function<void()> wayOn = m_wayOn; // It may lead to another problem, with another way on.
        wayOn();
    });
    connect(m_question, &Banner::actionTriggered, this, &RevealPanel::finish);
    connect(m_services.clipboard, &ClipboardGuard::cleared, this, &RevealPanel::noteClipboardCleared);
    auto *copyKeys = new QShortcut(QKeySequence::Copy, this);
    copyKeys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copyKeys, &QShortcut::activated, this, &RevealPanel::copy);
    setFocusProxy(m_copy);
}

RevealPanel::~RevealPanel()
{
    if (!m_finished && m_copied)
        m_services.clipboard->startCountdown();
}

QWidget *RevealPanel::makeContent(const KeyPolicy &policy, const Workspace &workspace)
{
    const QString heading = policyText(policy.word(u"reveal_title"_s));
    auto *title = new QLabel(m_key.label.isEmpty() ? heading : tr("%1: %2").arg(heading, m_key.label));
    title->setObjectName(u"revealTitle"_s);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    setTextKind(title, TextKind::Heading);
    auto *advice = new Banner;
    advice->setObjectName(u"revealAdvice"_s);
    advice->showMessage(Banner::Kind::Warning, policyText(policy.word(u"reveal_advice"_s)), {}, false);
    m_status->setObjectName(u"revealStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    setTextKind(m_status, TextKind::Small);
    m_status->hide();
    m_problem->setObjectName(u"revealProblem"_s);
    m_question->setObjectName(u"revealQuestion"_s);

    auto *content = new QWidget;
    content->setMinimumWidth(narrowestContent);
    content->setMaximumWidth(widestContent);
    auto *layout = new QVBoxLayout(content);
    const int side = policy.reveal == RevealStyle::Page ? 0 : margin; // A page has margins of its own.
    layout->setContentsMargins(side, margin, side, margin);
    layout->setSpacing(16);
    layout->addWidget(title);
    layout->addWidget(advice);
    auto *secret = new QVBoxLayout;
    secret->setSpacing(8);
    secret->addWidget(makeSecretRow());
    secret->addWidget(m_status);
    layout->addLayout(secret);
    layout->addWidget(makeSaveRow());
    layout->addWidget(m_problem);
    layout->addWidget(new SnippetView(usageSnippets(policy, workspace, m_key.team, m_services.address)));
    layout->addWidget(m_question);
    layout->addStretch();
    return content;
}

QWidget *RevealPanel::makeSecretRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    m_view->setObjectName(u"secretView"_s);
    m_view->setAccessibleName(tr("The secret. It is not read aloud; copy it with Ctrl+C."));
    layout->addWidget(m_view, 1);
    layout->addWidget(m_copy);
    QSizePolicy policy = m_copy->sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Preferred);
    m_copy->setSizePolicy(policy);
    m_copy->setDefault(true);
    return row;
}

QWidget *RevealPanel::makeSaveRow()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row, 8);
    layout->addWidget(m_keychain);
    layout->addWidget(m_envFile);
    return row;
}

/// A dialog ends in a footer; on a page the button stands below the rest.
QWidget *RevealPanel::makeFooter(const KeyPolicy &policy)
{
    auto *close = button(policyText(policy.word(u"reveal_close"_s)), u"closeRevealButton"_s);
    setButtonKind(close, ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &RevealPanel::requestClose);
    const bool page = policy.reveal == RevealStyle::Page;
    auto *footer = page ? nullptr : new Footer;
    m_firstCall = page ? new QLabel : footer->textLabel();
    m_firstCall->setObjectName(u"firstCallLabel"_s);
    m_firstCall->setTextFormat(Qt::PlainText);
    setTextKind(m_firstCall, TextKind::Muted);
    showUse({});
    if (footer) {
        footer->addButton(close);
        return footer;
    }
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(3 * metrics::grid);
    layout->addWidget(close);
    layout->addWidget(m_firstCall, 1);
    return row;
}

void RevealPanel::showUse(const KeyUse &use)
{
    if (m_services.address.isEmpty())
        return;
    if (use.lastUsedAt) {
        m_firstCall->setText(use.lastUsedSource.isEmpty()
                ? tr("First call received")
                : tr("First call received, %1", "an address").arg(use.lastUsedSource));
        setTextKind(m_firstCall, TextKind::Strong);
    } else if (use.lastRefusedAt) {
        const auto code = checkFromWord(use.lastRefusedReason);
        m_firstCall->setText(tr("A call from %1 was refused. %2", "an address; a sentence that says why")
                                 .arg(use.lastRefusedSource, code ? sentence(*code) : use.lastRefusedReason));
        setTextKind(m_firstCall, TextKind::Warning);
    } else {
        m_firstCall->setText(tr("Waiting for the first call with this key…"));
    }
}

void RevealPanel::copy()
{
    if (m_view->secret().isEmpty())
        return;
    m_services.clipboard->copy(m_view->secret());
    m_copied = true;
    m_question->hide();
    m_copy->setText(tr("Copy again"));
    m_status->setText(
        tr("Copied, and kept out of clipboard history. Paste it somewhere safe now: the clipboard is "
           "cleared %n second(s) after this closes.",
            nullptr, m_services.clipboard->countdownSeconds()));
    m_status->show();
}

void RevealPanel::noteClipboardCleared()
{
    if (!m_copied || m_finished)
        return;
    m_status->setText(tr("The clipboard no longer holds the key. Copy it again if you still need it."));
}

void RevealPanel::saveToKeychain()
{
    m_keychain->setEnabled(false);
    m_keychain->setText(tr("Saving to system keychain…"));
    m_problem->hide();
    whenDone(m_services.saved->save(m_key, m_workspaceName, m_view->secret()), this,
        [this](const Result<void> &saved) {
            if (!saved) {
                m_keychain->setEnabled(true);
                m_keychain->setText(tr("Save to system keychain"));
                showKeychainError(saved.error());
                return;
            }
            m_saved = true;
            m_question->hide();
            m_keychain->setText(tr("Saved to system keychain"));
            m_keychain->setIcon(icon(Icon::Check));
            m_keychain->setToolTip(tr("You find it in the settings, under saved keys."));
        });
}

void RevealPanel::showKeychainError(const Error &error)
{
    const QString text = sentence(error);
    if (error.code == ErrorCode::KeychainLocked || error.code == ErrorCode::KeychainDenied)
        showProblem(text, tr("Try again"), [this] { saveToKeychain(); });
    else
        showProblem(text, tr("Save to .env file…"), [this] { m_chooser->open(); });
}

void RevealPanel::takeEnvFile(const QString &file, bool mayBeCommitted)
{
    if (!mayBeCommitted) {
        writeEnvFile(file);
        return;
    }
    showProblem(
        tr("%1 lies in a git tree that does not ignore it: the key could be committed. Add it to .gitignore "
           "first, or save it all the same.")
            .arg(QDir::toNativeSeparators(file)),
        tr("Save all the same"), [this, file] { writeEnvFile(file); });
}

void RevealPanel::writeEnvFile(const QString &file)
{
    if (m_view->secret().isEmpty())
        return;
    const auto change = saveToEnvFile(file, m_variable, m_view->secret());
    if (!change) {
        showProblem(sentence(change.error()), tr("Choose another file…"), [this] { m_chooser->open(); });
        return;
    }
    m_saved = true;
    m_question->hide();
    m_problem->hide();
    const QString shown = QDir::toNativeSeparators(file);
    m_status->setText(*change == EnvChange::Added
            ? tr("Saved as %1 in %2, which only you can read.").arg(m_variable, shown)
            : tr("Saved as %1 in %2, in the place of the former value.").arg(m_variable, shown));
    m_status->show();
}

void RevealPanel::showProblem(const QString &text, const QString &actionText, std::function<void()> action)
{
    m_wayOn = std::move(action);
    m_problem->showMessage(Banner::Kind::Warning, text, actionText);
}

bool RevealPanel::mayClose()
{
    if (m_finished || m_copied || m_saved || std::exchange(m_asked, true))
        return true;
    m_question->showMessage(
        Banner::Kind::Danger, tr("You have not copied or saved this key. Close anyway?"), tr("Close anyway"));
    return false;
}

void RevealPanel::requestClose()
{
    if (mayClose())
        finish();
}

void RevealPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_copy->setFocus();
}

void RevealPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        requestClose();
    else
        QWidget::keyPressEvent(event);
}

void RevealPanel::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_view->clear();
    setEnabled(false);
    if (m_copied)
        m_services.clipboard->startCountdown();
    Q_EMIT finished();
}

} // namespace chatelaine
