// SPDX-License-Identifier: GPL-3.0-or-later
// The same server behind TLS, with a certificate that openssl makes here.
#include "service/http/httpserver.h"
#include "service/http/rawclient.h"
#include "service/http/samplehandler.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HttpTlsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<SampleHandler> m_handler;
    std::unique_ptr<http::HttpServer> m_server;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static int openssl(const QStringList &arguments, QByteArray *said = nullptr)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"openssl"_s, arguments);
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(20'000);
        if (said)
            *said = process.readAll();
        return ended ? process.exitCode() : -1;
    }
    int makeCertificate(const QString &name) const
    {
        return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
            u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
            u"/CN=localhost"_s, u"-keyout"_s, path(name + u".key"_s), u"-out"_s, path(name + u".crt"_s)});
    }
    http::ServerOptions options(const QString &certificate, const QString &key) const
    {
        http::ServerOptions options;
        options.tlsCertificate = path(certificate);
        options.tlsKey = path(key);
        return options;
    }
    void start(const http::Limits &limits)
    {
        m_server.reset();
        m_handler = std::make_unique<SampleHandler>();
        auto wanted = options(u"one.crt"_s, u"one.key"_s);
        wanted.limits = limits;
        m_server = std::make_unique<http::HttpServer>(wanted, *m_handler);
        QVERIFY(m_server->start());
    }
    static QByteArray get(const QByteArray &path) { return "GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n"; }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(makeCertificate(u"one"_s), 0);
        QCOMPARE(makeCertificate(u"two"_s), 0);
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        start({.linger = 100ms}); // The client below says goodbye late.
    }
    void cleanup()
    {
        m_handler->release(); // Whoever is held yet, when a test has failed.
        m_server.reset();
    }

    void answers()
    {
        RawClient client(m_server->port(), true);
        QVERIFY(client.isConnected());
        client.send(get("/a") + get("/b") + "HEAD /large HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        QCOMPARE(client.answer().body, QByteArray("GET|/a||127.0.0.1|"));
        QCOMPARE(client.answer().body, QByteArray("GET|/b||127.0.0.1|"));
        QCOMPARE(client.answer(true).status, 200);
        QVERIFY(client.isAtEnd());
    }

    void sendsAndTakesMuch()
    {
        RawClient client(m_server->port(), true);
        const QByteArray most(256 * 1024, 'y');
        client.send("PUT /x HTTP/1.1\r\nHost: h\r\nContent-Length: 262144\r\n\r\n" + most);
        QCOMPARE(client.answer().body, "PUT|/x|" + most + "|127.0.0.1|");
        client.send(get("/large"));
        QCOMPARE(client.answer().body.size(), 3'000'000);
    }

    void refusesAndCloses()
    {
        RawClient client(m_server->port(), true);
        client.send("GET / HTTP/1.1\r\n\r\n" + get("/next"));
        QCOMPARE(client.answer().status, 400);
        QVERIFY(client.isAtEnd());
        QCOMPARE(m_handler->requests.load(), 0);
    }

    void streamsAndStops()
    {
        RawClient reader(m_server->port(), true);
        reader.send(get("/stream"));
        reader.until("first\n\r\n");
        m_handler->stream()->send("second\n");
        QCOMPARE(reader.until("second\n\r\n"), QByteArray("7\r\nsecond\n\r\n"));
        m_server->stop();
        QCOMPARE(reader.untilEnd(), QByteArray("0\r\n\r\n"));
        QVERIFY(m_handler->stream()->isClosed());
    }

    void noticesThatTheReaderWent()
    {
        RawClient client(m_server->port(), true);
        client.send(get("/stream"));
        client.until("first\n\r\n");
        client.leave();
        QTRY_VERIFY(m_handler->stream()->isClosed());
    }

    void handshakeTimesOut()
    {
        start({.head = 150ms});
        RawClient silent(m_server->port());
        QVERIFY(silent.isAtEnd());
    }

    /// It runs out between two reads of a first message that never ends: the second has its bytes by then.
    void handshakeInPiecesTimesOut()
    {
        constexpr auto head = 1s;
        start({.head = head});
        RawClient busy(m_server->port(), true);
        RawClient slow(m_server->port());
        busy.send(get("/1"));
        QCOMPARE(busy.answer().status, 200); // So the other one has come as well.
        const QDeadlineTimer passed(head);
        busy.send(get("/held"));
        QTRY_COMPARE(m_handler->requests.load(), 2);
        const QByteArray record = QByteArray("\x16\x03\x01\x40\x00", 5);
        slow.send(record + QByteArray("\x01\x01\x00\x00", 4).leftJustified(0x4000, 'x') // of 64 KiB
            + record + QByteArray(0x4000, 'x'));
        QTRY_VERIFY(passed.hasExpired());
        m_handler->release();
        QCOMPARE(busy.answer().status, 200);
        QVERIFY(slow.isAtEnd());
    }

    void answersNothingInPlainText()
    {
        RawClient client(m_server->port());
        client.send(get("/a"));
        QVERIFY(!client.untilEnd().startsWith("HTTP/"));
        QCOMPARE(m_handler->requests.load(), 0);
    }

    void speaksTls12AndNewer_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<bool>("spoken");
        QTest::newRow("1.0") << u"-tls1"_s << false;
        QTest::newRow("1.1") << u"-tls1_1"_s << false;
        QTest::newRow("1.2") << u"-tls1_2"_s << true;
        QTest::newRow("1.3") << u"-tls1_3"_s << true;
    }
    void speaksTls12AndNewer()
    {
        QFETCH(QString, option);
        QFETCH(bool, spoken);
        QByteArray said;
        const int exit = openssl({u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(m_server->port()),
                                     option, u"-cipher"_s, u"DEFAULT:@SECLEVEL=0"_s},
            &said);
        QCOMPARE(exit == 0, spoken);
        QVERIFY2(spoken || said.contains("alert protocol version"), said.constData());
    }

    void saysWhichFileCannotBeUsed_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("named");
        QTest::newRow("absent") << u"none.crt"_s << u"one.key"_s << u"none.crt"_s;
        QTest::newRow("no certificate") << u"one.key"_s << u"one.key"_s << u"one.key"_s;
        QTest::newRow("no key") << u"one.crt"_s << u"one.crt"_s << u"one.crt"_s;
        QTest::newRow("another's key") << u"one.crt"_s << u"two.key"_s << u"two.key"_s;
        QTest::newRow("locked key") << u"one.crt"_s << u"locked.key"_s << u"locked.key"_s;
    }
    void saysWhichFileCannotBeUsed()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, named);
        QCOMPARE(openssl({u"ec"_s, u"-in"_s, path(u"one.key"_s), u"-aes256"_s, u"-passout"_s, u"pass:word"_s,
                     u"-out"_s, path(u"locked.key"_s)}),
            0);
        http::HttpServer server(options(certificate, key), *m_handler);
        const Result<void> started = server.start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::TlsFileInvalid);
        QCOMPARE(started.error().arguments.value(0), path(named));
        QVERIFY(!started.error().arguments.value(1).isEmpty());
    }
};

QTEST_GUILESS_MAIN(HttpTlsTest)
#include "tst_httptls.moc"
