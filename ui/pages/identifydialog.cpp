// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/identifydialog.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "domain/status.h"
#include "registry/policycatalog.h"
#include "ui/widgets/dialogfit.h"
#include "ui/pages/tokenfield.h"
#include "ui/table/keytext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/formrow.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int dialogWidth = 500;

Tone toneOf(Status status)
{
    switch (status) {
    case Status::Active:
        return Tone::Good;
    case Status::Expired:
        return Tone::Danger;
    default:
        return Tone::Neutral;
    }
}

} // namespace

IdentifyDialog::IdentifyDialog(
    KeyStore &store, const Workspace &workspace, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_field(new TokenField)
    , m_sentence(new QLabel)
    , m_answer(new QFrame)
    , m_label(new QLabel)
    , m_hint(new QLabel)
    , m_status(new Badge)
    , m_show(new QPushButton(tr("Show in list")))
{
    setObjectName(u"identifyDialog"_s);
    setWindowTitle(tr("Which key is this?"));
    setMinimumWidth(dialogWidth);
    auto *title = new QLabel(windowTitle());
    setTextKind(title, TextKind::Heading);
    m_sentence->setObjectName(u"identifySentenceLabel"_s);
    m_sentence->setWordWrap(true);

    auto *content = new QVBoxLayout;
    content->setContentsMargins(6 * metrics::grid, 5 * metrics::grid, 6 * metrics::grid, 6 * metrics::grid);
    content->setSpacing(4 * metrics::grid);
    content->addWidget(title);
    content->addWidget(buildField());
    content->addWidget(m_sentence);
    content->addWidget(buildAnswer());
    auto *footer = new Footer;
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"closeButton"_s);
    footer->addButton(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(content);
    layout->addStretch(1);
    layout->addWidget(footer);

    connect(m_field, &TokenField::recognized, this, &IdentifyDialog::identify);
    connect(m_field, &TokenField::changed, this, &IdentifyDialog::showUnrecognized);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    showUnrecognized();
    m_field->setFocus();
}

QWidget *IdentifyDialog::buildField()
{
    m_field->setObjectName(u"tokenField"_s);
    auto *paste = new QPushButton(tr("Paste"));
    paste->setObjectName(u"pasteButton"_s);
    paste->setAutoDefault(false);
    connect(paste, &QPushButton::clicked, m_field, &TokenField::pasteFromClipboard);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(2 * metrics::grid);
    layout->addWidget(m_field, 1);
    layout->addWidget(paste);
    line->setFocusProxy(m_field);
    auto *row = new FormRow(tr("A key found in a log, a file or a message"), line);
    row->setHelp(tr("It is matched on this computer by its digest, never shown, kept or sent."));
    m_field->setAccessibleName(row->label()->text());
    return row;
}

QWidget *IdentifyDialog::buildAnswer()
{
    m_answer->setObjectName(u"identifyAnswer"_s);
    m_answer->setFrameShape(QFrame::StyledPanel);
    m_label->setObjectName(u"foundLabel"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    setTextKind(m_label, TextKind::Strong);
    m_hint->setObjectName(u"foundHintLabel"_s);
    m_hint->setTextFormat(Qt::PlainText);
    setTextKind(m_hint, TextKind::Mono);
    m_status->setObjectName(u"foundStatusBadge"_s);
    m_show->setObjectName(u"showInListButton"_s);
    setButtonKind(m_show, ButtonKind::Primary);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_label);
    words->addWidget(m_hint);
    auto *layout = new QHBoxLayout(m_answer);
    layout->setContentsMargins(3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid);
    layout->setSpacing(3 * metrics::grid);
    layout->addLayout(words, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_show);
    connect(m_show, &QPushButton::clicked, this, [this] {
        Q_EMIT keyFound(m_found);
        accept();
    });
    return m_answer;
}

void IdentifyDialog::identify(const Digest &digest, const TokenHint &hint)
{
    const int question = ++m_asked;
    whenDone(m_store.identify(m_workspace.id, digest), this,
        [this, question, hint](const Result<std::optional<ApiKey>> &answer) {
            if (question != m_asked)
                return;
            if (!answer)
                showSentence(sentence(answer.error()));
            else if (!*answer)
                showSentence(tr("Not one of yours: no key of %1 is %2.").arg(m_workspace.name, hint.text()));
            else
                showKey(**answer);
        });
}

void IdentifyDialog::showUnrecognized()
{
    ++m_asked;
    showSentence(m_field->isEmpty() ? QString() : sentence(Error{ErrorCode::SecretMalformed}));
}

void IdentifyDialog::showSentence(const QString &text)
{
    m_answer->hide();
    m_sentence->setText(text);
    m_sentence->setVisible(!text.isEmpty());
}

void IdentifyDialog::showKey(const ApiKey &key)
{
    showSentence({});
    const Status status = statusAt(key, m_workspace.marks, m_clock.now()).status;
    const KeyPolicy *policy = m_store.catalog().find(m_workspace.policyId);
    m_found = key.id;
    m_label->setText(
        keytext::title(key, {m_workspace, policy ? *policy : KeyPolicy(), m_store.memberName()}));
    m_hint->setText(key.hint.text());
    m_status->setText(keytext::status(status));
    m_status->setTone(toneOf(status));
    m_answer->show();
    m_show->setDefault(true);
    m_show->setFocus();
}

bool IdentifyDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        growToContent(this);
    return handled;
}

} // namespace chatelaine
