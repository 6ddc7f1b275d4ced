// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"
#include "ui/pages/formdialog.h"

#include <QHash>

class QCheckBox;
class QLineEdit;

namespace chatelaine {

class FormRow;
class SegmentedControl;

/// One scope of a workspace's own. The id of one that exists is fixed: keys were granted it by that id.
class ScopeDialog : public FormDialog {
    Q_OBJECT
public:
    /// `index` is the place in `all` to edit; the size of `all` adds one.
    ScopeDialog(QList<ScopeDefinition> all, qsizetype index, QWidget *parent = nullptr);

    QList<ScopeDefinition> definitions() const; ///< All, with the one as it stands in the fields.

protected:
    void confirm() override;

private:
    void buildTexts(const ScopeDefinition &definition);
    void buildLevels(const ScopeDefinition &definition);
    QList<ScopeLevel> levels() const;
    void titleEdited(const QString &title);
    void levelsChanged();

    QList<ScopeDefinition> m_all;
    qsizetype m_index;
    bool m_isNew;
    bool m_idTyped = false;
    QLineEdit *m_titleEdit;
    QLineEdit *m_idEdit;
    QLineEdit *m_givesEdit;
    QHash<ScopeLevel, QCheckBox *> m_levelBoxes;
    SegmentedControl *m_default;
    QStringList m_levelWords; ///< Of the segments of m_default.
    QHash<QString, FormRow *> m_rows; ///< By the member that a fault names.
};

} // namespace chatelaine
