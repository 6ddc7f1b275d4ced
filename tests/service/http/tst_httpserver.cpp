// SPDX-License-Identifier: GPL-3.0-or-later
// What goes over the wire of a running server.
#include "service/http/httpserver.h"
#include "service/http/rawclient.h"
#include "service/http/samplehandler.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTest>

#include <thread>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HttpServerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleHandler> m_handler;
    std::unique_ptr<http::HttpServer> m_server;
    std::mutex m_logMutex;
    std::string m_log;

    void start(const http::Limits &limits = {})
    {
        m_server.reset();
        m_handler = std::make_unique<SampleHandler>();
        http::ServerOptions options{.threads = 2, .limits = limits};
        options.log = [this](std::string_view line) {
            const std::lock_guard lock(m_logMutex);
            m_log += line;
        };
        m_server = std::make_unique<http::HttpServer>(options, *m_handler);
        QVERIFY(m_server->start());
    }
    std::uint16_t port() const { return m_server->port(); }
    RawClient::Answer ask(const QByteArray &request) const { return RawClient::ask(port(), request); }
    static QByteArray get(const QByteArray &path, const QByteArray &more = {})
    {
        return "GET " + path + " HTTP/1.1\r\nHost: h\r\n" + more + "\r\n";
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        start();
    }
    void cleanup()
    {
        m_server.reset();
        m_handler.reset();
        m_log.clear();
    }

    void answers()
    {
        const auto answer = ask(get("/a?b=c%20d"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("GET|/a?b=c%20d||127.0.0.1|"));
        const QRegularExpression head(
            u"\\AHTTP/1\\.1 200 OK\nDate: \\w{3}, \\d\\d \\w{3} \\d{4} [\\d:]{8} GMT\n"
            "Content-Type: text/plain\nContent-Length: 26\n\n\\z"_s);
        QVERIFY2(head.match(QString::fromLatin1(answer.head)).hasMatch(), answer.head.constData());
    }

    void keepsTheConnection()
    {
        RawClient client(port());
        for (const char *path : {"/1", "/2", "/3"}) {
            client.send(get(path));
            QCOMPARE(client.answer().body, "GET|" + QByteArray(path) + "||127.0.0.1|");
        }
        client.send(get("/4", "Connection: close\r\n"));
        const auto last = client.answer();
        QVERIFY(last.head.contains("\nConnection: close\n"));
        QVERIFY(client.isAtEnd());
    }

    void closesAfterHttp10()
    {
        RawClient client(port());
        client.send("GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QVERIFY(client.answer().head.contains("\nConnection: keep-alive\n"));
        client.send("GET /2 HTTP/1.0\r\n\r\n");
        QCOMPARE(client.answer().status, 200);
        QVERIFY(client.isAtEnd());
    }

    void answersPipelinedRequestsInOrder()
    {
        RawClient client(port());
        client.send(
            get("/later") + "POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nxyz" + get("/c"));
        QTRY_COMPARE(m_handler->requests.load(), 1);
        QVERIFY(m_handler->answerWaiting());
        QCOMPARE(client.answer().body, QByteArray("late"));
        QCOMPARE(client.answer().body, QByteArray("POST|/b|xyz|127.0.0.1|"));
        QCOMPARE(client.answer().body, QByteArray("GET|/c||127.0.0.1|"));
    }

    void takesBytesOneByOne()
    {
        RawClient client(port());
        for (const char c : get("/slow"))
            client.send(QByteArray(1, c));
        QCOMPARE(client.answer().body, QByteArray("GET|/slow||127.0.0.1|"));
    }

    void readsBodies()
    {
        const QByteArray head("PUT /x HTTP/1.1\r\nHost: h\r\n");
        QCOMPARE(ask(head + "Content-Length: 5\r\n\r\nhello").body, QByteArray("PUT|/x|hello|127.0.0.1|"));
        QCOMPARE(ask(head + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n").body,
            QByteArray("PUT|/x|hello|127.0.0.1|"));
        const QByteArray most(256 * 1024, 'y');
        QCOMPARE(ask(head + "Content-Length: 262144\r\n\r\n" + most).body, "PUT|/x|" + most + "|127.0.0.1|");
    }

    void asksForTheBody()
    {
        RawClient client(port());
        client.send("PUT /x HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(client.until("\r\n\r\n"), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        client.send("ab");
        QCOMPARE(client.answer().body, QByteArray("PUT|/x|ab|127.0.0.1|"));
    }

    void asksForNoBodyThatIsTooLarge()
    {
        RawClient client(port());
        client.send("PUT /x HTTP/1.1\r\nHost: h\r\nContent-Length: 262145\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(client.answer().status, 413);
        QVERIFY(client.isAtEnd());
    }

    void headHasNoBody()
    {
        RawClient client(port());
        client.send("HEAD /large HTTP/1.1\r\nHost: h\r\n\r\n" + get("/after"));
        const auto answer = client.answer(true);
        QVERIFY(answer.head.contains("\nContent-Length: 3000000\n"));
        QCOMPARE(client.answer().body, QByteArray("GET|/after||127.0.0.1|"));
    }

    void sendsLargeAnswersAndNone()
    {
        QCOMPARE(ask(get("/large")).body.size(), 3'000'000);
        const auto nothing = ask(get("/nothing"));
        QCOMPARE(nothing.status, 204);
        QVERIFY(!nothing.head.contains("Content-"));
    }

    void lateAndForgottenAnswers()
    {
        RawClient client(port());
        client.send(get("/later"));
        QTRY_COMPARE(m_handler->requests.load(), 1);
        std::thread([this] { m_handler->answerWaiting(); }).join();
        QCOMPARE(client.answer().body, QByteArray("late"));
        QCOMPARE(ask(get("/forgotten")).status, 500);
    }

    void sendsNoForgedHeader()
    {
        const auto answer = ask(get("/split"));
        QCOMPARE(answer.status, 500);
        QVERIFY(!answer.head.contains("X-"));
    }

    void logsCalls()
    {
        const auto answer = ask(get("/call?q=hidden", "Authorization: Bearer hidden\r\n"));
        QCOMPARE(answer.body, QByteArray("the secret"));
        QVERIFY(answer.head.contains("\nCache-Control: no-store\n"));
        QCOMPARE(ask(get("/other")).status, 200);
        const std::lock_guard lock(m_logMutex);
        QCOMPARE(std::count(m_log.begin(), m_log.end(), '\n'), 1);
        QJsonObject line = QJsonDocument::fromJson(QByteArray::fromStdString(m_log)).object();
        QVERIFY(line.take(u"at"_s).toString().endsWith(u'Z'));
        QVERIFY(line.take(u"ms"_s).toDouble(-1) >= 0);
        const QJsonObject expected{{u"call"_s, u"POST /call/{id}"_s}, {u"status"_s, 409},
            {u"source"_s, u"127.0.0.1"_s}, {u"member"_s, u"anna\n\"x\"@example.org"_s},
            {u"code"_s, u"conflict"_s}};
        QCOMPARE(line, expected);
    }

    void refusesBeforeAnybodySeesIt_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray post("POST /x HTTP/1.1\r\nHost: h\r\n");
        QTest::newRow("CL CL") << post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc" << 400;
        QTest::newRow("CL list") << post + "Content-Length: 3, 3\r\n\r\nabc" << 400;
        QTest::newRow("CL differ") << post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd" << 400;
        QTest::newRow("TE CL") << post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"
                               << 400;
        QTest::newRow("CL TE") << post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                               << 400;
        QTest::newRow("xchunked") << post + "Transfer-Encoding: xchunked\r\n\r\n" + get("/smuggled") << 400;
        QTest::newRow("folded TE") << post + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n" << 400;
        QTest::newRow("space before colon") << post + "Content-Length : 3\r\n\r\nabc" << 400;
        QTest::newRow("bare LF") << QByteArray("GET /x HTTP/1.1\nHost: h\n\n\r\n\r\n") << 400;
        QTest::newRow("NUL") << post + QByteArray("X: a\0b\r\n\r\n", 11) << 400;
        QTest::newRow("body too large") << post + "Content-Length: 262145\r\n\r\n" << 413;
        QTest::newRow("chunk too large") << post + "Transfer-Encoding: chunked\r\n\r\n40001\r\n" << 413;
        QTest::newRow("bad chunk") << post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" << 400;
        QTest::newRow("endless chunk line")
            << post + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(30'000, 'e') << 400;
        QTest::newRow("trailer") << post
                + "Transfer-Encoding: chunked\r\n\r\n0\r\nAuthorization: Bearer x\r\n\r\n"
                                 << 400;
        QTest::newRow("header too large") << post + "X: " + QByteArray(16'384, 'h') + "\r\n\r\n" << 431;
        QTest::newRow("endless header") << post + "X: " + QByteArray(30'000, 'h') << 431;
        QTest::newRow("endless target") << "GET /" + QByteArray(30'000, 't') << 431;
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400;
        QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01", 6) << 400;
    }
    void refusesBeforeAnybodySeesIt()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        RawClient client(port());
        client.send(request + get("/next"));
        const auto answer = client.answer();
        QCOMPARE(answer.status, status);
        QVERIFY(answer.head.contains("\nConnection: close\n"));
        const QJsonObject error = QJsonDocument::fromJson(answer.body).object()[u"error"_s].toObject();
        QVERIFY(error[u"code"_s].toString().startsWith(u"request_"_s));
        QVERIFY(client.isAtEnd());
        QCOMPARE(m_handler->requests.load(), 0);
    }

    void limitsConnections()
    {
        start({.connections = 2});
        RawClient first(port());
        RawClient second(port());
        first.send(get("/1"));
        second.send(get("/2"));
        QCOMPARE(first.answer().status, 200);
        QCOMPARE(second.answer().status, 200);
        RawClient third(port());
        QVERIFY(third.isAtEnd());
        first.leave();
        QVERIFY(QTest::qWaitFor([this] { return ask(get("/4")).status == 200; }));
    }

    void streams()
    {
        RawClient client(port());
        client.send(get("/stream"));
        const QByteArray head = client.until("\r\n\r\n");
        QVERIFY(head.contains("\r\nTransfer-Encoding: chunked\r\n"));
        QVERIFY(head.contains("\r\nConnection: close\r\n"));
        QCOMPARE(client.until("first\n\r\n"), QByteArray("6\r\nfirst\n\r\n"));
        m_handler->stream()->send("second\n");
        QCOMPARE(client.until("second\n\r\n"), QByteArray("7\r\nsecond\n\r\n"));
        m_handler->stream()->close();
        QCOMPARE(client.untilEnd(), QByteArray("0\r\n\r\n"));
    }

    void streamsToHttp10()
    {
        RawClient client(port());
        client.send("GET /stream HTTP/1.0\r\n\r\n");
        QVERIFY(!client.until("\r\n\r\n").contains("chunked"));
        QTRY_VERIFY(m_handler->stream());
        m_handler->stream()->send("second\n");
        m_handler->stream()->close();
        QCOMPARE(client.untilEnd(), QByteArray("first\nsecond\n"));
    }

    void noticesThatTheReaderWent()
    {
        RawClient client(port());
        client.send(get("/stream"));
        client.until("first\n\r\n");
        QVERIFY(!m_handler->stream()->isClosed());
        client.leave();
        QTRY_VERIFY(m_handler->stream()->isClosed());
    }

    void stopFinishesWhatHasBegun()
    {
        RawClient idle(port());
        idle.send(get("/1"));
        QCOMPARE(idle.answer().status, 200);
        RawClient waiting(port());
        waiting.send(get("/later") + get("/never"));
        RawClient reader(port());
        reader.send(get("/stream"));
        reader.until("first\n\r\n");
        QTRY_COMPARE(m_handler->requests.load(), 3);

        const std::uint16_t before = port();
        std::thread stopping([this] { m_server->stop(); });
        QVERIFY(idle.isAtEnd());
        QCOMPARE(reader.untilEnd(), QByteArray("0\r\n\r\n"));
        QTRY_VERIFY(!RawClient(before).isConnected());
        QVERIFY(m_handler->answerWaiting());
        const auto answer = waiting.answer();
        QCOMPARE(answer.body, QByteArray("late"));
        QVERIFY(answer.head.contains("\nConnection: close\n"));
        QVERIFY(waiting.isAtEnd());
        stopping.join();
        QCOMPARE(m_handler->requests.load(), 3);
    }

    void saysWhyItCannotListen()
    {
        SampleHandler handler;
        http::HttpServer second({.port = port()}, handler);
        const Result<void> started = second.start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::ListenFailed);
        QCOMPARE(started.error().arguments.value(0), u"127.0.0.1:%1"_s.arg(port()));
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
