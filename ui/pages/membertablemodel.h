// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

#include <QAbstractTableModel>

namespace chatelaine {

/// The members of a workspace, by e-mail address. Rows are merged, so that the current one holds.
class MemberTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Person, MemberRole, Keys, Since, Menu };
    static constexpr int columns = Menu + 1;

    enum DataRole {
        EmailRole = Qt::UserRole, ///< QString
        SecondLineRole, ///< QString: the address under a name.
        BadgeRole, ///< QString: "You", or nothing.
        ChangeableRole, ///< bool: who looks may change the member's role.
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Who looks: their address and their role, which says what they may change.
    void setViewer(const QString &email, Role role);
    void setMembers(const QList<Member> &members); ///< All of them.
    void setMember(const Member &member); ///< One as it stands now; others stay.
    void clear();
    const QList<Member> &members() const { return m_members; }
    const Member *find(const QString &email) const; ///< Null when there is none. Until the next change.
    QModelIndex indexOf(const QString &email, Column column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString text(const Member &member, Column column) const;
    QString spoken(const Member &member, Column column) const;
    void removeAbsent(const QList<Member> &members);

    QList<Member> m_members;
    QString m_viewer;
    Role m_role = Role::None;
};

} // namespace chatelaine
