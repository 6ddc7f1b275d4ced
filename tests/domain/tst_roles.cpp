// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/allowed.h"
#include "support/policies.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// What each role gives, before anybody asks a store.
class RolesTest : public QObject {
    Q_OBJECT

    static constexpr Instant now{};

    static ApiKey keyOf(const QString &owner)
    {
        ApiKey key;
        key.owner = owner;
        return key;
    }
    static QStringList givenTo(Role role)
    {
        QStringList given;
        for (const auto &[action, name] :
            {std::pair{WorkspaceAction::See, u"see"_s}, std::pair{WorkspaceAction::Edit, u"edit"_s},
                std::pair{WorkspaceAction::ManageMembers, u"members"_s},
                std::pair{WorkspaceAction::ManageOwners, u"owners"_s},
                std::pair{WorkspaceAction::Remove, u"remove"_s}}) {
            if (permitted(action, role))
                given.append(name);
        }
        return given;
    }

private Q_SLOTS:
    void workspaces()
    {
        QCOMPARE(givenTo(Role::None), QStringList());
        QCOMPARE(givenTo(Role::Viewer), QStringList(u"see"_s));
        QCOMPARE(givenTo(Role::Member), QStringList(u"see"_s));
        QCOMPARE(givenTo(Role::Admin), QStringList({u"see"_s, u"edit"_s, u"members"_s}));
        const QStringList all{u"see"_s, u"edit"_s, u"members"_s, u"owners"_s, u"remove"_s};
        QCOMPARE(givenTo(Role::Owner), all);
        QCOMPARE(givenTo(Role::Direct), all);
        COMPARE_ERROR(permitted(WorkspaceAction::Remove, Role::Admin), ErrorCode::NotPermitted);
        QCOMPARE(permitted(WorkspaceAction::Remove, Role::Admin).error().arguments, QStringList(u"admin"_s));
        QVERIFY(managementOf(Role::Owner) == WorkspaceAction::ManageOwners);
        QVERIFY(managementOf(Role::Admin) == WorkspaceAction::ManageMembers);
    }

    void wordsAreOfRolesThatCanBeGiven()
    {
        for (const Role role : {Role::Viewer, Role::Member, Role::Admin, Role::Owner})
            QCOMPARE(roleFromWord(roleWord(role)), std::optional(role));
        for (const QString &word : {u"none"_s, u"direct"_s, u"Owner"_s, QString()})
            QCOMPARE(roleFromWord(word), std::nullopt);
    }

    void rows_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("own");
        QTest::addColumn<bool>("others");
        QTest::newRow("stranger") << u"stitch"_s << Role::None << false << false;
        QTest::newRow("stranger, own rows") << u"stacker"_s << Role::None << false << false;
        QTest::newRow("viewer") << u"stitch"_s << Role::Viewer << true << true;
        QTest::newRow("viewer, own rows") << u"stacker"_s << Role::Viewer << true << false;
        QTest::newRow("owner") << u"stitch"_s << Role::Owner << true << true;
        QTest::newRow("owner, own rows") << u"stack-internal"_s << Role::Owner << true << false;
        QTest::newRow("who opened it, own rows") << u"stack-internal"_s << Role::Direct << true << true;
    }
    void rows()
    {
        QFETCH(QString, policy);
        QFETCH(Role, role);
        QFETCH(bool, own);
        QFETCH(bool, others);
        const KeyPolicy rules = builtInPolicy(policy);
        QCOMPARE(sees(keyOf(u"me"_s), rules, role, u"me"_s), own);
        QCOMPARE(sees(keyOf(u"they"_s), rules, role, u"me"_s), others);
    }

    void keys()
    {
        const KeyPolicy stitch = builtInPolicy(u"stitch"_s);
        const Plan *plan = stitch.plan(u"premium"_s);
        const ApiKey theirs = keyOf(u"they"_s);
        const auto disable = [&](const KeyPolicy &policy, const ApiKey &key, Role role) {
            ActionContext context{policy, plan};
            context.role = role;
            context.member = u"me"_s;
            return allowed(Action::Disable, &key, context, now);
        };
        VERIFY_OK(disable(stitch, theirs, Role::Member));
        COMPARE_ERROR(disable(stitch, theirs, Role::Viewer), ErrorCode::NotPermitted);
        COMPARE_ERROR(disable(stitch, keyOf(u"me"_s), Role::Viewer), ErrorCode::NotPermitted);
        KeyPolicy personal = stitch;
        personal.visibility = Visibility::Owner;
        COMPARE_ERROR(disable(personal, theirs, Role::Owner), ErrorCode::NotPermitted);
        VERIFY_OK(disable(personal, keyOf(u"me"_s), Role::Member));
        VERIFY_OK(disable(personal, theirs, Role::Direct));
    }

    void secretsAreTheirOwners()
    {
        const KeyPolicy open = builtInPolicy(u"chatelaine"_s);
        const ApiKey mine = keyOf(u"me"_s);
        const ApiKey theirs = keyOf(u"they"_s);
        for (const Action action : {Action::Refresh, Action::ViewSecret}) {
            VERIFY_OK(roleAllows(action, &mine, open, Role::Member, u"me"_s));
            COMPARE_ERROR(roleAllows(action, &theirs, open, Role::Owner, u"me"_s), ErrorCode::NotPermitted);
        }
        VERIFY_OK(roleAllows(Action::Create, nullptr, open, Role::Member, u"me"_s));
        COMPARE_ERROR(
            roleAllows(Action::Create, nullptr, open, Role::Viewer, u"me"_s), ErrorCode::NotPermitted);
    }

    void handingOver()
    {
        QVERIFY(canHandOver(builtInPolicy(u"stitch"_s)));
        QVERIFY(!canHandOver(builtInPolicy(u"stack-internal"_s)));
        KeyPolicy masked = builtInPolicy(u"stitch"_s);
        masked.reveal = RevealStyle::Masked;
        QVERIFY(!canHandOver(masked));
    }
};

QTEST_APPLESS_MAIN(RolesTest)
#include "tst_roles.moc"
