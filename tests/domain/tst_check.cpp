// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check.h"
#include "support/policies.h"

#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

const Instant now = instantFromMillis(1'795'305'600'000);

ApiKey keyWith(const ScopeGrants &scopes, Access access = Access::Write)
{
    ApiKey key;
    key.createdAt = now - Days(1);
    key.scopes = scopes;
    key.access = access;
    return key;
}

} // namespace

class CheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void stateOfTheKeyComesFirst()
    {
        const KeyPolicy policy = builtInPolicy(u"stitch"_s);
        const Plan *none = policy.plan(u"standard"_s);
        ApiKey key = keyWith({});
        QCOMPARE(decide(key, policy, policy.plan(u"premium"_s), {}, now), CheckCode::Granted);
        QCOMPARE(decide(key, policy, none, {}, now), CheckCode::PlanWithoutApi);
        key.disabled = DisabledReason::Plan;
        QCOMPARE(decide(key, policy, none, {}, now), CheckCode::Disabled);
        key.expiresAt = now;
        QCOMPARE(decide(key, policy, none, {}, now), CheckCode::Expired);
        key.deletedAt = now;
        QCOMPARE(decide(key, policy, none, {}, now), CheckCode::Deleted);
    }

    void readIsMetByWriteAndNothingElse()
    {
        const KeyPolicy policy = builtInPolicy(u"stackone"_s);
        const ApiKey key = keyWith({{u"platform"_s, ScopeLevel::Write}, {u"actions"_s, ScopeLevel::Execute}});
        const auto ask = [&](const QString &scope, ScopeLevel level) {
            return decide(key, policy, nullptr, {{{scope, level}}, {}, Access::Read}, now);
        };
        QCOMPARE(ask(u"platform"_s, ScopeLevel::Read), CheckCode::Granted);
        QCOMPARE(ask(u"platform"_s, ScopeLevel::Write), CheckCode::Granted);
        QCOMPARE(ask(u"platform"_s, ScopeLevel::Execute), CheckCode::ScopeMissing);
        QCOMPARE(ask(u"actions"_s, ScopeLevel::Execute), CheckCode::Granted);
        QCOMPARE(ask(u"actions"_s, ScopeLevel::Read), CheckCode::ScopeMissing);
        QCOMPARE(ask(u"unified"_s, ScopeLevel::Read), CheckCode::ScopeMissing);
        QCOMPARE(ask(u"nonsense"_s, ScopeLevel::Read), CheckCode::ScopeMissing);
    }

    void writeOffCapsEveryScope()
    {
        const KeyPolicy policy = builtInPolicy(u"chatelaine"_s);
        const ApiKey key = keyWith({{u"data"_s, ScopeLevel::Write}}, Access::Read);
        const CheckRequest write{{{u"data"_s, ScopeLevel::Write}}, {}, Access::Read};
        const CheckRequest read{{{u"data"_s, ScopeLevel::Read}}, {}, Access::Read};
        QCOMPARE(decide(key, policy, nullptr, write, now), CheckCode::ScopeMissing);
        QCOMPARE(decide(key, policy, nullptr, read, now), CheckCode::Granted);
        QCOMPARE(decide(key, policy, nullptr, {{}, {}, Access::Write}, now), CheckCode::WriteMissing);
    }

    void planTakesWriteAway()
    {
        const KeyPolicy policy = builtInPolicy(u"stack-internal"_s);
        ApiKey key = keyWith({});
        key.team = u"Platform"_s;
        const CheckRequest write{{}, u"Platform"_s, Access::Write};
        QCOMPARE(decide(key, policy, policy.plan(u"business"_s), write, now), CheckCode::Granted);
        QCOMPARE(decide(key, policy, policy.plan(u"basic"_s), write, now), CheckCode::WriteMissing);
        QCOMPARE(decide(key, policy, policy.plan(u"free"_s), write, now), CheckCode::PlanWithoutApi);
        QCOMPARE(decide(key, policy, policy.plan(u"business"_s), {{}, u"Sales"_s, Access::Read}, now),
            CheckCode::TeamMismatch);
    }

    void anUnknownPlanGivesNothing()
    {
        const KeyPolicy policy = builtInPolicy(u"stitch"_s);
        QCOMPARE(decide(keyWith({}), policy, policy.plan(u"gone"_s), {}, now), CheckCode::PlanWithoutApi);
    }

    void everyCodeHasItsWord()
    {
        QSet<QString> words;
        for (const CheckCode code : allCheckCodes())
            words.insert(checkWord(code));
        QCOMPARE(words.size(), 10);
    }
};

QTEST_APPLESS_MAIN(CheckTest)
#include "tst_check.moc"
