// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what: every call by everybody. Whatever is not allowed is answered, to the byte, as if what was
// asked for did not exist, and changes nothing.
#include "service/api/apifixture.h"
#include "service/api/matrixrows.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

/// Who asks. The last three are nobody.
const std::vector<std::pair<char, std::string>> &visitors()
{
    static const std::vector<std::pair<char, std::string>> all{{'x', "outsider@example.com"},
        {'r', "removed@example.com"}, {'v', "viewer@example.com"}, {'m', "member@example.com"},
        {'a', "admin@example.com"}, {'o', "owner@example.com"}, {'e', ""}, {'d', ""}, {'n', ""}};
    return all;
}

std::string replaced(std::string text, const std::vector<std::pair<std::string, std::string>> &values)
{
    for (const auto &[mark, value] : values) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
            text.replace(at, mark.size(), value);
    }
    return text;
}

std::string utf8(const QUuid &id)
{
    return idText(id).toStdString();
}

} // namespace

class ApiMatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_service.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void coversEveryRoute();
    void asksEverything_data();
    void asksEverything();
    void servesTheOwnAccountAlone();
    void showsAndCountsOnlyWhatIsSeen();
    void checksOnlyKeysOfTheWorkspace();

private:
    /// A fresh workspace with everybody in it, and what a call can be about.
    struct Scene {
        Workspace workspace;
        ApiKey key;
        Digest digest{};
        QUuid invitation;
        std::string member = "target@example.com";
    };
    void writePolicy(const QString &id, const QString &visibility);
    Scene stage(const QString &policy, const std::string &keyOwner, const MatrixRow &row);
    void admit(const WorkspaceId &id, const std::string &email, Role role);
    ApiCall fill(const MatrixRow &row, const Scene &scene, const std::string &session) const;
    Scene absent(const Scene &scene, bool inside) const;
    std::string wireOf(const ApiCall &call, const Scene &scene);
    static bool succeeded(const ApiAnswer &answer);

    const Actor m_direct{u"root"_s, u"cli"_s};
    QTemporaryDir m_policies;
    std::unique_ptr<ApiFixture> m_service;
    std::map<char, std::string> m_sessions;
};

/// Our own policy with everything that a call can be about: a plan, teams, and secrets that can be viewed.
void ApiMatrixTest::writePolicy(const QString &id, const QString &visibility)
{
    QFile file(QStringLiteral(CHATELAINE_SOURCE_DIR "/resources/policies/chatelaine.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject policy = QJsonDocument::fromJson(file.readAll()).object();
    policy[u"id"_s] = id;
    policy[u"visibility"_s] = visibility;
    policy[u"reveal"_s] = u"masked"_s;
    policy[u"team"_s] = true;
    QJsonArray actions = policy[u"actions"_s].toArray();
    actions.append(u"view_secret"_s);
    policy[u"actions"_s] = actions;
    const auto plan = [](const QString &name) {
        return QJsonObject{{u"id"_s, name}, {u"title"_s, name}, {u"api"_s, true}, {u"write"_s, true}};
    };
    policy[u"plans"_s] = QJsonObject{{u"default"_s, u"basic"_s}, {u"loss_disables"_s, false},
        {u"items"_s, QJsonArray{plan(u"basic"_s), plan(u"premium"_s)}}};
    QFile made(m_policies.filePath(id + u".json"_s));
    QVERIFY(made.open(QIODevice::WriteOnly) && made.write(QJsonDocument(policy).toJson()) > 0);
}

void ApiMatrixTest::initTestCase()
{
    writePolicy(u"open"_s, u"everyone"_s);
    writePolicy(u"closed"_s, u"owner"_s);
    m_service = std::make_unique<ApiFixture>(u"open"_s, ApiOptions{}, QStringList{m_policies.path()});
    const Workspace elsewhere = ApiFixture::take(
        m_service->registry->createWorkspace({u"elsewhere"_s, u"chatelaine"_s, {}, {}}, m_direct));
    m_sessions['d'] = m_service->session; // Expires now; the others are opened afterwards.
    m_service->clock.advance(Session::idle);
    for (const auto &[letter, email] : visitors()) {
        if (letter == 'o')
            m_sessions[letter] = m_service->signIn(email);
        else if (!email.empty())
            m_sessions[letter] = m_service->join(elsewhere.id, email, "viewer");
    }
    m_sessions['e'] = m_service->signIn(ApiFixture::owner);
    QCOMPARE(m_service->ask(call("DELETE", "/v1/session").as(m_sessions['e'])).status(), 204);
}

/// Without a password: the account is there, and its hash is its own.
void ApiMatrixTest::admit(const WorkspaceId &id, const std::string &email, Role role)
{
    const QString address = QString::fromStdString(email);
    Accounts &accounts = m_service->registry->accounts();
    const CreatedInvitation invitation
        = ApiFixture::take(m_service->registry->invite(id, address, role, m_direct));
    const auto hash = ApiFixture::take(accounts.passwordHash(address));
    ApiFixture::take(accounts.acceptInvitation(
        token::digest(invitation.token.view()), address, hash.value_or(QByteArray("$")), {}));
}

ApiMatrixTest::Scene ApiMatrixTest::stage(
    const QString &policy, const std::string &keyOwner, const MatrixRow &row)
{
    static int count = 0;
    KeyRegistry &registry = *m_service->registry;
    Scene scene;
    scene.workspace = ApiFixture::take(registry.createWorkspace(
        {u"scene %1"_s.arg(++count, 5), policy, {}, {u"Platform"_s, u"Empty"_s}}, m_direct));
    const WorkspaceId id = scene.workspace.id;
    admit(id, "owner@example.com", Role::Owner);
    admit(id, "viewer@example.com", Role::Viewer);
    admit(id, "member@example.com", Role::Member);
    admit(id, "admin@example.com", Role::Admin);
    admit(id, "removed@example.com", Role::Admin);
    admit(id, "target@example.com", Role::Viewer);
    ApiFixture::take(registry.removeMember(id, u"removed@example.com"_s, {}, m_direct));
    scene.invitation
        = ApiFixture::take(registry.invite(id, u"late@example.com"_s, Role::Viewer, m_direct)).invitation.id;
    const Actor actor{QString::fromStdString(keyOwner), u"cli"_s};
    KeyDraft draft;
    draft.label = u"importer"_s;
    draft.team = u"Platform"_s;
    const CreatedKey made = ApiFixture::take(registry.create(id, draft, actor));
    scene.key = made.key;
    scene.digest = token::digest(made.secret.view());
    if (row.name == std::string("enable"))
        ApiFixture::take(registry.apply(Action::Disable, {made.key.id}, m_direct));
    if (row.name == std::string("restore"))
        ApiFixture::take(registry.apply(Action::Delete, {made.key.id}, m_direct));
    return scene;
}

/// The same without what the call is about: the workspace, or what is in it for who sees that.
ApiMatrixTest::Scene ApiMatrixTest::absent(const Scene &scene, bool inside) const
{
    Scene none = scene;
    none.key.id = newId(m_service->clock.now());
    none.invitation = newId(m_service->clock.now());
    none.digest.fill(7);
    none.member = "nobody@example.com";
    if (!inside) {
        none.workspace.id = newId(m_service->clock.now());
        none.workspace.name = u"nothing"_s + scene.workspace.name.last(4);
    }
    return none;
}

ApiCall ApiMatrixTest::fill(const MatrixRow &row, const Scene &scene, const std::string &session) const
{
    const auto filled = [&](const char *text) {
        return replaced(text,
            {{"{w}", utf8(scene.workspace.id)}, {"{k}", utf8(scene.key.id)}, {"{t}", "Empty"},
                {"{n}", QUrl::toPercentEncoding(scene.workspace.name).toStdString()},
                {"{i}", utf8(scene.invitation)}, {"{e}", scene.member},
                {"{d}", json::digestText(scene.digest).toStdString()}});
    };
    const ApiCall call = ApiCall{row.method, filled(row.target), filled(row.body)}.as(session);
    return row.name == std::string("changes as they come") ? call.with("Accept", "text/event-stream") : call;
}

/// What came back, with the names of what was asked for taken out.
std::string ApiMatrixTest::wireOf(const ApiCall &call, const Scene &scene)
{
    return replaced(m_service->ask(call).wire(),
        {{utf8(scene.workspace.id), "W"}, {utf8(scene.key.id), "K"}, {utf8(scene.invitation), "I"},
            {scene.workspace.name.toStdString(), "N"}, {scene.member, "E"}});
}

bool ApiMatrixTest::succeeded(const ApiAnswer &answer)
{
    const QJsonObject object = answer.object();
    return answer.status() >= 200 && answer.status() < 300 && object[u"refused"_s].toArray().isEmpty()
        && !(object.contains(u"key"_s) && object[u"key"_s].isNull());
}

void ApiMatrixTest::coversEveryRoute()
{
    // Those that are about the asking account, or about nobody, are tested elsewhere.
    const QSet<QString> apart{u"POST /v1/session"_s, u"GET /v1/session"_s, u"DELETE /v1/session"_s,
        u"GET /v1/sessions"_s, u"DELETE /v1/sessions/{session}"_s, u"PUT /v1/password"_s,
        u"POST /v1/invitations/accept"_s, u"GET /v1/policies"_s, u"GET /v1/workspaces"_s,
        u"POST /v1/workspaces"_s, u"GET /openapi.yaml"_s, u"GET /docs"_s, u"GET /docs/{file}"_s};
    for (const Route &route : allRoutes()) {
        const std::string name = std::string(route.method) + ' ' + std::string(route.path);
        const bool covered = std::any_of(matrixRows().begin(), matrixRows().end(), [&](const MatrixRow &row) {
            return findRoute(row.method,
                       std::string_view(row.target).substr(0, std::string_view(row.target).find('?')))
                       .route
                == &route;
        });
        QVERIFY2(covered != apart.contains(QString::fromStdString(name)), name.c_str());
    }
}

void ApiMatrixTest::asksEverything_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<bool>("own");
    QTest::addColumn<QByteArray>("allowed");
    for (std::size_t i = 0; i < matrixRows().size(); ++i) {
        const MatrixRow &row = matrixRows()[i];
        QTest::addRow("%s, open, own", row.name) << int(i) << u"open"_s << true << QByteArray(row.open);
        QTest::addRow("%s, open, other's", row.name)
            << int(i) << u"open"_s << false << QByteArray(row.others);
        QTest::addRow("%s, closed, own", row.name) << int(i) << u"closed"_s << true << QByteArray(row.closed);
        QTest::addRow("%s, closed, other's", row.name)
            << int(i) << u"closed"_s << false << QByteArray(row.closedOthers);
    }
}

void ApiMatrixTest::asksEverything()
{
    QFETCH(int, row);
    QFETCH(QString, policy);
    QFETCH(bool, own);
    QFETCH(QByteArray, allowed);
    const MatrixRow &asked = matrixRows()[std::size_t(row)];
    for (const auto &[letter, email] : visitors()) {
        const bool somebody = !email.empty();
        const Scene scene = stage(policy, own && somebody ? email : "target@example.com", asked);
        const std::string session = m_sessions[letter];
        const ApiCall there = fill(asked, scene, session);
        if (allowed.contains(letter)) {
            const ApiAnswer answer = m_service->ask(there);
            QVERIFY2(succeeded(answer), (std::string(1, letter) + ' ' + answer.response.body).c_str());
            continue;
        }
        const qint64 revision
            = ApiFixture::take(m_service->registry->workspace(scene.workspace.id, m_direct)).revision;
        // Somebody who sees the workspace may know that it is there, and nothing about what they may not
        // touch.
        const bool about = QByteArray(asked.target).contains("{e}")
            || QByteArray(asked.target).contains("{i}") || QByteArray(asked.body).contains("{d}");
        const Scene none = absent(scene, about && QByteArray("vmao").contains(letter));
        const std::string wire = wireOf(there, scene);
        const std::string absentWire = wireOf(fill(asked, none, session), none);
        QVERIFY2(wire == absentWire,
            (std::string(1, letter) + " there: " + wire + "\nabsent: " + absentWire).c_str());
        const bool named
            = asked.name != std::string("identify") && asked.target != std::string("/v1/keys/apply");
        QVERIFY2(wire.starts_with(somebody ? (named ? "404 " : "") : "401 "),
            (std::string(1, letter) + ' ' + wire).c_str());
        QCOMPARE(ApiFixture::take(m_service->registry->workspace(scene.workspace.id, m_direct)).revision,
            revision);
    }
}

void ApiMatrixTest::servesTheOwnAccountAlone()
{
    for (const char *target : {"/v1/session", "/v1/sessions", "/v1/policies", "/v1/workspaces"}) {
        for (const auto &[letter, email] : visitors())
            QCOMPARE(m_service->ask(get(target).as(m_sessions[letter])).status(), email.empty() ? 401 : 200);
    }
    const ApiCall make = call("POST", "/v1/workspaces", {{u"name"_s, u"mine"_s}, {u"policy"_s, u"stitch"_s}});
    for (const auto &[letter, email] : visitors()) {
        const int expected = letter == 'o' ? 201 : email.empty() ? 401 : 404;
        QCOMPARE(m_service->ask(make.as(m_sessions[letter])).status(), expected);
    }
}

void ApiMatrixTest::showsAndCountsOnlyWhatIsSeen()
{
    const MatrixRow &row = matrixRows().front();
    const Scene scene = stage(u"closed"_s, "target@example.com", row);
    const Actor own{u"member@example.com"_s, u"cli"_s};
    KeyDraft draft;
    draft.label = u"own"_s;
    draft.team = u"Platform"_s;
    const ApiKey mine = ApiFixture::take(m_service->registry->create(scene.workspace.id, draft, own)).key;
    const std::string path = "/v1/workspaces/" + utf8(scene.workspace.id);
    for (const char letter : {'v', 'm', 'a', 'o'}) {
        const std::string &session = m_sessions[letter];
        for (const std::string &target : {path + "/keys", path + "/events", path + "/members", path,
                 "/v1/changes?since=0.0&workspace=" + utf8(scene.workspace.id)}) {
            const std::string body = m_service->ask(get(target).as(session)).response.body;
            QVERIFY2(body.find(utf8(scene.key.id)) == std::string::npos, target.c_str());
            QVERIFY2(body.find("importer") == std::string::npos, target.c_str());
            const bool names
                = target.ends_with("/keys") || target.ends_with("/events") || target.starts_with("/v1/ch");
            QCOMPARE(body.find(utf8(mine.id)) != std::string::npos, names && letter == 'm');
        }
        const int seen = letter == 'm' ? 1 : 0;
        QCOMPARE(m_service->ask(get(path).as(session)).object()[u"key_count"_s].toInt(-1), seen);
        const QJsonArray members
            = m_service->ask(get(path + "/members").as(session)).object()[u"members"_s].toArray();
        QCOMPARE(members.size(), 5);
        for (const QJsonValue &member : members)
            QCOMPARE(member[u"key_count"_s].toInt(-1), member[u"email"_s] == own.member ? seen : 0);
    }
}

void ApiMatrixTest::checksOnlyKeysOfTheWorkspace()
{
    const Actor actor{u"member@example.com"_s, u"cli"_s};
    const auto keyIn = [&](const QString &name, const QString &policy) {
        const Workspace made
            = ApiFixture::take(m_service->registry->createWorkspace({name, policy, {}, {}}, m_direct));
        KeyDraft draft;
        draft.label = u"importer"_s;
        return ApiFixture::take(m_service->registry->create(made.id, draft, actor))
            .secret.view()
            .toByteArray()
            .toStdString();
    };
    const std::string here = keyIn(u"here"_s, u"stitch"_s);
    const std::string there = keyIn(u"there"_s, u"stitch"_s);
    const std::string other = keyIn(u"other"_s, u"chatelaine"_s);
    const std::string unknown = token::mint(u"stitch"_s).view().toByteArray().toStdString();
    const auto check = [&](const std::string &target, const std::string &key) {
        return m_service->ask(get(target).with("Authorization", "Bearer " + key));
    };
    QTRY_COMPARE(check("/v1/verify/here", here).status(), 200);
    QTRY_COMPARE(check("/v1/verify/there", there).status(), 200);
    QTRY_COMPARE(check("/v1/verify/other", other).status(), 200);
    QCOMPARE(check("/v1/verify/here", unknown).status(), 401);
    QCOMPARE(check("/v1/verify/here", there).wire(), check("/v1/verify/here", unknown).wire());
    QCOMPARE(check("/v1/verify/nothing", here).wire(), check("/v1/verify/nothing", unknown).wire());
    // A sample call knows the keys of its own policy.
    QCOMPARE(check("/v4/sources", here).status(), 200);
    QCOMPARE(check("/v4/sources", other).wire(), check("/v4/sources", unknown).wire());
    // Sessions are no keys, and keys no sessions.
    QCOMPARE(check("/v1/verify/here", m_sessions['o']).wire(), check("/v1/verify/here", unknown).wire());
    QCOMPARE(m_service->ask(get("/v1/session").as(here)).wire(),
        m_service->ask(get("/v1/session").as(unknown)).wire());
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::ApiMatrixTest)
#include "tst_apimatrix.moc"
