// SPDX-License-Identifier: GPL-3.0-or-later
// Following what happens.
#include "service/api/apifixture.h"
#include "service/api/changefollower.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chatelaine {

namespace {

struct ServerEvent {
    QString name;
    QString id;
    QJsonObject data;
};

/// What a stream said, event by event; comments apart.
class Reader {
public:
    explicit Reader(std::shared_ptr<http::Stream> stream, const std::string &taken = {})
        : m_stream(std::move(stream))
        , m_text(QByteArray::fromStdString(taken))
    {
    }

    /// The next event of that name; an empty name when none came within 20 s, or the stream ended.
    ServerEvent next(const QString &name)
    {
        ServerEvent found;
        (void)QTest::qWaitFor(
            [&] {
                read();
                while (!m_events.isEmpty() && found.name.isEmpty()) {
                    const ServerEvent event = m_events.takeFirst();
                    if (event.name == name)
                        found = event;
                }
                return !found.name.isEmpty() || (m_stream->isFinished() && m_events.isEmpty());
            },
            20'000);
        return found;
    }
    bool hasEnded()
    {
        return QTest::qWaitFor(
            [this] {
                read();
                return m_stream->isFinished();
            },
            20'000);
    }
    int comments() { return read(), m_comments; }

private:
    void read()
    {
        m_text += QByteArray::fromStdString(m_stream->take());
        for (qsizetype end = m_text.indexOf("\n\n"); end >= 0; end = m_text.indexOf("\n\n")) {
            ServerEvent event;
            for (const QByteArray &line : m_text.first(end).split('\n')) {
                m_comments += line.startsWith(':') ? 1 : 0;
                if (line.startsWith("event: "))
                    event.name = QString::fromUtf8(line.sliced(7));
                if (line.startsWith("id: "))
                    event.id = QString::fromUtf8(line.sliced(4));
                if (line.startsWith("data: "))
                    event.data = QJsonDocument::fromJson(line.sliced(6)).object();
            }
            if (!event.name.isEmpty())
                m_events.append(event);
            m_text.remove(0, end + 2);
        }
    }

    std::shared_ptr<http::Stream> m_stream;
    QByteArray m_text;
    QList<ServerEvent> m_events;
    int m_comments = 0;
};

} // namespace

class ApiChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void answersChangesAtOnce();
    void streamsChangesAsTheyCome();
    void tellsManyUsesInPortions();
    void goesOnFromTheLastEvent();
    void tellsWhenTheListOfWorkspacesChanges();
    void beatsWhileNothingHappens();
    void endsWithTheSession_data();
    void endsWithTheSession();
    void endsWithTheMembership();
    void asksForAReloadWhenTooMuchChanged();

private:
    static std::string changes(const ApiFixture &service, const QString &since)
    {
        return "/v1/changes?workspace=" + idText(service.workspace.id).toStdString()
            + "&since=" + since.toStdString();
    }
    static QString cursorOf(ApiFixture &service)
    {
        const QJsonObject page = service.ask(get(service.path("/keys?limit=1")).as(service.session)).object();
        return cursorText({page[u"revision"_s].toInteger(), page[u"use_revision"_s].toInteger()});
    }
    /// Until the engine has read what it was asked for before.
    static void waitForReads(Engine &engine)
    {
        std::promise<void> done;
        engine.read<int>(
            [](KeyRegistry &) { return Result<int>(0); }, [&done](const Result<int> &) { done.set_value(); });
        done.get_future().wait();
    }
    static Reader follow(ApiFixture &service, const std::string &target, const std::string &session)
    {
        const ApiAnswer answer = service.ask(get(target).as(session).with("Accept", "text/event-stream"));
        if (!answer.response.stream)
            qFatal("no stream: %s", answer.response.body.c_str());
        if (answer.status() != 200 || answer.response.contentType != "text/event-stream")
            qFatal("no event stream");
        return Reader(answer.response.stream);
    }
};

void ApiChangesTest::answersChangesAtOnce()
{
    ApiFixture service;
    const QString since = cursorOf(service);
    const QJsonObject key = service.createKey(service.session, u"importer"_s)[u"key"_s].toObject();
    const ApiAnswer answer = service.ask(get(changes(service, since)).as(service.session));
    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.object()[u"keys"_s].toArray(), QJsonArray{key});
    QCOMPARE(answer.object()[u"workspace"_s][u"key_count"_s].toInt(), 1);
    QCOMPARE(service.ask(get(changes(service, cursorOf(service))).as(service.session))
                 .object()[u"keys"_s]
                 .toArray(),
        QJsonArray());
    QCOMPARE(service.ask(get(changes(service, u"9999.0"_s)).as(service.session)).status(), 410);
    QCOMPARE(service.ask(get(changes(service, u"0.9999"_s)).as(service.session)).code(), u"feed_expired"_s);
    for (const QString &bad : {u""_s, u"1"_s, u"1.x"_s, u"-1.0"_s, u"1.2.3"_s})
        QCOMPARE(service.ask(get(changes(service, bad)).as(service.session)).code(), u"request_invalid"_s);
}

void ApiChangesTest::streamsChangesAsTheyCome()
{
    ApiFixture service;
    Reader reader = follow(service, changes(service, cursorOf(service)), service.session);
    const QJsonObject made = service.createKey(service.session, u"importer"_s);
    const ServerEvent created = reader.next(u"changes"_s);
    QCOMPARE(created.data[u"keys"_s].toArray(), QJsonArray{made[u"key"_s].toObject()});
    QCOMPARE(created.id, cursorOf(service));
    // A call with the key moves its last use.
    const ApiCall check = get("/v1/verify/acme")
                              .with("Authorization", "Bearer " + made[u"secret"_s].toString().toStdString());
    QCOMPARE(service.ask(check).status(), 200);
    const ServerEvent used = reader.next(u"changes"_s);
    QCOMPARE(used.data[u"keys"_s][0][u"use_count"_s].toInt(), 1);
    QCOMPARE(used.data[u"keys"_s][0][u"last_used_source"_s].toString(), u"127.0.0.1"_s);
    // So does a change by another program on the same file.
    const QUuid id = parseId(made[u"key"_s][u"id"_s].toString());
    ApiFixture::take(service.registry->apply(Action::Disable, {id}, {u"root"_s, u"cli"_s}));
    QCOMPARE(reader.next(u"changes"_s).data[u"keys"_s][0][u"status"_s].toString(), u"disabled"_s);
}

void ApiChangesTest::tellsManyUsesInPortions()
{
    ApiFixture service;
    const FeedCursor since = *cursorFromText(cursorOf(service));
    for (int i = 0; i < 5; ++i) {
        const QJsonObject made = service.createKey(service.session, u"key %1"_s.arg(i));
        const KeyId key = parseId(made[u"key"_s][u"id"_s].toString());
        ApiFixture::take(service.registry->stampUses({{service.workspace.id, key, i}}));
    }
    const FeedCursor made{cursorFromText(cursorOf(service))->revision, since.useRevision};
    const Actor owner{QLatin1StringView(ApiFixture::owner), u"api"_s};
    const Session session = ApiFixture::take(service.registry->accounts().sessions(owner.member)).first();
    const auto follower = std::make_shared<ChangeFollower>(*service.engine,
        ChangeFollower::Reader{owner, session.id, service.workspace.id, made}, ChangeBounds{2, 2});
    follower->begin();
    // While nobody takes the first ones, no others are told, whatever happens.
    QTRY_VERIFY(!follower->stream()->isTaken());
    for (int i = 0; i < 3; ++i) {
        follower->look();
        waitForReads(*service.engine);
    }
    const std::string first = follower->stream()->take();
    QCOMPARE(QByteArray::fromStdString(first).count("event: changes\n"), 1);
    Reader reader(follower->stream(), first);
    QList<qsizetype> sizes;
    QString last;
    while (last != cursorOf(service)) {
        const ServerEvent event = reader.next(u"changes"_s);
        sizes.append(event.data[u"keys"_s].toArray().size());
        last = event.id;
        QVERIFY(!last.isEmpty());
    }
    QCOMPARE(sizes, (QList<qsizetype>{2, 2, 1}));
    follower->end();
}

void ApiChangesTest::goesOnFromTheLastEvent()
{
    ApiFixture service;
    const QString first = cursorOf(service);
    service.createKey(service.session, u"one"_s);
    const QString second = cursorOf(service);
    service.createKey(service.session, u"two"_s);
    const ApiAnswer answer = service.ask(
        get(changes(service, first)).as(service.session).with("Last-Event-ID", second.toStdString()));
    const QJsonArray keys = answer.object()[u"keys"_s].toArray();
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys[0][u"label"_s].toString(), u"two"_s);
}

void ApiChangesTest::tellsWhenTheListOfWorkspacesChanges()
{
    ApiFixture service;
    const std::string ada = service.join("ada@example.com", "member");
    Reader reader = follow(service, "/v1/changes", ada);
    // At first, since what the reader knows may be older than the stream.
    QCOMPARE(reader.next(u"workspaces"_s).name, u"workspaces"_s);
    const ApiAnswer renamed
        = service.ask(call("PATCH", service.path(), {{u"name"_s, u"renamed"_s}}).as(service.session));
    QCOMPARE(renamed.status(), 200);
    QCOMPARE(reader.next(u"workspaces"_s).name, u"workspaces"_s);
    const Actor direct{u"root"_s, u"cli"_s};
    const Workspace second
        = ApiFixture::take(service.registry->createWorkspace({u"second"_s, u"chatelaine"_s, {}, {}}, direct));
    service.join(second.id, "ada@example.com", "viewer");
    QCOMPARE(reader.next(u"workspaces"_s).name, u"workspaces"_s);
}

void ApiChangesTest::beatsWhileNothingHappens()
{
    ApiFixture service(u"chatelaine"_s, {.heartbeat = 20ms});
    Reader reader = follow(service, "/v1/changes", service.session);
    QTRY_VERIFY_WITH_TIMEOUT(reader.comments() >= 3, 20'000);
}

void ApiChangesTest::endsWithTheSession_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("signed out") << 0;
    QTest::newRow("ended by another session") << 1;
    QTest::newRow("password changed") << 2;
    QTest::newRow("idle for too long") << 3;
}

void ApiChangesTest::endsWithTheSession()
{
    QFETCH(int, how);
    // Only what ends by the clock is found by the heartbeat.
    ApiFixture service(u"chatelaine"_s, {.heartbeat = how == 3 ? 20ms : 60'000ms});
    const std::string session = service.signIn(ApiFixture::owner);
    const std::string id = service.ask(get("/v1/session").as(session))
                               .object()[u"session"_s][u"id"_s]
                               .toString()
                               .toStdString();
    Reader reader = follow(service, changes(service, cursorOf(service)), session);
    QCOMPARE(reader.next(u"workspaces"_s).name, u"workspaces"_s);
    if (how == 0)
        QCOMPARE(service.ask(call("DELETE", "/v1/session").as(session)).status(), 204);
    if (how == 1)
        QCOMPARE(service.ask(call("DELETE", "/v1/sessions/" + id).as(service.session)).status(), 204);
    if (how == 2) {
        const QJsonObject words{
            {u"former"_s, QLatin1StringView(ApiFixture::word)}, {u"password"_s, u"another long one"_s}};
        QCOMPARE(service.ask(call("PUT", "/v1/password", words).as(service.session)).status(), 204);
    }
    if (how == 3)
        service.clock.advance(Session::idle);
    QVERIFY(reader.hasEnded());
}

void ApiChangesTest::endsWithTheMembership()
{
    ApiFixture service;
    const std::string ada = service.join("ada@example.com", "member");
    Reader reader = follow(service, changes(service, cursorOf(service)), ada);
    QCOMPARE(
        service.ask(call("DELETE", service.path("/members/ada@example.com")).as(service.session)).status(),
        204);
    QVERIFY(reader.hasEnded());
}

void ApiChangesTest::asksForAReloadWhenTooMuchChanged()
{
    ApiFixture service;
    const FeedCursor since = *cursorFromText(cursorOf(service));
    service.createKey(service.session, u"one"_s);
    service.createKey(service.session, u"two"_s);
    const Actor direct{u"root"_s, u"cli"_s};
    const WorkspaceId id = service.workspace.id;
    QCOMPARE(ApiFixture::take(readChanges(*service.registry, id, since, direct, {1, 2})).keys.size(), 2);
    const auto tooMuch = readChanges(*service.registry, id, since, direct, {1, 1});
    QVERIFY(!tooMuch && tooMuch.error().code == ErrorCode::FeedExpired);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::ApiChangesTest)
#include "tst_apichanges.moc"
