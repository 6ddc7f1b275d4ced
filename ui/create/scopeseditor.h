// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QToolButton;

namespace chatelaine {

class SegmentedControl;

struct ScopesForm {
    QString title;
    QList<ScopeDefinition> definitions;
    QList<ScopePreset> presets; ///< Those that do not fit the definitions are not offered.
    bool collapsed = false; ///< Folded at first, with a line that says what is on.
};

/// A row for each scope with its levels. What is shown is what grants() says: levels that write access, being
/// off, forbids are greyed, and come back when it is turned on.
class ScopesEditor : public QWidget {
    Q_OBJECT
public:
    explicit ScopesEditor(const ScopesForm &form, QWidget *parent = nullptr);

    ScopeGrants grants() const; ///< Every scope, those that are off included.
    void setWriteAllowed(bool allowed);
    void expand();

Q_SIGNALS:
    void changed();

private:
    struct Row {
        ScopeDefinition definition;
        SegmentedControl *segments = nullptr;
        ScopeLevel chosen = ScopeLevel::Off; ///< By the user, whatever write access says now.
    };
    QWidget *buildHeader(const ScopesForm &form);
    QWidget *buildRow(const ScopeDefinition &definition);
    void offerPresets(const QList<ScopePreset> &presets);
    bool fits(const ScopePreset &preset) const;
    void apply(const ScopePreset &preset);
    ScopeLevel effective(const Row &row) const;
    void setOpen(bool open);
    void refresh();

    QList<Row> m_rows;
    QFrame *m_frame;
    QLabel *m_countLabel = nullptr;
    QLabel *m_summaryLabel;
    QToolButton *m_disclosure = nullptr;
    QPushButton *m_presets = nullptr;
    bool m_open = true;
    bool m_writeAllowed = true;
};

} // namespace chatelaine
