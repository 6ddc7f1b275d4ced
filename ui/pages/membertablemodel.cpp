// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/membertablemodel.h"

#include "domain/sentence.h"
#include "ui/table/timetext.h"

#include <QLocale>

#include <algorithm>

namespace chatelaine {

void MemberTableModel::setViewer(const QString &email, Role role)
{
    if (std::exchange(m_viewer, email) == email && m_role == role)
        return;
    m_role = role;
    if (!m_members.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void MemberTableModel::clear()
{
    setMembers({});
}

void MemberTableModel::setMembers(const QList<Member> &members)
{
    removeAbsent(members);
    for (const Member &member : members)
        setMember(member);
}

void MemberTableModel::removeAbsent(const QList<Member> &members)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(members, m_members.at(row).email, &Member::email) != members.end())
            continue;
        beginRemoveRows({}, row, row);
        m_members.removeAt(row);
        endRemoveRows();
    }
}

void MemberTableModel::setMember(const Member &member)
{
    const auto place = std::ranges::lower_bound(m_members, member.email, {}, &Member::email);
    const auto row = static_cast<int>(place - m_members.begin());
    if (place == m_members.end() || place->email != member.email) {
        beginInsertRows({}, row, row);
        m_members.insert(row, member);
        endInsertRows();
    } else if (*place != member) {
        m_members[row] = member;
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
}

const Member *MemberTableModel::find(const QString &email) const
{
    const auto found = std::ranges::find(m_members, email, &Member::email);
    return found == m_members.end() ? nullptr : &*found;
}

QModelIndex MemberTableModel::indexOf(const QString &email, Column column) const
{
    const Member *member = find(email);
    return member ? index(static_cast<int>(member - m_members.constData()), column) : QModelIndex();
}

int MemberTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_members.size());
}

int MemberTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString MemberTableModel::text(const Member &member, Column column) const
{
    switch (column) {
    case Person:
        return member.name.isEmpty() ? member.email : member.name;
    case MemberRole:
        return roleText(member.role);
    case Keys:
        return QLocale().toString(member.keyCount);
    case Since:
        return shortDate(member.since);
    case Menu:
        break;
    }
    return {};
}

QString MemberTableModel::spoken(const Member &member, Column column) const
{
    const QString name = text(member, Person);
    switch (column) {
    case Person:
        return member.email == m_viewer ? tr("%1, %2, you").arg(name, member.email)
                                        : tr("%1, %2", "a name and an address").arg(name, member.email);
    case Keys:
        return tr("%n key(s)", nullptr, member.keyCount);
    case Since:
        return tr("member since %1").arg(text(member, Since));
    case Menu:
        return tr("Actions for %1").arg(name);
    case MemberRole:
        break;
    }
    return text(member, column);
}

QVariant MemberTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Member &member = m_members.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(member, column);
    case Qt::AccessibleTextRole:
        return spoken(member, column);
    case Qt::ToolTipRole:
        return column == Since ? absoluteTime(member.since) : column == Person ? member.email : QString();
    case EmailRole:
        return member.email;
    case SecondLineRole:
        return column == Person && !member.name.isEmpty() ? member.email : QString();
    case BadgeRole:
        return column == Person && member.email == m_viewer ? tr("You") : QString();
    case ChangeableRole:
        return permitted(managementOf(member.role), m_role).has_value();
    default:
        return {};
    }
}

QVariant MemberTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Person:
        return tr("Name");
    case MemberRole:
        return tr("Role");
    case Keys:
        return tr("Keys");
    case Since:
        return tr("Member since");
    case Menu:
        return role == Qt::DisplayRole ? QString() : tr("Actions");
    default:
        return {};
    }
}

Qt::ItemFlags MemberTableModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                           : Qt::ItemFlags();
}

} // namespace chatelaine
