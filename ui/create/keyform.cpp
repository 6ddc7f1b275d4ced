// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/create/keyform.h"

#include "domain/allowed.h"
#include "domain/sentence.h"
#include "ui/widgets/contentscrollarea.h"
#include "ui/create/drafttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/footer.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int leastWidth = 512;
constexpr int mostWidth = 664; // Of a page: lines stay short on wide windows.

/// The field that a refusal is about; nothing when it is about none of them.
std::optional<DraftField> fieldOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::LabelEmpty:
    case ErrorCode::LabelTooLong:
    case ErrorCode::LabelControlCharacter:
    case ErrorCode::LabelTaken:
    case ErrorCode::LabelImmutable:
        return DraftField::Label;
    case ErrorCode::NoteInvalid:
        return DraftField::Note;
    case ErrorCode::TagInvalid:
        return DraftField::Tags;
    case ErrorCode::ExpiryNotOffered:
    case ErrorCode::ExpiryInPast:
        return DraftField::Expiry;
    case ErrorCode::TeamMissing:
    case ErrorCode::TeamUnknown:
        return DraftField::Team;
    case ErrorCode::PlanWithoutWrite:
        return DraftField::Write;
    case ErrorCode::ScopeUnknown:
    case ErrorCode::ScopeLevelUnknown:
        return DraftField::Scopes;
    default:
        return std::nullopt;
    }
}

template <typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional<Error>(result.error());
}

} // namespace

KeyForm::KeyForm(const Workspace &workspace, const KeyPolicy &policy, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_policy(policy)
    , m_clock(clock)
    , m_banner(new Banner)
    , m_fields(new KeyFields(policy, clock))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_submit(new QPushButton(policyText(policy.word(u"submit"_s))))
{
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setAutoDefault(true);
    m_submit->setObjectName(u"submitButton"_s);
    m_submit->setAutoDefault(true);
    setButtonKind(m_submit, ButtonKind::Primary);
    m_fields->setWorkspace(workspace);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(buildFrame());
    setFocusProxy(m_fields);

    connect(m_fields, &KeyFields::changed, this, &KeyForm::fieldChanged);
    connect(m_submit, &QPushButton::clicked, this, &KeyForm::submit);
    connect(m_cancel, &QPushButton::clicked, this, &KeyForm::cancelled);
    refresh();
}

QWidget *KeyForm::buildFrame()
{
    // A box stands in the midst of a page, so it has a frame; dialogs and pages are framed by what they stand
    // in.
    const bool boxed = m_policy.creation == CreationStyle::Box;
    auto *frame = new QFrame;
    frame->setFrameShape(boxed ? QFrame::StyledPanel : QFrame::NoFrame);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(boxed ? QMargins(1, 1, 1, 1) : QMargins());
    layout->setSpacing(0);
    layout->addWidget(new ContentScrollArea(buildContent()), 1);
    if (m_policy.creation != CreationStyle::Page)
        layout->addWidget(buildFooter());
    return frame;
}

QWidget *KeyForm::buildContent()
{
    auto *title = new QLabel(policyText(m_policy.word(u"create_title"_s)));
    title->setObjectName(u"formTitleLabel"_s);
    title->setWordWrap(true);
    setTextKind(title, m_policy.creation == CreationStyle::Page ? TextKind::Title : TextKind::Heading);
    m_banner->setObjectName(u"formBanner"_s);

    const bool page = m_policy.creation == CreationStyle::Page;
    auto *column = new QVBoxLayout;
    column->setSpacing(4 * metrics::grid);
    column->addWidget(title);
    column->addWidget(m_banner);
    column->addWidget(m_fields);
    if (page)
        column->addLayout(buildPageButtons());
    column->addStretch();

    auto *content = new QWidget;
    auto *layout = new QHBoxLayout(content);
    constexpr int side = 6 * metrics::grid;
    layout->setContentsMargins(
        page ? QMargins() : QMargins(side, 5 * metrics::grid, side, side)); // Pages have theirs.
    layout->addLayout(column);
    m_fields->setMinimumWidth(leastWidth);
    if (page) {
        m_fields->setMaximumWidth(mostWidth);
        m_banner->setMaximumWidth(mostWidth);
    }
    return content;
}

QWidget *KeyForm::buildFooter()
{
    auto *footer = new Footer;
    footer->addButton(m_cancel);
    footer->addButton(m_submit);
    m_summary = footer->textLabel();
    m_summary->setObjectName(u"draftSummaryLabel"_s);
    return footer;
}

QLayout *KeyForm::buildPageButtons()
{
    m_summary = new QLabel;
    m_summary->setObjectName(u"draftSummaryLabel"_s);
    setTextKind(m_summary, TextKind::Muted);
    auto *line = new QHBoxLayout;
    line->setSpacing(2 * metrics::grid);
    line->addWidget(m_submit);
    line->addWidget(m_cancel);
    line->addWidget(m_summary, 1);
    return line;
}

void KeyForm::setContext(int counted, std::function<bool(const QString &)> labelTaken)
{
    m_counted = counted;
    m_labelTaken = std::move(labelTaken);
    refresh();
}

void KeyForm::updateWorkspace(const Workspace &workspace)
{
    m_workspace = workspace;
    m_fields->setWorkspace(workspace);
    refresh();
}

void KeyForm::setBusy(bool busy)
{
    m_busy = busy;
    m_fields->setEnabled(!busy);
    refresh();
}

void KeyForm::fieldChanged(DraftField field)
{
    m_edited = true;
    m_typed.insert(field);
    m_refusals.remove(field);
    m_banner->hide();
    refresh();
}

ActionContext KeyForm::context(const QString &label) const
{
    return {.policy = m_policy,
        .plan = m_policy.plan(m_workspace.planId),
        .countedKeys = m_counted,
        .labelTaken = !label.isEmpty() && m_labelTaken && m_labelTaken(label),
        .role = m_workspace.role};
}

Result<void> KeyForm::blocker() const
{
    return allowed(Action::Create, nullptr, context({}), m_clock.now());
}

Result<void> KeyForm::check(const KeyDraft &draft) const
{
    const Instant now = m_clock.now();
    return checkDraft(draft, m_policy, m_workspace, now).and_then([&](const ApiKey &facts) {
        return allowed(Action::Create, &facts, context(facts.label), now);
    });
}

std::optional<Error> KeyForm::fault(DraftField field, const KeyDraft &draft) const
{
    if (m_refusals.contains(field))
        return m_refusals.value(field);
    if (!m_attempted && !m_typed.contains(field))
        return std::nullopt;
    if (field == DraftField::Note)
        return errorOf(checkNote(draft.note));
    if (field == DraftField::Tags)
        return errorOf(checkTags(draft.tags));
    // With a good label in the place of a bad one, the check gets to what else is wrong.
    KeyDraft named = draft;
    if (field != DraftField::Label && m_policy.hasLabel)
        named.label = u"-"_s;
    const auto error = field == DraftField::Label
        ? errorOf(check(named))
        : errorOf(checkDraft(named, m_policy, m_workspace, m_clock.now()));
    return error && fieldOf(error->code) == field ? error : std::nullopt;
}

void KeyForm::refresh()
{
    const KeyDraft current = draft();
    m_fields->refreshExpiry();
    for (const DraftField field : {DraftField::Label, DraftField::Expiry, DraftField::Team, DraftField::Write,
             DraftField::Scopes, DraftField::Note, DraftField::Tags}) {
        const auto error = fault(field, current);
        m_fields->setError(field, error ? sentence(*error) : QString());
    }
    const auto blocked = blocker();
    if (!blocked)
        m_banner->showMessage(Banner::Kind::Warning, sentence(blocked.error()), {}, false);
    else if (m_blocked)
        m_banner->hide();
    m_blocked = !blocked;
    m_submit->setEnabled(blocked && !m_busy);
    m_submit->setToolTip(blocked ? QString() : sentence(blocked.error()));
    refreshSummary();
}

void KeyForm::refreshSummary()
{
    KeyDraft named = draft();
    if (m_policy.hasLabel)
        named.label = u"-"_s; // The summary does not tell of it.
    const auto facts = checkDraft(named, m_policy, m_workspace, m_clock.now());
    m_summary->setText(facts ? draftSummary(*facts, named.expiry, m_policy, m_workspace) : QString());
}

void KeyForm::submit()
{
    if (!m_submit->isEnabled())
        return;
    m_attempted = true;
    m_refusals.clear();
    m_banner->hide();
    refresh();
    const KeyDraft current = draft();
    if (const auto checked = check(current); !checked)
        showError(checked.error());
    else
        Q_EMIT submitted(current);
}

void KeyForm::showError(const Error &error)
{
    const auto field = fieldOf(error.code);
    if (field && m_fields->has(*field)) {
        m_refusals.insert(*field, error);
        refresh();
        m_fields->focusField(*field);
        return;
    }
    m_banner->showMessage(Banner::Kind::Danger, sentence(error));
}

void KeyForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        submit();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace chatelaine
