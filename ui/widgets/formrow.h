// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace chatelaine {

/// A strong label with muted words after it: "Expires  an expiry is recommended".
class FieldLabel : public QWidget {
    Q_OBJECT
public:
    explicit FieldLabel(const QString &text, const QString &hint = {}, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setHint(const QString &hint);
    void setBuddy(QWidget *control);
    QString text() const;

private:
    QLabel *m_text;
    QLabel *m_hint;
};

/// A label over its control, with help or the error in a line under it. The control's accessible name is the
/// label (unless it has one already), its accessible description the line below.
class FormRow : public QWidget {
    Q_OBJECT
public:
    FormRow(const QString &label, QWidget *control, QWidget *parent = nullptr);
    FieldLabel *label() const { return m_label; }
    QWidget *control() const { return m_control; }
    void setHint(const QString &hint); ///< Muted words after the label.
    void setHelp(const QString &help); ///< Muted line under the control; an error takes its place.
    void setError(
        const QString &error); ///< Empty: no error. Also puts the control's border in the danger colour.
    QString error() const { return m_error; }

private:
    void showLine();

    FieldLabel *m_label;
    QWidget *m_control;
    QLabel *m_line;
    QString m_help;
    QString m_error;
};

} // namespace chatelaine
