// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/allowed.h"
#include "support/policies.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

const Instant now = instantFromMillis(1'795'305'600'000);

ApiKey deletedKey(DeleteReason reason = DeleteReason::Unneeded, Days ago = Days(1))
{
    ApiKey key;
    key.deletedAt = now - ago;
    key.deleteReason = reason;
    return key;
}

} // namespace

class AllowedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void actionsOfEachPolicy_data()
    {
        QTest::addColumn<QString>("policyId");
        QTest::addColumn<QString>("words");
        QTest::newRow("stacker") << u"stacker"_s << u"create refresh view_secret"_s;
        QTest::newRow("stackone") << u"stackone"_s << u"create enable disable delete restore"_s;
        QTest::newRow("stack-internal") << u"stack-internal"_s << u"create delete restore"_s;
        QTest::newRow("stitch") << u"stitch"_s << u"create enable disable delete restore"_s;
    }
    void actionsOfEachPolicy()
    {
        QFETCH(QString, policyId);
        QFETCH(QString, words);
        const KeyPolicy policy = builtInPolicy(policyId);
        const ActionContext context{policy, policy.plan(policy.defaultPlan)};
        const ApiKey live;
        const ApiKey gone = deletedKey();
        for (const Action action :
            {Action::Create, Action::EditLabel, Action::EditNote, Action::EditTags, Action::Enable,
                Action::Disable, Action::Delete, Action::Restore, Action::Refresh, Action::ViewSecret}) {
            const bool may
                = allowed(action, action == Action::Restore ? &gone : &live, context, now).has_value();
            QVERIFY2(may == words.split(u' ').contains(actionWord(action)), qPrintable(actionWord(action)));
        }
    }

    void refusalsNameTheirReason()
    {
        const ApiKey live;
        const KeyPolicy stackOne = builtInPolicy(u"stackone"_s);
        COMPARE_ERROR(allowed(Action::EditLabel, &live, {stackOne}, now), ErrorCode::LabelImmutable);
        COMPARE_ERROR(allowed(Action::ViewSecret, &live, {stackOne}, now), ErrorCode::NotViewable);
        COMPARE_ERROR(allowed(Action::Refresh, &live, {stackOne}, now), ErrorCode::ActionNotInPolicy);
        const KeyPolicy stacker = builtInPolicy(u"stacker"_s);
        COMPARE_ERROR(allowed(Action::EditLabel, &live, {stacker}, now), ErrorCode::ActionNotInPolicy);
    }

    void limitsCountWhatTheyAreTold()
    {
        const KeyPolicy policy = builtInPolicy(u"stitch"_s);
        const Plan *plan = policy.plan(u"advanced"_s);
        VERIFY_OK(allowed(Action::Create, nullptr, {policy, plan, 9}, now));
        const auto full = allowed(Action::Create, nullptr, {policy, plan, 10}, now);
        COMPARE_ERROR(full, ErrorCode::LimitReached);
        QCOMPARE(full.error().arguments, QStringList({u"10"_s, u"10"_s}));
        const ApiKey gone = deletedKey();
        COMPARE_ERROR(allowed(Action::Restore, &gone, {policy, plan, 10}, now), ErrorCode::LimitReached);
    }

    void plansWithoutApi()
    {
        const KeyPolicy policy = builtInPolicy(u"stitch"_s);
        const ActionContext context{policy, policy.plan(u"standard"_s)};
        COMPARE_ERROR(allowed(Action::Create, nullptr, context, now), ErrorCode::PlanWithoutApi);
        ApiKey key;
        key.disabled = DisabledReason::Plan;
        COMPARE_ERROR(allowed(Action::Enable, &key, context, now), ErrorCode::PlanWithoutApi);
        VERIFY_OK(allowed(Action::Delete, &key, context, now));
        VERIFY_OK(allowed(Action::Disable, &key, context, now));
        const ApiKey gone = deletedKey();
        COMPARE_ERROR(allowed(Action::Restore, &gone, context, now), ErrorCode::PlanWithoutApi);
    }

    void anUnknownPlanGivesNothing()
    {
        const KeyPolicy policy = builtInPolicy(u"stitch"_s);
        COMPARE_ERROR(allowed(Action::Create, nullptr, {policy}, now), ErrorCode::PlanWithoutApi);
    }

    void afterAPlanChangeOneByOne()
    {
        const KeyPolicy policy = builtInPolicy(u"stitch"_s);
        const Plan *plan = policy.plan(u"premium"_s);
        ApiKey key;
        key.disabled = DisabledReason::Plan;
        VERIFY_OK(allowed(Action::Enable, &key, {policy, plan}, now));
        COMPARE_ERROR(
            allowed(Action::Enable, &key, {policy, plan, 0, false, true}, now), ErrorCode::EnableOneByOne);
        key.disabled = DisabledReason::Member;
        VERIFY_OK(allowed(Action::Enable, &key, {policy, plan, 0, false, true}, now));
    }

    void restoring()
    {
        const KeyPolicy policy = builtInPolicy(u"chatelaine"_s);
        const auto restore
            = [&policy](const ApiKey &key) { return allowed(Action::Restore, &key, {policy}, now); };
        VERIFY_OK(restore(deletedKey()));
        COMPARE_ERROR(restore(ApiKey()), ErrorCode::NotDeleted);
        COMPARE_ERROR(restore(deletedKey(DeleteReason::Leaked)), ErrorCode::Leaked);
        VERIFY_OK(restore(deletedKey(DeleteReason::Unneeded, Days(29))));
        COMPARE_ERROR(restore(deletedKey(DeleteReason::Unneeded, Days(30))), ErrorCode::RestoreTooLate);
        const KeyPolicy unique = builtInPolicy(u"stack-internal"_s);
        const ApiKey gone = deletedKey();
        COMPARE_ERROR(allowed(Action::Restore, &gone, {unique, unique.plan(u"basic"_s), 0, true}, now),
            ErrorCode::LabelTaken);
    }

    void deletedKeysTakeNothingElse()
    {
        const KeyPolicy policy = builtInPolicy(u"chatelaine"_s);
        const ApiKey gone = deletedKey();
        for (const Action action :
            {Action::Enable, Action::Disable, Action::Delete, Action::EditLabel, Action::Refresh})
            COMPARE_ERROR(allowed(action, &gone, {policy}, now), ErrorCode::AlreadyDeleted);
    }

    void labelsOnlyCollideWhereTheyAreUnique()
    {
        const KeyPolicy stackOne = builtInPolicy(u"stackone"_s);
        VERIFY_OK(allowed(Action::Create, nullptr, {stackOne, nullptr, 3, true}, now));
        const KeyPolicy internal = builtInPolicy(u"stack-internal"_s);
        COMPARE_ERROR(allowed(Action::Create, nullptr, {internal, internal.plan(u"basic"_s), 3, true}, now),
            ErrorCode::LabelTaken);
    }
};

QTEST_APPLESS_MAIN(AllowedTest)
#include "tst_allowed.moc"
