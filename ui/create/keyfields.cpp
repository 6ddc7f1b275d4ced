// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/create/keyfields.h"

#include "domain/sentence.h"
#include "ui/create/expiryfield.h"
#include "ui/create/scopeseditor.h"
#include "ui/create/tagsedit.h"
#include "ui/create/writefield.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formrow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

KeyFields::KeyFields(const KeyPolicy &policy, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_policy(policy)
    , m_clock(clock)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4 * metrics::grid);
    if (policy.hasLabel)
        buildLabel(layout);
    if (policy.teamRequired)
        buildTeam(layout);
    if (policy.hasExpiry)
        buildExpiry(layout);
    if (policy.hasWriteToggle)
        buildWrite(layout);
    m_scopesSlot = new QVBoxLayout;
    m_scopesSlot->setSpacing(metrics::grid);
    layout->addLayout(m_scopesSlot);
    if (policy.hasNote)
        buildNote(layout);
    if (policy.hasTags)
        buildTags(layout);
}

QString KeyFields::word(const QString &key) const
{
    return policyText(m_policy.word(key));
}

void KeyFields::addRow(DraftField field, FormRow *row, QVBoxLayout *layout)
{
    m_rows.insert(field, row);
    m_controls.insert(field, row->control());
    layout->addWidget(row);
}

void KeyFields::buildLabel(QVBoxLayout *layout)
{
    m_labelEdit = new QLineEdit;
    m_labelEdit->setObjectName(u"labelEdit"_s);
    m_labelEdit->setPlaceholderText(word(u"label_example"_s));
    addRow(DraftField::Label, new FormRow(word(u"label_field"_s), m_labelEdit), layout);
    connect(m_labelEdit, &QLineEdit::textEdited, this, [this] { Q_EMIT changed(DraftField::Label); });
    setFocusProxy(m_labelEdit);
}

void KeyFields::buildExpiry(QVBoxLayout *layout)
{
    m_expiry = new ExpiryField(m_policy, m_clock);
    m_expiry->setObjectName(u"expiryField"_s);
    auto *row = new FormRow(word(u"expiry_field"_s), m_expiry);
    row->setHint(word(u"expiry_advice"_s));
    addRow(DraftField::Expiry, row, layout);
    connect(m_expiry, &ExpiryField::changed, this, [this] { Q_EMIT changed(DraftField::Expiry); });
}

void KeyFields::buildTeam(QVBoxLayout *layout)
{
    m_teamBox = new QComboBox;
    m_teamBox->setObjectName(u"teamBox"_s);
    m_teamBox->setPlaceholderText(tr("Choose a team"));
    addRow(DraftField::Team, new FormRow(word(u"team_field"_s), m_teamBox), layout);
    connect(m_teamBox, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT changed(DraftField::Team); });
}

void KeyFields::buildWrite(QVBoxLayout *layout)
{
    m_write = new WriteField(m_policy);
    m_controls.insert(DraftField::Write, m_write);
    layout->addWidget(m_write);
    connect(m_write, &WriteField::changed, this, [this] {
        if (m_scopes)
            m_scopes->setWriteAllowed(m_write->isOn());
        Q_EMIT changed(DraftField::Write);
    });
}

void KeyFields::buildNote(QVBoxLayout *layout)
{
    m_noteEdit = new QPlainTextEdit;
    m_noteEdit->setObjectName(u"noteEdit"_s);
    m_noteEdit->setPlaceholderText(tr("What it is for, who looks after it"));
    m_noteEdit->setTabChangesFocus(true);
    m_noteEdit->setFixedHeight(3 * m_noteEdit->fontMetrics().lineSpacing() + 4 * metrics::grid);
    addRow(DraftField::Note, new FormRow(tr("Note"), m_noteEdit), layout);
    connect(m_noteEdit, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT changed(DraftField::Note); });
}

void KeyFields::buildTags(QVBoxLayout *layout)
{
    m_tags = new TagsEdit;
    m_tags->setObjectName(u"tagsEdit"_s);
    addRow(DraftField::Tags, new FormRow(tr("Tags"), m_tags), layout);
    connect(m_tags, &TagsEdit::changed, this, [this] { Q_EMIT changed(DraftField::Tags); });
}

void KeyFields::setWorkspace(const Workspace &workspace)
{
    if (m_teamBox)
        fillTeams(workspace.teams);
    if (m_write) {
        const Plan *plan = m_policy.plan(workspace.planId);
        m_write->setOffered(!plan || plan->write);
    }
    if (workspace.scopes != m_definitions)
        buildScopes(workspace.scopes, m_policy.scopePresets);
}

void KeyFields::fillTeams(const QStringList &teams)
{
    const QString chosen = m_teamBox->currentText();
    const QSignalBlocker blocker(m_teamBox);
    m_teamBox->clear();
    m_teamBox->addItems(teams);
    m_teamBox->setCurrentIndex(teams.size() == 1 ? 0 : static_cast<int>(teams.indexOf(chosen)));
    m_teamBox->setEnabled(!teams.isEmpty());
    m_rows.value(DraftField::Team)
        ->setHelp(teams.isEmpty()
                ? tr("This workspace has no team yet. Add one on its page “Plan and teams”.")
                : QString());
}

void KeyFields::buildScopes(const QList<ScopeDefinition> &definitions, const QList<ScopePreset> &presets)
{
    m_definitions = definitions;
    delete m_scopes;
    delete m_scopesError;
    m_scopes = nullptr;
    m_scopesError = nullptr;
    m_controls.remove(DraftField::Scopes);
    if (definitions.isEmpty())
        return;
    m_scopes = new ScopesEditor({word(u"scopes_field"_s), definitions, presets, m_policy.scopesCollapsed});
    m_scopes->setObjectName(u"scopesEditor"_s);
    m_scopesError = new QLabel;
    m_scopesError->setObjectName(u"scopesErrorLabel"_s);
    m_scopesError->setWordWrap(true);
    m_scopesError->hide();
    setTextKind(m_scopesError, TextKind::Error);
    m_scopesSlot->addWidget(m_scopes);
    m_scopesSlot->addWidget(m_scopesError);
    m_controls.insert(DraftField::Scopes, m_scopes);
    if (m_write)
        m_scopes->setWriteAllowed(m_write->isOn());
    connect(m_scopes, &ScopesEditor::changed, this, [this] { Q_EMIT changed(DraftField::Scopes); });
}

KeyDraft KeyFields::draft() const
{
    KeyDraft draft;
    if (m_labelEdit)
        draft.label = m_labelEdit->text();
    if (m_expiry)
        draft.expiry = m_expiry->choice();
    if (m_teamBox)
        draft.team = m_teamBox->currentText();
    if (m_write)
        draft.write = m_write->isOn();
    if (m_scopes)
        draft.scopes = m_scopes->grants();
    if (m_noteEdit)
        draft.note = m_noteEdit->toPlainText();
    if (m_tags)
        draft.tags = m_tags->tags();
    return draft;
}

void KeyFields::refreshExpiry()
{
    if (m_expiry)
        m_expiry->refresh();
}

void KeyFields::setError(DraftField field, const QString &error)
{
    if (FormRow *row = m_rows.value(field))
        row->setError(error);
    if (field == DraftField::Write && m_write)
        m_write->setError(error);
    if (field == DraftField::Scopes && m_scopesError) {
        m_scopesError->setText(error);
        m_scopesError->setVisible(!error.isEmpty());
        if (!error.isEmpty())
            m_scopes->expand();
    }
}

void KeyFields::focusField(DraftField field)
{
    if (QWidget *control = m_controls.value(field))
        control->setFocus(Qt::OtherFocusReason);
}

} // namespace chatelaine
