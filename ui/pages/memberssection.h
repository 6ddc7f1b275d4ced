// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/memberdirectory.h"
#include "ui/pages/membertablemodel.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace chatelaine {

class Banner;
class ClipboardGuard;
class LoadingBar;
class MemberTable;
class RowList;

/// Who may do what in a workspace: members, open invitations, and leaving. Follows changes of the workspace
/// that the store follows.
class MembersSection : public QWidget {
    Q_OBJECT
public:
    /// `store` must have members(). Both outlive the section.
    MembersSection(KeyStore &store, ClipboardGuard &clipboard, QWidget *parent = nullptr);

    /// Another workspace, or the same after a change. `policy` must outlive its being shown.
    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy);

private:
    void buildLayout();
    QWidget *buildHead();
    void connectParts();
    void reload();
    void take(const Result<Membership> &membership);
    void showMembers(const Membership &membership);
    void showInvitations(const QList<Invitation> &invitations);
    void updateRole();
    void addRoles(QMenu *menu, const Member &member);
    void openRoleMenu(const QModelIndex &index);
    void openRowMenu(const QModelIndex &index, const QPoint &position);
    void changeRole(const QString &email, Role role);
    void invite();
    void withdraw(const QString &invitation);
    void remove(const QString &email);
    void refuse(const QString &email, MemberTableModel::Column column, const Error &error);

    KeyStore &m_store;
    MemberDirectory &m_directory;
    ClipboardGuard &m_clipboard;
    Workspace m_workspace;
    const KeyPolicy *m_policy = nullptr;
    qint64 m_revision = -1; ///< Of the workspace, when the members were asked for.
    bool m_loading = false;
    bool m_loadAgain = false;
    MemberTableModel *m_model;
    QLabel *m_count;
    QPushButton *m_invite;
    LoadingBar *m_loadingBar;
    Banner *m_banner;
    MemberTable *m_table;
    QLabel *m_alone;
    QLabel *m_invitationsHeading;
    RowList *m_invitations;
    QPushButton *m_leave;
};

} // namespace chatelaine
