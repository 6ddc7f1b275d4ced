// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "ui/widgets/banner.h"

namespace chatelaine {

/// Says what the role of who looks does not allow in a workspace, above the sections that rest because of
/// it.
class RoleNote : public Banner {
    Q_OBJECT
public:
    explicit RoleNote(WorkspaceAction action, QWidget *parent = nullptr);
    void guard(QWidget *section); ///< It rests while the role does not allow the action.
    void setRole(Role role);

private:
    WorkspaceAction m_action;
    QList<QWidget *> m_sections;
};

} // namespace chatelaine
