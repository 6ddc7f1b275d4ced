// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of calls when the way to the service, or what answers, is not as it should be.
#include "domain/jsoncodec.h"
#include "domain/jsonreader.h"
#include "registry/recordcodec.h"
#include "store/eventstream.h"
#include "store/remotepages.h"
#include "store/writequeue.h"
#include "support/await.h"
#include "support/scriptedserver.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace chatelaine;
using namespace Qt::StringLiterals;

using Repeat = WriteQueue::Repeat;

class ServiceClientTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ServiceClient> m_client;
    std::unique_ptr<WriteQueue> m_writes;

    CallEnd call(const ServiceCall &call)
    {
        std::optional<CallEnd> end;
        m_client->send(call, [&end](CallEnd ended) { end.emplace(std::move(ended)); });
        if (!QTest::qWaitFor([&end] { return end.has_value(); }, 10'000))
            return {fail(ErrorCode::Internal, {}, u"no end"_s)};
        return std::move(*end);
    }
    WriteQueue::End write(const ServiceCall &call, Repeat repeat)
    {
        std::optional<WriteQueue::End> end;
        m_writes->add(call, repeat, [&end](WriteQueue::End ended) { end.emplace(std::move(ended)); });
        if (!QTest::qWaitFor([&end] { return end.has_value(); }, 10'000))
            return {fail(ErrorCode::Internal, {}, u"no end"_s)};
        return std::move(*end);
    }
    static ErrorCode codeOf(const Result<CallAnswer> &result)
    {
        return result ? ErrorCode::Internal : result.error().code;
    }
    void use(const QString &host, ServiceTiming timing = {})
    {
        timing.firstDelay = std::chrono::milliseconds(10);
        QUrl url = m_server->url();
        url.setHost(host);
        m_client = std::make_unique<ServiceClient>(ServiceAddress{url}, Fingerprint(), u"window"_s, timing);
        m_writes = std::make_unique<WriteQueue>(*m_client);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_server = std::make_unique<ScriptedServer>();
        use(u"127.0.0.1"_s);
    }
    void cleanup()
    {
        m_writes.reset();
        m_client.reset();
        m_server.reset();
    }

    void asksAndTakesAnswers()
    {
        m_server->handler = [](const auto &request) { ScriptedServer::answer(request, 200, {{u"a"_s, 1}}); };
        m_client->setSession(Secret::copyOf("ch_session_x"));
        const CallEnd end = call({"POST", "/v1/x?y=%20z", {{u"b"_s, 2}}});
        QVERIFY(end.result);
        QCOMPARE(JsonReader(end.result->body).count("a"), 1);
        const auto request = m_server->requests.first();
        QCOMPARE(request.verb, "POST");
        QCOMPARE(request.target, "/v1/x?y=%20z");
        QCOMPARE(request.body, "{\"b\":2}");
        QCOMPARE(request.headers["authorization"], "Bearer ch_session_x");
        QCOMPARE(request.headers["x-chatelaine-client"], "window");
        QCOMPARE(request.headers["content-type"], "application/json");
        QCOMPARE(request.headers["accept-encoding"], "identity");
        QVERIFY(request.headers["user-agent"].startsWith("Chatelaine/"));
    }

    void takesSecretsOutOfAnswers()
    {
        m_server->handler = [](const auto &request) {
            ScriptedServer::answer(request, 201, {{u"token"_s, u"abc"_s}, {u"b"_s, 1}});
        };
        ServiceCall question{"POST", "/v1/session"};
        question.secretBody = std::make_shared<const Secret>(Secret::copyOf("{\"password\":\"p\"}"));
        question.secretMember = "token";
        const CallEnd end = call(question);
        QVERIFY(end.result && end.result->secret);
        QCOMPARE(end.result->secret->view(), QByteArrayView("abc"));
        QCOMPARE(JsonReader(end.result->body).string("token").trimmed(), QString());
        QCOMPARE(m_server->requests.first().body, "{\"password\":\"p\"}");
    }

    void takesErrorsOfTheService()
    {
        m_server->handler = [](const auto &request) {
            ScriptedServer::answer(request, 409, json::fromError({ErrorCode::LabelTaken, {u"ci"_s}}));
        };
        const CallEnd end = call({"PUT", "/v1/x"});
        QCOMPARE(codeOf(end.result), ErrorCode::LabelTaken);
        QCOMPARE(end.result.error().arguments, QStringList{u"ci"_s});
        QCOMPARE(end.reached, CallEnd::Reached::Answered);
    }

    void refusalsCanBeAnswers()
    {
        m_server->handler = [](const auto &request) {
            ScriptedServer::answer(request, 401, {{u"code"_s, u"expired"_s}});
        };
        ServiceCall question{"GET", "/v1/verify/x"};
        question.refusals = {401};
        question.credentialHeader = "X-Key";
        question.credential = std::make_shared<const Secret>(Secret::copyOf("k"));
        m_client->setSession(Secret::copyOf("s"));
        const CallEnd end = call(question);
        QVERIFY(end.result);
        QCOMPARE(end.result->status, 401);
        QCOMPARE(m_server->requests.first().headers["x-key"], "k");
        QVERIFY(!m_server->requests.first().headers.contains("authorization"));
    }

    void saysWhenTheSessionEnded()
    {
        m_server->handler = [](const auto &request) {
            ScriptedServer::answer(request, 401, json::fromError({ErrorCode::SessionEnded}));
        };
        QSignalSpy ended(m_client.get(), &ServiceClient::sessionEnded);
        QCOMPARE(codeOf(call({"GET", "/v1/workspaces"}).result), ErrorCode::SessionEnded);
        QCOMPARE(ended.size(), 1);
        ServiceCall other{"DELETE", "/v1/sessions/x"};
        other.endsSession = false;
        QCOMPARE(codeOf(call(other).result), ErrorCode::SessionEnded);
        QCOMPARE(ended.size(), 1);
    }

    void knowsWhatIsNotAService_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const auto html = [](const QByteArray &status) {
            return QByteArray(
                "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p/>");
        };
        QTest::newRow("page") << html("200 OK") << ErrorCode::ServiceForeign;
        QTest::newRow("not found") << html("404 Not Found") << ErrorCode::ServiceForeign;
        QTest::newRow("gateway") << html("502 Bad Gateway") << ErrorCode::ServiceUnready;
        QTest::newRow("busy proxy") << html("503 Unavailable") << ErrorCode::ServiceUnready;
        QTest::newRow("redirect") << QByteArray(
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")
                                  << ErrorCode::ServiceForeign;
        QTest::newRow("broken JSON") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{]")
                                     << ErrorCode::ServiceForeign;
        QTest::newRow("error without a code")
            << QByteArray("HTTP/1.1 500 Oh\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
            << ErrorCode::ServiceForeign;
        QTest::newRow("garbage") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n")
                                 << ErrorCode::ServiceUnreachable;
        QTest::newRow("cut short") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"a\":")
                                   << ErrorCode::ServiceUnreachable;
    }
    void knowsWhatIsNotAService()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        m_server->handler = [&](const auto &request) {
            ScriptedServer::answer(request, bytes);
            request.socket->disconnectFromHost();
        };
        QCOMPARE(codeWord(codeOf(call({"POST", "/v1/x"}).result)), codeWord(code));
        QCOMPARE(m_server->requests.size(), 1);
    }

    void givesUpTooLargeAnswers()
    {
        m_server->handler = [](const auto &request) {
            ScriptedServer::answer(request,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"a\":\""
                    + QByteArray(70'000'000, 'x'));
        };
        QCOMPARE(codeOf(call({"GET", "/v1/x"}).result), ErrorCode::ServiceForeign);
    }

    void saysWhenNobodyIsThere()
    {
        m_server->pause();
        const CallEnd end = call({"POST", "/v1/x"});
        QCOMPARE(codeOf(end.result), ErrorCode::ServiceUnreachable);
        QCOMPARE(end.reached, CallEnd::Reached::No);
        QCOMPARE(end.result.error().arguments.first(), u"127.0.0.1"_s);
        const auto written = write({"POST", "/v1/x"}, Repeat::UntilAnswered);
        QCOMPARE(codeOf(written.result), ErrorCode::ServiceUnreachable);
        QVERIFY(!written.repeated);
    }

    void givesUpWhenNothingMoves()
    {
        ServiceTiming timing;
        timing.answer = std::chrono::milliseconds(200);
        use(u"127.0.0.1"_s, timing);
        const CallEnd end = call({"POST", "/v1/x"});
        QCOMPARE(codeOf(end.result), ErrorCode::ServiceUnreachable);
        QCOMPARE(end.reached, CallEnd::Reached::Maybe);
    }

    // Qt would send the request up to three times.
    void sendsNothingTwice_data()
    {
        QTest::addColumn<QByteArray>("verb");
        for (const char *verb : {"POST", "PUT", "PATCH", "DELETE"})
            QTest::newRow(verb) << QByteArray(verb);
    }
    void sendsNothingTwice()
    {
        QFETCH(QByteArray, verb);
        m_server->handler = &ScriptedServer::cut;
        const auto end = write({verb, "/v1/x", {{u"a"_s, 1}}}, Repeat::Never);
        QCOMPARE(codeWord(codeOf(end.result)), codeWord(ErrorCode::OutcomeUnknown));
        QCOMPARE(m_server->requests.size(), 1);
        const auto empty = write({verb, "/v1/x"}, Repeat::Never);
        QCOMPARE(codeOf(empty.result), ErrorCode::OutcomeUnknown);
        QCOMPARE(m_server->requests.size(), 2);
    }

    void sendsNothingTwiceOnAnOldConnection()
    {
        m_server->handler = [](const auto &request) { ScriptedServer::answer(request, 200, {}); };
        QVERIFY(call({"POST", "/v1/first"}).result);
        m_server->handler = &ScriptedServer::cut;
        QCOMPARE(codeOf(write({"POST", "/v1/second"}, Repeat::Never).result), ErrorCode::OutcomeUnknown);
        QCOMPARE(m_server->count("POST", "/v1/second"), 1);
    }

    void repeatsWhatMayBeRepeated()
    {
        int cuts = 2;
        m_server->handler = [&](const auto &request) {
            if (cuts-- > 0)
                ScriptedServer::cut(request);
            else
                ScriptedServer::answer(request, 200, {{u"a"_s, 1}});
        };
        const auto end = write({"POST", "/v1/x", {{u"id"_s, u"same"_s}}}, Repeat::UntilAnswered);
        QVERIFY(end.result && end.repeated);
        QCOMPARE(m_server->requests.size(), 3);
        QCOMPARE(m_server->requests.first().body, m_server->requests.last().body);
    }

    void repeatsUntilItIsBack()
    {
        m_server->handler = [&](const auto &request) {
            ScriptedServer::cut(request);
            m_server->pause();
        };
        std::optional<WriteQueue::End> end;
        m_writes->add({"POST", "/v1/x"}, Repeat::UntilAnswered, [&](auto ended) { end = std::move(ended); });
        QTRY_COMPARE(m_server->requests.size(), 1);
        QSignalSpy missed(m_client.get(), &ServiceClient::missed);
        QTRY_VERIFY(missed.size() >= 3); // one cut, then nobody there
        QVERIFY(!end);
        m_server->handler = [](const auto &request) { ScriptedServer::answer(request, 200, {}); };
        m_server->resume();
        QTRY_VERIFY(end.has_value());
        QVERIFY(end->result && end->repeated);
    }

    void repeatsForAWhileOnly()
    {
        ServiceTiming timing;
        timing.repeatFor = std::chrono::milliseconds(100);
        use(u"127.0.0.1"_s, timing);
        m_server->handler = &ScriptedServer::cut;
        const auto end = write({"POST", "/v1/x"}, Repeat::UntilAnswered);
        QCOMPARE(codeOf(end.result), ErrorCode::OutcomeUnknown);
        QVERIFY(m_server->requests.size() > 1);
    }

    void aRepeatThatIsTurnedAwaySaysNothingOfTheFirst()
    {
        m_server->handler = [&](const auto &request) {
            if (m_server->requests.size() == 1)
                ScriptedServer::cut(request);
            else
                ScriptedServer::answer(request, 401, json::fromError({ErrorCode::SessionEnded}));
        };
        QCOMPARE(codeOf(write({"POST", "/v1/x"}, Repeat::UntilAnswered).result), ErrorCode::OutcomeUnknown);
    }

    void writesOneAfterTheOther()
    {
        QList<ScriptedServer::Request> waiting;
        m_server->handler = [&](const auto &request) { waiting.append(request); };
        QStringList ended;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            m_writes->add(
                {"POST", "/v1/" + name.toLatin1()}, Repeat::Never, [&, name](auto) { ended.append(name); });
        for (int i = 1; i <= 3; ++i) {
            QTRY_COMPARE(waiting.size(), 1);
            QCOMPARE(m_server->requests.size(), i);
            ScriptedServer::answer(waiting.takeFirst(), 200, {});
        }
        QTRY_COMPARE(ended, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void goesWithWhatItWaitsFor()
    {
        bool ended = false;
        m_writes->add({"POST", "/v1/x"}, Repeat::UntilAnswered, [&](auto) { ended = true; });
        m_client->send({"GET", "/v1/y"}, [&](auto) { ended = true; });
        QTRY_COMPARE(m_server->requests.size(), 2);
        cleanup();
        QCoreApplication::processEvents();
        QVERIFY(!ended);
    }

    void readsEventsHoweverTheyAreCut()
    {
        const QByteArray text
            = "\xEF\xBB\xBF: hello\n\nevent: changes\r\nid: 3.4\r\ndata: {\"a\":\r\ndata:1}\r\n\r\n"
              "data\rdata: x\r\rretry: 5\nevent:workspaces\ndata: {}\n\nevent: open\ndata: cut";
        const QList<StreamEvent> expected{
            {"changes", "{\"a\":\n1}"}, {"message", "\nx"}, {"workspaces", "{}"}};
        for (qsizetype size = 1; size <= text.size(); ++size) {
            EventStreamParser parser;
            QList<StreamEvent> events;
            for (qsizetype at = 0; at < text.size(); at += size)
                events += parser.feed(QByteArrayView(text).sliced(at, qMin(size, text.size() - at))).value();
            QCOMPARE(events, expected);
        }
    }

    void givesUpTooLargeEvents()
    {
        EventStreamParser parser;
        const QByteArray line = "data: " + QByteArray(10'000'000, 'x') + '\n';
        bool refused = false;
        for (int i = 0; i < 10 && !refused; ++i)
            refused = !parser.feed(line);
        QVERIFY(refused);
    }

    void pagesAreAskedForAhead()
    {
        const WorkspaceId workspace = newId({});
        const QList<KeyId> begins{{}, newId({}), newId({}), newId({})};
        m_server->handler = [&](const ScriptedServer::Request &request) {
            const QUrlQuery query(QString::fromLatin1(request.target.split('?').last()));
            const qsizetype at = begins.indexOf(parseId(query.queryItemValue(u"after"_s)));
            const KeyId next = begins.value(at + 1);
            const QByteArray body = QByteArray::fromStdString(json::pageText({{}, next, at, 1}, {}, {}));
            const QByteArray header
                = next.isNull() ? QByteArray() : "X-Chatelaine-Next: " + idText(next).toLatin1() + "\r\n";
            ScriptedServer::answer(request,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + header
                    + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        };
        RemotePages pages(*m_client);
        const auto &asked = m_server->requests;
        QCOMPARE(await(pages.page(workspace, {{}, 5}))->next, begins.at(1));
        QCOMPARE(asked.size(), 1); // It may be all that is wanted.
        QCOMPARE(await(pages.page(workspace, {begins.at(1), 5}))->revision, 1);
        QTRY_COMPARE(asked.size(), 3);
        QCOMPARE(await(pages.page(workspace, {begins.at(2), 5}))->revision, 2);
        QTRY_COMPARE(asked.size(), 4);
        pages.forget();
        QCOMPARE(await(pages.page(workspace, {begins.at(3), 5}))->revision, 3);
        QVERIFY(await(pages.page(workspace, {begins.at(3), 5}))->next.isNull());
        QCOMPARE(asked.size(), 6);
    }
};

QTEST_GUILESS_MAIN(ServiceClientTest)
#include "tst_serviceclient.moc"
