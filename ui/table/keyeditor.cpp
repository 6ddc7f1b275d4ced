// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keyeditor.h"

#include "domain/sentence.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formrow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
QString faultOf(const Result<T> &result)
{
    return result ? QString() : sentence(result.error());
}

} // namespace

KeyEditor::KeyEditor(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLineEdit)
    , m_note(new QPlainTextEdit)
    , m_tags(new QLineEdit)
    , m_labelRow(new FormRow(tr("Name"), m_label, this))
    , m_noteRow(new FormRow(tr("Note"), m_note, this))
    , m_tagsRow(new FormRow(tr("Tags"), m_tags, this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_label->setObjectName(u"labelEdit"_s);
    m_note->setObjectName(u"noteEdit"_s);
    m_tags->setObjectName(u"tagsEdit"_s);
    m_save->setObjectName(u"saveEditButton"_s);
    m_cancel->setObjectName(u"cancelEditButton"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(88);
    m_tagsRow->setHint(tr("with commas between"));
    setButtonKind(m_save, ButtonKind::Primary);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (QWidget *row : {m_labelRow, m_noteRow, m_tagsRow})
        layout->addWidget(row);
    layout->addLayout(buttons);

    connect(m_label, &QLineEdit::textChanged, this, &KeyEditor::review);
    connect(m_note, &QPlainTextEdit::textChanged, this, &KeyEditor::review);
    connect(m_tags, &QLineEdit::textChanged, this, &KeyEditor::review);
    for (const QLineEdit *edit : {m_label, m_tags})
        connect(edit, &QLineEdit::returnPressed, this, &KeyEditor::submit);
    connect(m_save, &QPushButton::clicked, this, &KeyEditor::submit);
    connect(m_cancel, &QPushButton::clicked, this, &KeyEditor::cancelled);
}

void KeyEditor::load(const ApiKey &key, Fields fields, const QString &labelTitle)
{
    m_key = key;
    m_fields = fields;
    m_label->setText(key.label);
    m_label->setAccessibleName(labelTitle);
    m_labelRow->label()->setText(labelTitle);
    m_note->setPlainText(key.note);
    m_tags->setText(key.tags.join(u", "_s));
    m_labelRow->setVisible(fields.testFlag(Label));
    m_noteRow->setVisible(fields.testFlag(Note));
    m_tagsRow->setVisible(fields.testFlag(Tags));
    setBusy(false);
}

void KeyEditor::focus(Field field)
{
    QWidget *edit = field == Label ? static_cast<QWidget *>(m_label)
        : field == Note            ? static_cast<QWidget *>(m_note)
                                   : m_tags;
    edit->setFocus(Qt::OtherFocusReason);
    if (field == Label)
        m_label->selectAll();
}

void KeyEditor::setBusy(bool busy)
{
    m_busy = busy;
    m_label->setReadOnly(busy);
    m_note->setReadOnly(busy);
    m_tags->setReadOnly(busy);
    review();
}

FormRow *KeyEditor::rowFor(ErrorCode code) const
{
    switch (code) {
    case ErrorCode::LabelEmpty:
    case ErrorCode::LabelTooLong:
    case ErrorCode::LabelControlCharacter:
    case ErrorCode::LabelTaken:
    case ErrorCode::LabelImmutable:
        return m_labelRow;
    case ErrorCode::NoteInvalid:
        return m_noteRow;
    case ErrorCode::TagInvalid:
        return m_tagsRow;
    default:
        return nullptr;
    }
}

bool KeyEditor::showError(const Error &error)
{
    setBusy(false);
    FormRow *row = rowFor(error.code);
    if (!row || row->isHidden())
        return false;
    row->setError(sentence(error));
    row->control()->setFocus(Qt::OtherFocusReason);
    return true;
}

QStringList KeyEditor::tags() const
{
    QStringList tags;
    for (const QString &tag : m_tags->text().split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = tag.trimmed(); !trimmed.isEmpty())
            tags.append(trimmed);
    }
    return tags;
}

KeyEdit KeyEditor::edit() const
{
    KeyEdit edit;
    edit.version = m_key.version;
    if (m_fields.testFlag(Label) && m_label->text() != m_key.label)
        edit.label = m_label->text();
    if (m_fields.testFlag(Note) && m_note->toPlainText() != m_key.note)
        edit.note = m_note->toPlainText();
    if (m_fields.testFlag(Tags) && tags() != m_key.tags)
        edit.tags = tags();
    return edit;
}

void KeyEditor::review()
{
    const KeyEdit changes = edit();
    m_labelRow->setError(changes.label ? faultOf(checkLabel(*changes.label)) : QString());
    m_noteRow->setError(changes.note ? faultOf(checkNote(*changes.note)) : QString());
    m_tagsRow->setError(changes.tags ? faultOf(checkTags(*changes.tags)) : QString());
    const bool sound
        = m_labelRow->error().isEmpty() && m_noteRow->error().isEmpty() && m_tagsRow->error().isEmpty();
    const bool changed = changes.label || changes.note || changes.tags;
    m_save->setEnabled(!m_busy && sound && changed);
}

void KeyEditor::submit()
{
    if (!m_save->isEnabled())
        return;
    setBusy(true);
    Q_EMIT submitted(edit());
}

void KeyEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_Return)
        submit();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chatelaine
