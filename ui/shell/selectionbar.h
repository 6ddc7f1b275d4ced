// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/keypolicy.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace chatelaine {

class FlowLayout;

/// What can be done to several keys at once. Shown while more than one is selected.
class SelectionBar : public QWidget {
    Q_OBJECT
public:
    explicit SelectionBar(QWidget *parent = nullptr);

    void setPolicy(const KeyPolicy &policy);
    /// `deleted` when the selected keys are tombstones: they can be restored and nothing else.
    void setSelection(int count, bool deleted);
    void setExportable(bool exportable);
    /// Nothing can be done but exporting, and the tooltips say why. Null: the store is back.
    void setUnavailable(const std::optional<Error> &error);

Q_SIGNALS:
    void actionRequested(chatelaine::Action action);
    void exportRequested();
    void clearRequested();

private:
    QPushButton *addButton(const QString &name, const QString &text, Action action);

    FlowLayout *m_flow; ///< Wraps: beside the details there is less room than the buttons take.
    QLabel *m_label;
    QPushButton *m_disable;
    QPushButton *m_enable;
    QPushButton *m_delete;
    QPushButton *m_restore;
    QPushButton *m_export;
    bool m_canToggle = false;
    bool m_canDelete = false;
    bool m_canRestore = false;
};

} // namespace chatelaine
