// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/detailspane.h"

#include "domain/sentence.h"
#include "ui/table/factlist.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/contentscrollarea.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/refusal.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace chatelaine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int paneWidth = 288;
constexpr std::array marks{Mark::Expiring, Mark::Stale, Mark::Unused};

Tone toneOf(Status status)
{
    switch (status) {
    case Status::Active:
        return Tone::Good;
    case Status::Expired:
        return Tone::Danger;
    case Status::Disabled:
    case Status::Deleted:
        break;
    }
    return Tone::Neutral;
}

QString buttonText(Action action, const KeyPolicy &policy)
{
    // Policy files have a word for each of these but the last.
    if (action == Action::Restore)
        return DetailsPane::tr("Restore");
    return policyText(policy.word(actionWord(action)));
}

} // namespace

DetailsPane::DetailsPane(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_title(new ElidedLabel)
    , m_hint(new QLabel)
    , m_edit(new QPushButton)
    , m_close(new QPushButton)
    , m_status(new Badge)
    , m_banner(new Banner)
    , m_loadNewer(new QPushButton(tr("Load the newer version")))
    , m_facts(new FactList)
    , m_editor(new KeyEditor)
{
    setObjectName(u"detailsPane"_s);
    setAccessibleName(tr("Details"));
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(22, 20, 20, 20);
    layout->setSpacing(12);
    layout->addLayout(makeHead());
    layout->addLayout(makeBadges());
    layout->addWidget(m_banner);
    layout->addWidget(m_loadNewer, 0, Qt::AlignLeft);
    layout->addWidget(m_editor);
    layout->addWidget(m_facts);
    makeButtons(layout);
    layout->addStretch();
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(1, 0, 0, 0); // The rule at the side.
    frame->addWidget(new ContentScrollArea(content));
    setFixedWidth(paneWidth);
    m_loadNewer->setObjectName(u"loadNewerButton"_s);

    connectParts();
    clear();
}

void DetailsPane::connectParts()
{
    connect(m_loadNewer, &QPushButton::clicked, this, &DetailsPane::loadNewer);
    connect(m_editor, &KeyEditor::cancelled, this, &DetailsPane::stopEditing);
    connect(m_editor, &KeyEditor::submitted, this, [this](const KeyEdit &edit) {
        m_saving = true;
        hideBanner();
        Q_EMIT edited(m_key.id, edit);
    });
    connect(&m_timer, &QTimer::timeout, this, &DetailsPane::refreshTimes);
}

QBoxLayout *DetailsPane::makeHead()
{
    m_title->setObjectName(u"detailsTitle"_s);
    m_hint->setObjectName(u"detailsHint"_s);
    setTextKind(m_title, TextKind::Heading);
    setTextKind(m_hint, TextKind::Mono);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_edit->setObjectName(u"editDetailsButton"_s);
    m_edit->setAccessibleName(tr("Edit"));
    m_edit->setToolTip(tr("Edit"));
    m_edit->setIcon(icon(Icon::Edit));
    m_close->setObjectName(u"closeDetailsButton"_s);
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(tr("Close"));
    m_close->setIcon(icon(Icon::Close));
    for (QPushButton *button : {m_edit, m_close})
        setButtonKind(button, ButtonKind::Flat);
    connect(m_close, &QPushButton::clicked, this, &DetailsPane::closeRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        const KeyEditor::Fields fields = editableFields();
        startEditing(fields.testFlag(KeyEditor::Label) ? Action::EditLabel
                : fields.testFlag(KeyEditor::Note)     ? Action::EditNote
                                                       : Action::EditTags);
    });

    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_title, 1);
    line->addWidget(m_edit);
    line->addWidget(m_close);
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addLayout(line);
    head->addWidget(m_hint);
    return head;
}

QBoxLayout *DetailsPane::makeBadges()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    m_status->setObjectName(u"statusBadge"_s);
    line->addWidget(m_status);
    for (const Mark mark : marks) {
        auto *badge = new Badge(keytext::mark(mark), Tone::Warning);
        badge->setObjectName(u"markBadge"_s);
        m_marks.append(badge);
        line->addWidget(badge);
    }
    line->addStretch();
    return line;
}

void DetailsPane::makeButtons(QBoxLayout *layout)
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row);
    for (const Action action :
        {Action::Enable, Action::Disable, Action::Refresh, Action::Restore, Action::Delete}) {
        auto *button = new QPushButton;
        button->setObjectName(actionWord(action) % u"DetailsButton"_s);
        if (action == Action::Delete || action == Action::Refresh)
            setButtonKind(button, ButtonKind::Danger);
        connect(button, &QPushButton::clicked, this,
            [this, action] { Q_EMIT actionRequested(action, m_key.id); });
        flow->addWidget(button);
        m_buttons.append({action, button});
    }
    layout->addSpacing(8);
    layout->addWidget(row);
}

void DetailsPane::setKey(
    const ApiKey &key, const Workspace &workspace, const KeyPolicy &policy, const QString &memberName)
{
    const bool other = key.id != m_key.id;
    const bool newer = !other && key.version != m_key.version;
    m_key = key;
    m_context = {workspace, policy, memberName};
    if (other || (m_saving && newer))
        stopEditing();
    if (m_newerWanted && newer)
        loadNewer();
    if (other)
        hideBanner();
    refresh();
}

void DetailsPane::setUnavailable(const std::optional<Error> &error)
{
    m_unavailable = error;
    if (!m_key.id.isNull())
        refresh();
}

void DetailsPane::clear()
{
    m_key = {};
    m_context = {};
    m_timer.stop();
    stopEditing();
    hideBanner();
    for (QWidget *child : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        child->hide();
}

void DetailsPane::refresh()
{
    for (QWidget *child : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        child->show();
    m_title->setText(keytext::title(m_key, m_context));
    m_hint->setText(m_key.hint.text());
    m_hint->setAlignment(Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    m_edit->setVisible(!isEditing() && editableFields());
    refreshButtons();
    refreshTimes();
}

void DetailsPane::refreshTimes()
{
    const Instant now = m_clock.now();
    const KeyStatus status = statusAt(m_key, m_context.workspace.marks, now);
    refreshBadges(status);
    QList<KeyFact> facts = keyFacts(m_key, status, m_context, now);
    if (!isEditing()) {
        if (!m_key.note.isEmpty())
            facts.append({tr("Note"), m_key.note});
        if (!m_key.tags.isEmpty())
            facts.append({tr("Tags"), m_key.tags.join(u", "_s)});
    }
    m_facts->setFacts(facts);
    const bool justUsed = m_key.use.lastUsedAt && now - *m_key.use.lastUsedAt < 1min;
    m_timer.start(justUsed ? 1s : 60s);
}

void DetailsPane::refreshBadges(const KeyStatus &status)
{
    m_status->setText(status.status == Status::Active ? tr("Active") : keytext::status(status.status));
    m_status->setTone(toneOf(status.status));
    for (std::size_t i = 0; i < marks.size(); ++i)
        m_marks.at(static_cast<qsizetype>(i))->setVisible(status.marks.testFlag(marks[i]));
}

Result<void> DetailsPane::mayDo(Action action) const
{
    if (m_unavailable)
        return tl::unexpected<Error>(*m_unavailable);
    ActionContext context = m_context.actions();
    context.countedKeys = m_context.workspace.keyCount;
    return allowed(action, &m_key, context, m_clock.now());
}

void DetailsPane::refreshButtons()
{
    for (const auto &[action, button] : m_buttons) {
        const bool fits = m_key.deletedAt ? action == Action::Restore
            : action == Action::Enable    ? bool(m_key.disabled)
            : action == Action::Disable   ? !m_key.disabled
                                          : action != Action::Restore;
        button->setVisible(fits && m_context.policy.has(action));
        if (button->isHidden())
            continue;
        button->setText(buttonText(action, m_context.policy));
        setAllowed(button, mayDo(action));
    }
}

KeyEditor::Fields DetailsPane::editableFields() const
{
    KeyEditor::Fields fields;
    fields.setFlag(KeyEditor::Label, mayDo(Action::EditLabel).has_value());
    fields.setFlag(KeyEditor::Note, mayDo(Action::EditNote).has_value());
    fields.setFlag(KeyEditor::Tags, mayDo(Action::EditTags).has_value());
    return fields;
}

void DetailsPane::startEditing(Action field)
{
    const KeyEditor::Fields fields = m_key.id.isNull() ? KeyEditor::Fields() : editableFields();
    const auto asked = field == Action::EditLabel ? KeyEditor::Label
        : field == Action::EditNote               ? KeyEditor::Note
                                                  : KeyEditor::Tags;
    if (!fields.testFlag(asked))
        return;
    if (!isEditing()) {
        m_editor->load(m_key, fields, policyText(m_context.policy.word(u"label_field"_s)));
        m_editor->show();
        refresh();
    }
    m_editor->focus(asked);
}

bool DetailsPane::isEditing() const
{
    return !m_editor->isHidden();
}

void DetailsPane::stopEditing()
{
    const bool hadFocus = m_editor->isAncestorOf(focusWidget());
    m_saving = false;
    m_newerWanted = false;
    m_editor->hide();
    if (m_key.id.isNull())
        return;
    hideBanner();
    refresh();
    if (hadFocus)
        m_edit->setFocus(Qt::OtherFocusReason);
}

void DetailsPane::showError(const Error &error)
{
    m_saving = false;
    if (isEditing() && m_editor->showError(error))
        return;
    const bool conflict = isEditing() && error.code == ErrorCode::EditConflict;
    m_banner->showMessage(
        conflict ? Banner::Kind::Warning : Banner::Kind::Danger, sentence(error), {}, !conflict);
    m_loadNewer->setVisible(conflict);
}

void DetailsPane::hideBanner()
{
    m_banner->hide();
    m_loadNewer->hide();
}

void DetailsPane::loadNewer()
{
    m_newerWanted = m_key.version == m_editor->version();
    if (m_newerWanted)
        return;
    m_editor->load(m_key, editableFields(), policyText(m_context.policy.word(u"label_field"_s)));
    hideBanner();
}

QSize DetailsPane::sizeHint() const
{
    return {paneWidth, QWidget::sizeHint().height()};
}

void DetailsPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colors().window);
    painter.fillRect(isRightToLeft() ? width() - 1 : 0, 0, 1, height(), colors().rule);
}

void DetailsPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chatelaine
