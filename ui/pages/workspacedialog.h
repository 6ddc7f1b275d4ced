// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"
#include "ui/pages/formdialog.h"

class QButtonGroup;
class QLineEdit;

namespace chatelaine {

class FormRow;
class SegmentedControl;

/// Adds a workspace: a card for each policy says what it is like, then name, plan and first team where the
/// policy has them.
class WorkspaceDialog : public FormDialog {
    Q_OBJECT
public:
    explicit WorkspaceDialog(KeyStore &store, QWidget *parent = nullptr);

Q_SIGNALS:
    void created(const chatelaine::Workspace &workspace); ///< Just before it closes.

protected:
    void confirm() override;

private:
    QWidget *buildCards();
    void buildFields();
    void showFaults();
    const KeyPolicy *policy() const;
    void policyChosen();
    void refreshPlanHelp();
    void refused(const Error &error);

    KeyStore &m_store;
    QButtonGroup *m_cards;
    QLineEdit *m_nameEdit;
    SegmentedControl *m_plans;
    QLineEdit *m_teamEdit;
    FormRow *m_nameRow = nullptr;
    FormRow *m_planRow = nullptr;
    FormRow *m_teamRow = nullptr;
};

} // namespace chatelaine
