// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/membertable.h"

#include "registry/database.h"
#include "registry/statement.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

Role MemberTable::role(const WorkspaceId &workspace, const QString &email)
{
    Statement row(m_database, u"SELECT role FROM membership WHERE workspace = ? AND email = ?"_s);
    return row.run(workspace, email).next() ? roleFromWord(row.text(0)).value_or(Role::None) : Role::None;
}

bool MemberTable::ownsAny(const QString &email)
{
    return Statement(m_database, u"SELECT 1 FROM membership WHERE email = ? AND role = ?"_s)
        .run(email, roleWord(Role::Owner))
        .next();
}

} // namespace chatelaine
