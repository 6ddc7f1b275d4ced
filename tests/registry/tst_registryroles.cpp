// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what: every call, by every role, to one's own and to others' keys.
#include "registry/peoplefixture.h"

#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr Role nobody = Role::Direct; // of those who are no member at all
const QList<Role> everyRole{Role::None, Role::Viewer, Role::Member, Role::Admin, Role::Owner};

/// Two owners, one of whom has a key, and somebody of the role that is tried, with a key of theirs.
struct Scene : PeopleFixture {
    Workspace here;
    Actor who;
    KeyId own;
    KeyId others;
    Secret ownSecret;
    QUuid invitation;

    Scene(const QString &policy, Role role)
        : here(workspace(policy))
        , who(as(u"who"_s))
    {
        const Actor ada = join(here, u"ada"_s, Role::Owner);
        join(here, u"bea"_s, Role::Owner);
        join(here, u"cyd"_s, Role::Viewer);
        others = createAs(ada, here, u"theirs"_s).key.id;
        join(here, u"who"_s, Role::Member);
        CreatedKey made = createAs(who, here, u"own"_s);
        own = made.key.id;
        ownSecret = std::move(made.secret);
        if (role == Role::None)
            take(registry->removeMember(here.id, who.member, {}, actor));
        else
            take(registry->changeRole(here.id, who.member, role, actor));
    }
};

template <typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

std::optional<Error> errorOf(const Result<BulkOutcome> &result)
{
    if (!result)
        return result.error();
    return result->refused.isEmpty() ? std::nullopt : std::optional(result->refused.first().error);
}

using Call = std::function<std::optional<Error>(Scene &, const KeyId &)>;

/// Something done to a key, and the least role that it takes.
struct KeyDeed {
    const char *name;
    Role own;
    Role others; ///< Where everyone sees all rows; where not, nobody.
    Call call;
};

Call applying(Action action)
{
    return [action](Scene &scene, const KeyId &id) {
        return errorOf(scene.registry->apply(action, {id}, scene.who));
    };
}

/// In an order in which each is possible after the one before.
const QList<KeyDeed> &keyDeeds()
{
    static const QList<KeyDeed> deeds{
        {"read", Role::Viewer, Role::Viewer,
            [](Scene &scene, const KeyId &id) { return errorOf(scene.registry->key(id, scene.who)); }},
        {"edit", Role::Member, Role::Member,
            [](Scene &scene, const KeyId &id) {
                return errorOf(scene.registry->edit(id, {.note = u"x"_s, .version = 1}, scene.who));
            }},
        {"disable", Role::Member, Role::Member, applying(Action::Disable)},
        {"enable", Role::Member, Role::Member, applying(Action::Enable)},
        {"refresh", Role::Member, nobody,
            [](Scene &scene, const KeyId &id) {
                return errorOf(scene.registry->refresh(id, {}, scene.who));
            }},
        {"delete", Role::Member, Role::Member, applying(Action::Delete)},
        {"restore", Role::Member, Role::Member, applying(Action::Restore)},
    };
    return deeds;
}

/// Something done to a workspace, and the least role that it takes.
struct WorkspaceDeed {
    const char *name;
    Role least;
    std::function<std::optional<Error>(Scene &)> call;
};

const QList<WorkspaceDeed> &readings()
{
    static const QList<WorkspaceDeed> deeds{
        {"read", Role::Viewer, [](Scene &s) { return errorOf(s.registry->workspace(s.here.id, s.who)); }},
        {"page", Role::Viewer, [](Scene &s) { return errorOf(s.registry->page(s.here.id, {}, s.who)); }},
        {"identify", Role::Viewer,
            [](Scene &s) { return errorOf(s.registry->identify(s.here.id, {}, s.who)); }},
        {"changes", Role::Viewer,
            [](Scene &s) { return errorOf(s.registry->changesSince(s.here.id, {}, s.who)); }},
        {"events", Role::Viewer,
            [](Scene &s) { return errorOf(s.registry->events(s.here.id, 0, 9, s.who)); }},
        {"members", Role::Viewer, [](Scene &s) { return errorOf(s.registry->members(s.here.id, s.who)); }},
        {"create a key", Role::Member,
            [](Scene &s) {
                return errorOf(s.registry->create(s.here.id, s.draft(s.here, u"new"_s), s.who));
            }},
        {"create a bad key", Role::Member,
            [](Scene &s) {
                const auto made = s.registry->create(s.here.id, {}, s.who);
                return codeOf(made) == ErrorCode::LabelEmpty ? std::nullopt : errorOf(made);
            }},
    };
    return deeds;
}

const QList<WorkspaceDeed> &settings()
{
    static const QList<WorkspaceDeed> deeds{
        {"edit", Role::Admin,
            [](Scene &s) {
                return errorOf(s.registry->editWorkspace(s.here.id, {.name = u"New"_s}, s.who));
            }},
        {"add a team", Role::Admin,
            [](Scene &s) { return errorOf(s.registry->addTeam(s.here.id, u"Sales"_s, s.who)); }},
        {"remove a team", Role::Admin,
            [](Scene &s) { return errorOf(s.registry->removeTeam(s.here.id, u"Sales"_s, s.who)); }},
        {"preview a plan", Role::Admin,
            [](Scene &s) { return errorOf(s.registry->previewPlan(s.here.id, u"free"_s, s.who)); }},
        {"change the plan", Role::Admin,
            [](Scene &s) { return errorOf(s.registry->changePlan(s.here.id, u"basic"_s, s.who)); }},
    };
    return deeds;
}

std::optional<Error> inviting(Scene &s, const QString &name, Role role)
{
    const auto made = s.registry->invite(s.here.id, s.email(name), role, s.who);
    if (made)
        s.invitation = made->invitation.id;
    return errorOf(made);
}

std::optional<Error> giving(Scene &s, const QString &name, Role role)
{
    return errorOf(s.registry->changeRole(s.here.id, s.email(name), role, s.who));
}

std::optional<Error> removing(Scene &s, const QString &name)
{
    return errorOf(s.registry->removeMember(s.here.id, s.email(name), {}, s.who));
}

const QList<WorkspaceDeed> &managements()
{
    static const QList<WorkspaceDeed> deeds{
        {"invite", Role::Admin, [](Scene &s) { return inviting(s, u"dan"_s, Role::Admin); }},
        {"withdraw", Role::Admin,
            [](Scene &s) { return errorOf(s.registry->withdrawInvitation(s.here.id, s.invitation, s.who)); }},
        {"invite an owner", Role::Owner, [](Scene &s) { return inviting(s, u"eve"_s, Role::Owner); }},
        {"change a role", Role::Admin, [](Scene &s) { return giving(s, u"cyd"_s, Role::Member); }},
        {"make an owner", Role::Owner, [](Scene &s) { return giving(s, u"cyd"_s, Role::Owner); }},
        {"lower an owner", Role::Owner, [](Scene &s) { return giving(s, u"bea"_s, Role::Admin); }},
        {"remove an owner", Role::Owner, [](Scene &s) { return removing(s, u"ada"_s); }},
        {"leave", Role::Viewer, [](Scene &s) { return removing(s, u"who"_s); }},
    };
    return deeds;
}

QByteArray said(const char *deed, const std::optional<Error> &error)
{
    return QByteArray(deed) + ": " + (error ? codeWord(error->code).toLatin1() : QByteArray("done"));
}

} // namespace

class RegistryRolesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keys_data();
    void keys();
    void workspaces_data() { addRoles(); }
    void workspaces();
    void members_data() { addRoles(); }
    void members();
    void removing_data() { addRoles(); }
    void removing();
    void secretsAreTheirOwners();
    void rolesHoldFromTheNextCall();
    void refusalsComeInTheOrderAskedFor();
    void purgedKeysOfOthersAreUnknown();

private:
    static void addRoles()
    {
        QTest::addColumn<Role>("role");
        for (const Role role : everyRole)
            QTest::newRow(qPrintable(roleWord(role))) << role;
    }
    static void tryAll(Scene &scene, Role role, const QList<WorkspaceDeed> &deeds, const QList<Error> &hidden)
    {
        for (const WorkspaceDeed &deed : deeds) {
            const qint64 before = scene.take(scene.registry->workspace(scene.here.id, scene.actor)).revision;
            const std::optional<Error> error = deed.call(scene);
            QVERIFY2(error.has_value() == (role < deed.least), said(deed.name, error).constData());
            if (!error)
                continue;
            QVERIFY2(hidden.contains(*error), said(deed.name, error).constData());
            QCOMPARE(scene.take(scene.registry->workspace(scene.here.id, scene.actor)).revision, before);
        }
    }
};

void RegistryRolesTest::keys_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<bool>("own");
    for (const Role role : everyRole) {
        for (const QString &policy : {u"chatelaine"_s, u"private"_s}) {
            for (const bool own : {true, false})
                QTest::addRow(
                    "%s, %s, %s", qPrintable(roleWord(role)), qPrintable(policy), own ? "own" : "another's")
                    << role << policy << own;
        }
    }
}

void RegistryRolesTest::keys()
{
    QFETCH(Role, role);
    QFETCH(QString, policy);
    QFETCH(bool, own);
    Scene scene(policy, role);
    const KeyId id = own ? scene.own : scene.others;
    for (const KeyDeed &deed : keyDeeds()) {
        const Role least = own ? deed.own : policy == "private"_L1 ? nobody : deed.others;
        const ApiKey before = scene.key(id);
        const std::optional<Error> error = deed.call(scene, id);
        QVERIFY2(error.has_value() == (role < least), said(deed.name, error).constData());
        if (!error)
            continue;
        QCOMPARE(*error, Error{ErrorCode::KeyUnknown}); // as of an id that never was
        QCOMPARE(scene.key(id), before);
    }
}

void RegistryRolesTest::workspaces()
{
    QFETCH(Role, role);
    Scene scene(u"stack-internal"_s, role);
    const QList<Error> hidden{{ErrorCode::WorkspaceUnknown, {idText(scene.here.id)}}};
    tryAll(scene, role, readings(), hidden);
    tryAll(scene, role, settings(), hidden);
    const auto all = scene.take(scene.registry->workspaces(scene.who));
    QCOMPARE(all.size(), role == Role::None ? 0 : 1);
    QCOMPARE(all.value(0).role, role == Role::None ? Role::Direct : role);
    const QString name = role >= Role::Admin ? u"New"_s : scene.here.name;
    const auto found = scene.registry->findWorkspace(name, scene.who);
    QCOMPARE(errorOf(found),
        role == Role::None ? std::optional(Error{ErrorCode::WorkspaceUnknown, {name}}) : std::nullopt);
}

void RegistryRolesTest::members()
{
    QFETCH(Role, role);
    Scene scene(u"chatelaine"_s, role);
    QList<Error> hidden{{ErrorCode::WorkspaceUnknown, {idText(scene.here.id)}}};
    if (role == Role::Admin) { // who manages members, but no owners
        for (const QString &name : {u"ada"_s, u"bea"_s, u"cyd"_s})
            hidden.append({ErrorCode::MemberUnknown, {scene.email(name)}});
    }
    tryAll(scene, role, managements(), hidden);
}

void RegistryRolesTest::removing()
{
    QFETCH(Role, role);
    Scene scene(u"chatelaine"_s, role);
    const auto error = errorOf(scene.registry->removeWorkspace(scene.here.id, scene.who));
    const Error hidden{ErrorCode::WorkspaceUnknown, {idText(scene.here.id)}};
    QCOMPARE(error, role == Role::Owner ? std::nullopt : std::optional(hidden));
    QCOMPARE(scene.take(scene.registry->workspaces(scene.actor)).size(), role == Role::Owner ? 0 : 1);
}

void RegistryRolesTest::secretsAreTheirOwners()
{
    PeopleFixture store;
    store.registry->setSealingKey(SealingKey::generate());
    const Workspace workspace = store.workspace(u"stacker"_s);
    const Actor ada = store.join(workspace, u"ada"_s, Role::Owner);
    const Actor bea = store.join(workspace, u"bea"_s, Role::Owner);
    const CreatedKey made = store.createAs(ada, workspace);
    const Secret again = store.take(store.registry->viewSecret(made.key.id, ada));
    QVERIFY(again.view() == made.secret.view());
    QCOMPARE(errorOf(store.registry->viewSecret(made.key.id, bea)), Error{ErrorCode::KeyUnknown});
    store.createAs(bea, workspace); // one for each
}

void RegistryRolesTest::rolesHoldFromTheNextCall()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const Actor ada = store.join(workspace, u"ada"_s, Role::Member);
    const KeyId id = store.createAs(ada, workspace).key.id;
    store.take(store.registry->changeRole(workspace.id, ada.member, Role::Viewer, store.actor));
    QCOMPARE(errorOf(store.registry->apply(Action::Disable, {id}, ada)), Error{ErrorCode::KeyUnknown});
    QCOMPARE(codeOf(store.registry->key(id, ada)), std::nullopt);
    store.take(store.registry->removeMember(workspace.id, ada.member, {}, store.actor));
    QCOMPARE(codeOf(store.registry->key(id, ada)), ErrorCode::KeyUnknown);
}

void RegistryRolesTest::refusalsComeInTheOrderAskedFor()
{
    Scene scene(u"private"_s, Role::Member);
    const KeyId never = newId(scene.clock.now());
    const QList<KeyId> asked{scene.others, never, scene.own, scene.others};
    const BulkOutcome outcome = scene.take(scene.registry->apply(Action::Disable, asked, scene.who));
    QCOMPARE(outcome.changed.size(), 1);
    QCOMPARE(outcome.refused.size(), 2);
    QCOMPARE(outcome.refused[0].id, scene.others);
    QCOMPARE(outcome.refused[1].id, never);
    QCOMPARE(outcome.refused[0].error, outcome.refused[1].error);
}

void RegistryRolesTest::purgedKeysOfOthersAreUnknown()
{
    Scene scene(u"private"_s, Role::Member);
    const FeedCursor before = scene.take(scene.registry->changesSince(scene.here.id, {}, scene.who)).cursor;
    scene.apply(Action::Delete, {scene.own, scene.others});
    scene.clock.advance(Days(restoreDays));
    scene.take(scene.registry->purge());
    const auto restore = [&](const KeyId &id) {
        return errorOf(scene.registry->apply(Action::Restore, {id}, scene.who))->code;
    };
    QCOMPARE(restore(scene.own), ErrorCode::RestoreTooLate);
    QCOMPARE(restore(scene.others), ErrorCode::KeyUnknown);
    const Changes seen = scene.take(scene.registry->changesSince(scene.here.id, before, scene.who));
    QCOMPARE(seen.purged, QList<KeyId>({scene.own}));
    const Changes all = scene.take(scene.registry->changesSince(scene.here.id, before, scene.actor));
    QCOMPARE(all.purged.size(), 2);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryRolesTest)
#include "tst_registryroles.moc"
