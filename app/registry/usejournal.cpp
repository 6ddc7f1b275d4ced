// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/usejournal.h"

#include "registry/database.h"
#include "registry/statement.h"
#include "registry/usestamp.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr qint64 mostUses = 1'000'000'000; ///< In a row: no sum of them overflows.

/// As many of `uses` as a row takes; the rest stays.
qint64 takePart(qint64 &uses)
{
    const qint64 part = qMin(uses, mostUses);
    uses -= part;
    return part;
}

} // namespace

bool UseJournal::isEmpty()
{
    return !Statement(m_database, u"SELECT 1 FROM use_journal LIMIT 1"_s).run().next();
}

void UseJournal::append(const UseStamp &stamp)
{
    if (stamp.workspace.isNull() || stamp.key.isNull())
        return; // No key is there.
    Statement insert(m_database,
        u"INSERT INTO use_journal (workspace, id, uses, at, source, agent, refused) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    qint64 uses = stamp.uses;
    for (const CallSource &call : stamp.recent)
        insert.run(stamp.workspace, stamp.key, takePart(uses), call.at, call.source, call.agent, QString());
    if (stamp.refusedAt)
        insert.run(stamp.workspace, stamp.key, takePart(uses), stamp.refusedAt, stamp.refusedSource,
            QString(), checkWord(stamp.refusedWhy));
    while (uses > 0)
        insert.run(
            stamp.workspace, stamp.key, takePart(uses), OptionalInstant(), QString(), QString(), QString());
}

QList<UseStamp> UseJournal::takeWith(const QList<UseStamp> &stamps)
{
    if (isEmpty())
        return stamps;
    UseStamps sums;
    Statement row(m_database,
        u"SELECT workspace, id, uses, at, source, agent, refused FROM use_journal ORDER BY number"_s);
    row.run();
    while (row.next()) {
        UseStamp &sum = stampOf(sums, row.id(0), row.id(1));
        const qint64 uses = row.integer(2);
        if (uses < 0 || uses > mostUses)
            m_database.latchDamage(u"a stamp counts what cannot be"_s);
        sum.uses += m_database.failed() ? 0 : uses;
        if (row.isNull(3))
            continue;
        const Instant at = row.instant(3);
        if (row.utf8(6).empty())
            addCall(sum, {at, row.utf8(4), row.utf8(5)});
        else if (const auto why = checkFromWord(row.text(6)); why && why != CheckCode::Granted)
            addRefusal(sum, at, row.text(4), *why);
        else
            m_database.latchDamage(u"a refusal has a reason that is none"_s);
    }
    Statement(m_database, u"DELETE FROM use_journal"_s).run();
    for (const UseStamp &stamp : stamps)
        add(stampOf(sums, stamp.workspace, stamp.key), stamp);
    return sums.values();
}

} // namespace chatelaine
