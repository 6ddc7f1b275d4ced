// SPDX-License-Identifier: GPL-3.0-or-later
// When a running server loses patience with a client.
#include "service/http/httpserver.h"
#include "service/http/rawclient.h"
#include "service/http/samplehandler.h"

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTest>

#include <sys/socket.h>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HttpTimesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleHandler> m_handler;
    std::unique_ptr<http::HttpServer> m_server;

    void start(const http::Limits &limits)
    {
        m_server.reset();
        m_handler = std::make_unique<SampleHandler>();
        m_server = std::make_unique<http::HttpServer>(http::ServerOptions{.limits = limits}, *m_handler);
        QVERIFY(m_server->start());
    }
    std::uint16_t port() const { return m_server->port(); }
    static QByteArray get(const QByteArray &path) { return "GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n"; }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup()
    {
        m_handler->release(); // Whoever is held yet, when a test has failed.
        m_server.reset();
    }

    void timesOut()
    {
        start({.head = 150ms, .body = 150ms, .idle = 200ms});
        RawClient silent(port());
        QVERIFY(silent.isAtEnd());

        RawClient slowHead(port());
        slowHead.send("GET / HTTP/1.1\r\nHo");
        QCOMPARE(slowHead.answer().status, 408);
        QVERIFY(slowHead.isAtEnd());

        RawClient slowBody(port());
        slowBody.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\na");
        QCOMPARE(slowBody.answer().status, 408);
        QVERIFY(slowBody.isAtEnd());

        RawClient idle(port());
        idle.send(get("/1"));
        QCOMPARE(idle.answer().status, 200);
        QVERIFY(idle.isAtEnd());
        QCOMPARE(m_handler->requests.load(), 1);
    }

    /// The first limit passes and the client leaves while the thread is busy: it sees both at once.
    void closesWhoLeavesAsATimeRunsOut()
    {
        constexpr auto head = 500ms;
        start({.head = head});
        RawClient leaving(port());
        const QDeadlineTimer passed(head);
        leaving.send(get("/1"));
        QCOMPARE(leaving.answer().status, 200);
        RawClient busy(port());
        busy.send(get("/held"));
        QTRY_COMPARE(m_handler->requests.load(), 2);
        ::shutdown(int(leaving.socket().socketDescriptor()), SHUT_WR);
        QTRY_VERIFY(passed.hasExpired());
        m_handler->release();
        QCOMPARE(busy.answer().status, 200);
        QVERIFY(leaving.isAtEnd());
    }

    void steadyDripIsCutOff()
    {
        start({.head = 300ms});
        RawClient client(port());
        client.send("GET / HTTP/1.1\r\n");
        // Each byte comes well before the limit, all of them do not.
        for (int i = 0; i < 1000 && client.socket().bytesAvailable() == 0; ++i) {
            client.send("x");
            client.socket().waitForReadyRead(20);
        }
        QCOMPARE(client.answer().status, 408);
    }

    void closesOnReadersThatTakeNothing()
    {
        start({.write = 200ms});
        RawClient client(port());
        client.socket().setReadBufferSize(1);
        client.send(get("/large") + get("/large") + get("/large") + get("/large"));
        QTRY_VERIFY(m_handler->requests.load() >= 1);
        m_server->stop(); // Waits for requests; with the default limit it would take 10 s.
        QVERIFY(m_handler->requests.load() < 4);
    }

    void disconnectsAReaderThatFallsBehind()
    {
        start({.write = 200ms});
        RawClient client(port());
        client.socket().setReadBufferSize(1);
        client.send(get("/stream"));
        QTRY_VERIFY(m_handler->stream());
        const std::string piece(1024 * 1024, 'p');
        for (int i = 0; i < 64 && !m_handler->stream()->isClosed(); ++i)
            m_handler->stream()->send(piece);
        QVERIFY(m_handler->stream()->isClosed());
        client.socket().setReadBufferSize(0);
        client.untilEnd();
        QVERIFY(client.isAtEnd());
    }

    void endsWhileTheReaderTalks()
    {
        start({});
        RawClient reader(port());
        reader.send(get("/stream"));
        reader.until("first\n\r\n");
        RawClient busy(port());
        busy.send(get("/held"));
        QTRY_COMPARE(m_handler->requests.load(), 2);
        m_handler->stream()->close();
        reader.send(QByteArray(65'536, 'x')); // Longer in the reading than the end in the sending.
        m_handler->release();
        QCOMPARE(busy.answer().status, 200);
        QCOMPARE(reader.untilEnd(), QByteArray("0\r\n\r\n"));
        QVERIFY(reader.isAtEnd());
    }

    void stopWaitsOnlySoLong()
    {
        start({.stop = 100ms});
        RawClient waiting(port());
        waiting.send(get("/later"));
        QTRY_COMPARE(m_handler->requests.load(), 1);
        m_server->stop();
        QVERIFY(waiting.isAtEnd());
        QVERIFY(m_handler->answerWaiting()); // Nobody is there any more; nothing happens.
    }
};

QTEST_GUILESS_MAIN(HttpTimesTest)
#include "tst_httptimes.moc"
