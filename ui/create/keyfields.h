// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/keydraft.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace chatelaine {

class ExpiryField;
class FormRow;
class ScopesEditor;
class TagsEdit;
class WriteField;

enum class DraftField { Label, Expiry, Team, Write, Scopes, Note, Tags };

/// The fields of a draft, those alone that the policy has. Knows no rules; shows the errors that it is given.
class KeyFields : public QWidget {
    Q_OBJECT
public:
    KeyFields(const KeyPolicy &policy, const Clock &clock, QWidget *parent = nullptr);

    /// Teams, plan and scopes to choose from. What was filled in stays, except that other scopes start anew.
    void setWorkspace(const Workspace &workspace);
    KeyDraft draft() const;
    void refreshExpiry();

    bool has(DraftField field) const { return m_controls.contains(field); }
    void setError(DraftField field, const QString &error); ///< Empty: none.
    void focusField(DraftField field);

Q_SIGNALS:
    void changed(chatelaine::DraftField field);

private:
    void buildLabel(QVBoxLayout *layout);
    void buildExpiry(QVBoxLayout *layout);
    void buildTeam(QVBoxLayout *layout);
    void buildWrite(QVBoxLayout *layout);
    void buildNote(QVBoxLayout *layout);
    void buildTags(QVBoxLayout *layout);
    void addRow(DraftField field, FormRow *row, QVBoxLayout *layout);
    void fillTeams(const QStringList &teams);
    void buildScopes(const QList<ScopeDefinition> &definitions, const QList<ScopePreset> &presets);
    QString word(const QString &key) const;

    const KeyPolicy &m_policy;
    const Clock &m_clock;
    QHash<DraftField, QWidget *> m_controls;
    QHash<DraftField, FormRow *> m_rows;
    QLineEdit *m_labelEdit = nullptr;
    ExpiryField *m_expiry = nullptr;
    QComboBox *m_teamBox = nullptr;
    WriteField *m_write = nullptr;
    QVBoxLayout *m_scopesSlot = nullptr;
    ScopesEditor *m_scopes = nullptr;
    QList<ScopeDefinition> m_definitions; ///< That m_scopes was made for.
    QLabel *m_scopesError = nullptr;
    QPlainTextEdit *m_noteEdit = nullptr;
    TagsEdit *m_tags = nullptr;
};

} // namespace chatelaine
