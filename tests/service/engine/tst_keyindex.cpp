// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/keyindex.h"
#include "service/engine/workspaceindex.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace chatelaine {

class KeyIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void answersWhatWasPut();
    void latestStateCounts();
    void formerDigestGoes();
    void reloadDropsWhatIsGone();
    void workspaceTakesItsKeysAlong();
    void manyComeAndGo();
    void readersSeeWholeKeys();
    void workspacesByNameAndId();
};

namespace {

Digest digestOf(int number)
{
    return token::digest(QByteArray::number(number));
}

IndexedKey keyOf(int number, const WorkspaceId &workspace)
{
    IndexedKey key;
    key.digest = digestOf(number);
    key.id = newId(instantFromMillis(1'000 + number));
    key.workspace = workspace;
    key.owner = u"ada"_s;
    return key;
}

} // namespace

void KeyIndexTest::answersWhatWasPut()
{
    KeyIndex index;
    IndexedKey key = keyOf(1, newId(instantFromMillis(1)));
    key.scopes = {{u"data"_s, ScopeLevel::Write}, {u"billing"_s, ScopeLevel::Read}};
    key.team = u"Platform"_s;
    key.access = Access::Read;
    key.expiresAt = instantFromMillis(99);
    key.disabled = DisabledReason::Plan | DisabledReason::OwnerLeft;
    key.deleted = true;
    index.put(key);
    const auto found = index.find(key.digest);
    QVERIFY(found);
    QCOMPARE(found->id, key.id);
    QCOMPARE(found->ground->workspace, key.workspace);
    QCOMPARE(found->ground->owner, u"ada"_s);
    QCOMPARE(found->ground->scopes, key.scopes);
    QCOMPARE(found->ground->team, u"Platform"_s);
    QCOMPARE(found->access, Access::Read);
    QCOMPARE(found->expiresAt, key.expiresAt);
    QCOMPARE(found->disabled, key.disabled);
    QVERIFY(found->deleted);
    QCOMPARE(index.size(), 1);
    QVERIFY(!index.find(digestOf(2)));
    key.expiresAt = instantFromMillis(253402300799999); // The calendar's last.
    index.put(key);
    QCOMPARE(index.find(key.digest)->expiresAt, key.expiresAt);
    key.expiresAt.reset();
    index.put(key);
    QVERIFY(!index.find(key.digest)->expiresAt);
    QCOMPARE(index.find(key.digest)->disabled, key.disabled);
    QVERIFY(index.find(key.digest)->deleted);
}

void KeyIndexTest::latestStateCounts()
{
    KeyIndex index;
    IndexedKey key = keyOf(1, newId(instantFromMillis(1)));
    index.put(key);
    QVERIFY(!index.find(key.digest)->expiresAt);
    key.disabled = DisabledReason::Member;
    index.put(key);
    QCOMPARE(index.find(key.digest)->disabled, DisabledReasons(DisabledReason::Member));
    QCOMPARE(index.size(), 1);
    index.remove(key.id);
    index.remove(key.id);
    QVERIFY(!index.find(key.digest));
    QCOMPARE(index.size(), 0);
}

void KeyIndexTest::formerDigestGoes()
{
    KeyIndex index;
    IndexedKey key = keyOf(1, newId(instantFromMillis(1)));
    index.put(key);
    key.digest = digestOf(2);
    index.put(key);
    QVERIFY(!index.find(digestOf(1)));
    QCOMPARE(index.find(digestOf(2))->id, key.id);
    QCOMPARE(index.size(), 1);
}

void KeyIndexTest::reloadDropsWhatIsGone()
{
    KeyIndex index;
    const WorkspaceId workspace = newId(instantFromMillis(1));
    const IndexedKey stays = keyOf(1, workspace);
    const IndexedKey goes = keyOf(2, workspace);
    IndexedKey takesOver = keyOf(3, workspace);
    index.put(stays);
    index.put(goes);
    index.beginReload();
    QVERIFY(index.find(goes.digest)); // until everything was read
    index.put(stays);
    takesOver.digest = goes.digest;
    index.put(takesOver);
    index.endReload();
    QVERIFY(index.find(stays.digest));
    QCOMPARE(index.find(goes.digest)->id, takesOver.id);
    index.remove(goes.id); // is nobody's any more
    QCOMPARE(index.size(), 2);
    index.beginReload();
    index.put(stays);
    index.beginReload(); // The one before was broken off.
    index.put(takesOver);
    index.endReload();
    QVERIFY(!index.find(stays.digest));
    index.beginReload();
    index.endReload();
    QCOMPARE(index.size(), 0);
}

void KeyIndexTest::workspaceTakesItsKeysAlong()
{
    KeyIndex index;
    const WorkspaceId here = newId(instantFromMillis(1));
    const WorkspaceId there = newId(instantFromMillis(2));
    for (int i = 0; i < 100; ++i)
        index.put(keyOf(i, i % 2 == 0 ? here : there));
    index.removeAll(here);
    QCOMPARE(index.size(), 50);
    QVERIFY(!index.find(digestOf(0)));
    QVERIFY(index.find(digestOf(1)));
}

void KeyIndexTest::manyComeAndGo()
{
    KeyIndex index;
    const WorkspaceId workspace = newId(instantFromMillis(1));
    QHash<int, IndexedKey> keys;
    QRandomGenerator random(5);
    for (int i = 0; i < 20'000; ++i) {
        const int number = random.bounded(3'000);
        if (keys.contains(number) && random.bounded(3) == 0) {
            index.remove(keys.take(number).id);
            continue;
        }
        if (!keys.contains(number))
            keys.insert(number, keyOf(number, workspace));
        IndexedKey &key = keys[number];
        if (random.bounded(4) == 0)
            key.digest = digestOf(3'000 + i);
        key.expiresAt = instantFromMillis(i);
        index.put(key);
    }
    QCOMPARE(index.size(), keys.size());
    for (const IndexedKey &key : std::as_const(keys)) {
        const auto found = index.find(key.digest);
        QVERIFY(found && found->id == key.id && found->expiresAt == key.expiresAt);
    }
}

/// A key is always that of one of its states while another thread changes it.
void KeyIndexTest::readersSeeWholeKeys()
{
    KeyIndex index;
    IndexedKey key = keyOf(1, newId(instantFromMillis(1)));
    index.put(key);
    std::atomic<bool> ended = false;
    std::atomic<int> torn = 0;
    std::atomic<int> read = 0;
    std::thread reader([&] {
        while (!ended) {
            const auto found = index.find(digestOf(1));
            if (!found || (found->ground->team == u"A"_s) != (found->ground->owner == u"A"_s))
                ++torn;
            ++read;
        }
    });
    for (int i = 0; i < 20'000 || read == 0; ++i) {
        key.team = key.owner = i % 2 == 0 ? u"A"_s : u"B"_s;
        index.put(key);
        index.put(keyOf(2 + i % 2'000, key.workspace));
    }
    ended = true;
    reader.join();
    QCOMPARE(torn, 0);
}

void KeyIndexTest::workspacesByNameAndId()
{
    const PolicyCatalog catalog = PolicyCatalog::load(QStringList());
    WorkspaceIndex index(catalog);
    Workspace one;
    one.id = newId(instantFromMillis(1));
    one.name = u"Acme"_s;
    one.policyId = u"stitch"_s;
    one.planId = u"premium"_s;
    Workspace other = one;
    other.id = newId(instantFromMillis(2));
    other.name = u"Ägypten"_s;
    other.policyId = u"gone"_s;
    index.put(one);
    QCOMPARE(index.only()->workspace.id, one.id);
    index.put(other);
    QVERIFY(!index.only());
    QCOMPARE(index.find(u"ACME"_s)->workspace.id, one.id);
    QCOMPARE(index.find(u"ÄGYPTEN"_s)->workspace.id, other.id);
    QCOMPARE(index.find(idText(one.id))->plan->id, u"premium"_s);
    QVERIFY(!index.find(other.id)->policy);

    // One takes the name that the other gives up; told in the wrong order.
    std::swap(one.name, other.name);
    index.put(one);
    index.put(other);
    QCOMPARE(index.find(u"acme"_s)->workspace.id, other.id);
    QCOMPARE(index.find(u"ägypten"_s)->workspace.id, one.id);
    index.remove(other.id);
    QVERIFY(!index.find(u"acme"_s));
    QVERIFY(!index.find(other.id));
    QVERIFY(!index.find(u""_s));
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::KeyIndexTest)
#include "tst_keyindex.moc"
