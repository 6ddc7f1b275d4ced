// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/memberdirectory.h"
#include "ui/pages/formdialog.h"

#include <functional>

class QButtonGroup;
class QLineEdit;

namespace chatelaine {

class FormRow;

/// Asks whom to invite to a workspace, and as what.
class InviteDialog : public FormDialog {
    Q_OBJECT
public:
    using Show = std::function<void(CreatedInvitation)>;

    /// `show` gets the invitation with its code, just before the dialog closes.
    InviteDialog(
        MemberDirectory &directory, const Workspace &workspace, Show show, QWidget *parent = nullptr);

protected:
    void confirm() override;

private:
    QWidget *buildRoles(Role viewer);

    MemberDirectory &m_directory;
    WorkspaceId m_workspace;
    Show m_show;
    QLineEdit *m_emailEdit;
    FormRow *m_emailRow;
    QButtonGroup *m_roles;
};

/// What a role may do, in a sentence.
QString roleHelp(Role role);

} // namespace chatelaine
