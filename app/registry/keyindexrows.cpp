// SPDX-License-Identifier: GPL-3.0-or-later
// The part of KeyTable that a service's index reads.
#include "registry/keytable.h"

#include "domain/stringpool.h"
#include "registry/database.h"
#include "registry/statement.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

/// Values that many rows have the text of: each is made once, and shared.
template <typename Value>
class Shared {
public:
    explicit Shared(Value (*make)(const QString &))
        : m_make(make)
    {
    }
    const Value &of(std::string_view text)
    {
        m_latest = m_texts.number(text, m_latest);
        if (m_latest == m_values.size())
            m_values.append(m_make(QString::fromUtf8(text.data(), qsizetype(text.size()))));
        return m_values[m_latest];
    }

private:
    Value (*m_make)(const QString &);
    StringPool m_texts;
    QList<Value> m_values; ///< By number of the text.
    quint32 m_latest = 0;
};

QString itself(const QString &text)
{
    return text;
}

const QString &indexSelection()
{
    static const QString text = u"SELECT digest, id, workspace, owner, scopes, team, access, expires_at, "
                                "disabled, deleted_at IS NOT NULL FROM key "_s;
    return text;
}

QList<IndexedKey> indexRows(Statement &row)
{
    QList<IndexedKey> keys;
    Shared<QString> owners(itself);
    Shared<ScopeGrants> grants(parseGrants);
    Shared<QString> teams(itself);
    while (row.next()) {
        keys.append({row.digest(0), row.id(1), row.id(2), owners.of(row.utf8(3)), grants.of(row.utf8(4)),
            teams.of(row.utf8(5)), row.number(6) == 0 ? Access::Read : Access::Write, row.optionalInstant(7),
            DisabledReasons::fromInt(row.number(8)), row.number(9) != 0});
    }
    return keys;
}

} // namespace

QList<IndexedKey> KeyTable::indexAfter(const KeyPlace &place, int limit)
{
    Statement row(
        m_database, indexSelection() + u"WHERE (workspace, id) > (?, ?) ORDER BY workspace, id LIMIT ?"_s);
    return indexRows(row.run(place.workspace, place.id, limit));
}

QList<IndexedKey> KeyTable::indexChanged(const WorkspaceId &workspace, qint64 revision)
{
    Statement row(m_database, indexSelection() + u"WHERE workspace = ? AND revision > ?"_s);
    return indexRows(row.run(workspace, revision));
}

} // namespace chatelaine
