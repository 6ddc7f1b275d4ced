// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keyblock.h"

#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

const Instant now = instantFromMillis(1'795'305'600'000);

ApiKey plainKey(const QString &label)
{
    ApiKey key;
    key.id = newId(now);
    key.workspace = QUuid(u"{01900000-0000-7000-8000-000000000001}"_s);
    key.owner = u"ada@example.com"_s;
    key.label = label;
    key.hint = {u"ch_live"_s, u"9fQ2"_s};
    key.createdAt = now;
    key.createdBy = key.owner;
    key.origin = u"window"_s;
    key.use.trackingSince = now;
    return key;
}

/// With every fact that a key can have.
ApiKey fullKey()
{
    ApiKey key = plainKey(u"Über Straße 🔑"_s);
    key.note = u"line one\nline two"_s;
    key.tags = {u"ci"_s, {}, u"größe"_s};
    key.scopes = {{u"platform"_s, ScopeLevel::Write}, {u"actions"_s, ScopeLevel::Read}};
    key.team = u"core"_s;
    key.access = Access::Read;
    key.expiresAt = now + Days(1);
    key.disabled = DisabledReason::Member | DisabledReason::OwnerLeft;
    key.deletedAt = now + Days(2);
    key.deleteReason = DeleteReason::Leaked;
    key.refreshedAt = now - Days(3);
    key.use.trackingSince = now - Days(4);
    key.use.lastUsedAt = now - Days(1);
    key.use.lastUsedSource = u"10.0.4.17"_s;
    key.use.lastUsedAgent = u"curl/7.88.1"_s;
    key.use.useCount = 12'345'678'901;
    for (int i = 0; i < KeyUse::mostRecent; ++i)
        key.use.recent.append({now - Days(1 + i), u"10.0.4.%1"_s.arg(17 + i), u"agent"_s});
    key.use.lastRefusedAt = now;
    key.use.lastRefusedSource = u"::1"_s;
    key.use.lastRefusedReason = u"expired"_s;
    key.version = 300;
    key.revision = 1'000'000;
    return key;
}

} // namespace

class KeyBlockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void givesBackEveryFact()
    {
        const QList<ApiKey> keys{plainKey({}), fullKey(), plainKey(u"CI"_s)};
        const KeyBlock block(keys);
        QVERIFY(block.toList() == keys);
        QCOMPARE(block.id(1), keys.at(1).id);
    }

    void keepsFactsThatStandAlone()
    {
        // None of these combinations is made by a store; none may be changed into another one either.
        ApiKey counted = plainKey(u"counted"_s);
        counted.use.useCount = -1;
        ApiKey refused = plainKey(u"refused"_s);
        refused.use.lastRefusedReason = u"expired"_s;
        ApiKey heard = plainKey(u"heard"_s);
        heard.use.recent = {{now, u"10.0.0.1"_s, {}}};
        ApiKey early = plainKey(u"early"_s);
        early.createdAt = instantFromMillis(-5'000);
        const QList<ApiKey> keys{counted, refused, heard, early};
        QVERIFY(KeyBlock(keys).toList() == keys);
    }

    void rowsAreCopiedWithoutTheirBlock()
    {
        KeyBlock copy;
        {
            const KeyBlock block{plainKey(u"one"_s), fullKey()};
            copy.append(block.row(1));
            QVERIFY(copy.row(0) == block.row(1));
            QVERIFY(copy.row(0) != block.row(0));
        }
        QCOMPARE(copy.at(0).label, fullKey().label);
    }

    void growsAfterItWasSealedAndCopied()
    {
        KeyBlock block{plainKey(u"one"_s)};
        block.seal();
        KeyBlock copy = block;
        copy.append(plainKey(u"two"_s));
        QCOMPARE(copy.size(), 2);
        QCOMPARE(block.size(), 1);
        QCOMPARE(copy.at(1).owner, u"ada@example.com"_s);
        QVERIFY(copy != block);
    }

    void lifecycleIsThatOfTheWholeKey()
    {
        const ApiKey key = fullKey();
        const Lifecycle facts = KeyBlock{key}.lifecycle(0);
        QCOMPARE(facts.createdAt, key.createdAt);
        QCOMPARE(facts.trackingSince, key.use.trackingSince);
        QVERIFY(facts.lastUsedAt == key.use.lastUsedAt && facts.expiresAt == key.expiresAt
            && facts.deletedAt == key.deletedAt && facts.disabled == key.disabled);
    }

    void textsStandInOrder()
    {
        const KeyBlock block{plainKey(u"one"_s), fullKey()};
        const std::string_view first = block.texts().substr(0, block.textBegin(1));
        QVERIFY(first
            == std::string_view("one\0\0"
                                "9fQ2\0",
                10));
        QVERIFY(block.texts()
                    .substr(block.textBegin(1))
                    .starts_with("\xc3\x9c"
                                 "ber"));
    }

    void textsThatRepeatAreKeptOnce()
    {
        StringPool pool;
        const quint32 first = pool.number("ada", 7);
        QCOMPARE(pool.number("bea", first), first + 1);
        QCOMPARE(pool.number("ada", first + 1), first);
        pool.seal();
        QCOMPARE(pool.number("bea", first), first + 1);
        QCOMPARE(pool.number("", first), first + 2);
        QCOMPARE(pool.size(), 3U);
        QVERIFY(pool.text(0) == "ada" && pool.text(1) == "bea" && pool.text(2).empty());
    }
};

QTEST_APPLESS_MAIN(KeyBlockTest)
#include "tst_keyblock.moc"
