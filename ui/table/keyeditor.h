// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keydraft.h"

#include <QFlags>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace chatelaine {

class FormRow;

/// Fields for label, note and tags of a key, those that may be edited, with what is wrong under each while
/// typing.
class KeyEditor final : public QWidget {
    Q_OBJECT
public:
    enum Field { Label = 1, Note = 2, Tags = 4 };
    Q_DECLARE_FLAGS(Fields, Field)

    explicit KeyEditor(QWidget *parent = nullptr);

    void load(const ApiKey &key, Fields fields, const QString &labelTitle); ///< Over what was typed.
    void focus(Field field);
    void setBusy(bool busy); ///< While an edit is on its way.
    bool showError(const Error &error); ///< False when it is about none of the fields.
    qint64 version() const { return m_key.version; }

Q_SIGNALS:
    void submitted(const chatelaine::KeyEdit &edit);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    KeyEdit edit() const; ///< What differs from the key.
    QStringList tags() const;
    FormRow *rowFor(ErrorCode code) const;
    void review();
    void submit();

    ApiKey m_key;
    Fields m_fields;
    bool m_busy = false;
    QLineEdit *m_label;
    QPlainTextEdit *m_note;
    QLineEdit *m_tags;
    FormRow *m_labelRow;
    FormRow *m_noteRow;
    FormRow *m_tagsRow;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(KeyEditor::Fields)

} // namespace chatelaine
