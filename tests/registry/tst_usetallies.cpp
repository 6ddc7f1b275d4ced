// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/usetallies.h"

#include "domain/keyedhash.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace chatelaine {

class UseTalliesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIdOfTwoWorkspaces();
    void laterOnesWinTies();
    void laterOnesWinTiesBesideManyTexts();
    void countsWithoutEnd();
    void reservedOnesAreFound();

private:
    UseTallies::Tally &at(const KeyId &key) { return m_tallies.at(keyedHash(key), m_workspace, key); }
    static CallView call(std::string_view source, std::string_view agent = {})
    {
        return {instantFromMillis(5), source, agent};
    }
    /// Of `m_key`, newest first.
    QStringList sources(const QList<UseStamp> &stamps) const
    {
        QStringList texts;
        for (const UseStamp &stamp : stamps) {
            for (const CallSource &each : stamp.key == m_key ? stamp.recent : QList<CallSource>())
                texts.append(each.source);
        }
        return texts;
    }
    QList<UseStamp> take() { return std::exchange(m_tallies, {}).toStamps(); }

    const WorkspaceId m_workspace = newId(instantFromMillis(1));
    const KeyId m_key = newId(instantFromMillis(2));
    UseTallies m_tallies;
};

void UseTalliesTest::anIdOfTwoWorkspaces()
{
    const WorkspaceId other = newId(instantFromMillis(3));
    m_tallies.addUses(at(m_key), 1);
    m_tallies.addUses(m_tallies.at(keyedHash(m_key), other, m_key), 2);
    const QList<UseStamp> stamps = take();
    QCOMPARE(stamps.size(), 2);
    QHash<WorkspaceId, qint64> uses;
    for (const UseStamp &stamp : stamps)
        uses.insert(stamp.workspace, stamp.uses);
    QCOMPARE(uses, (QHash<WorkspaceId, qint64>{{m_workspace, 1}, {other, 2}}));
}

void UseTalliesTest::laterOnesWinTies()
{
    m_tallies.addCall(at(m_key), call("a"));
    m_tallies.add(at(m_key), {m_workspace, m_key, 1, {{instantFromMillis(5), u"b"_s, {}}}});
    m_tallies.addCall(at(m_key), call("c"));
    m_tallies.addCall(at(m_key), call("a"));
    QCOMPARE(sources(take()), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
}

void UseTalliesTest::laterOnesWinTiesBesideManyTexts()
{
    m_tallies.addCall(at(m_key), call("a"));
    const KeyId other = newId(instantFromMillis(3));
    for (int i = 0; i < 5'000; ++i)
        m_tallies.addCall(at(other), call("a", std::to_string(i)));
    m_tallies.addCall(at(m_key), call("b"));
    QCOMPARE(sources(take()), (QStringList{u"b"_s, u"a"_s}));
}

void UseTalliesTest::countsWithoutEnd()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    m_tallies.addUses(at(m_key), most);
    m_tallies.addUses(at(m_key), 1);
    m_tallies.add(at(m_key), {m_workspace, m_key, most});
    QCOMPARE(take().first().uses, most);
}

void UseTalliesTest::reservedOnesAreFound()
{
    QList<KeyId> keys;
    for (int i = 0; i < 300; ++i)
        keys.append(newId(instantFromMillis(i)));
    m_tallies.reserve(100);
    for (const KeyId &key : std::as_const(keys))
        m_tallies.addUses(at(key), 1);
    m_tallies.reserve(1'000);
    for (const KeyId &key : std::as_const(keys))
        m_tallies.addUses(at(key), 1);
    const QList<UseStamp> stamps = take();
    QCOMPARE(stamps.size(), keys.size());
    for (const UseStamp &stamp : stamps)
        QCOMPARE(stamp.uses, 2);
}

} // namespace chatelaine

QTEST_APPLESS_MAIN(chatelaine::UseTalliesTest)
#include "tst_usetallies.moc"
