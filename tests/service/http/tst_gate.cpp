// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused before anybody acts on it, and the bytes of an answer, without a socket.
#include "service/http/gate.h"
#include "service/http/inputbuffer.h"
#include "service/http/requestparser.h"
#include "service/http/responsetext.h"

#include <QRegularExpression>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

using Headers = std::vector<http::Header>;

class GateTest : public QObject {
    Q_OBJECT

    static void row(const char *name, const Headers &headers, int status, const char *place = "",
        int version = 11, const char *target = "/")
    {
        QTest::newRow(name) << headers << status << QString::fromLatin1(place) << version
                            << QByteArray(target);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void checks_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("target");
        const http::Header host{"Host", "h"};
        row("plain", {host}, 0);
        row("query", {host}, 0, "", 11, "/a%20b;c=d/e?f={g}|\\");
        row("no Host", {}, 400, "Host");
        row("no Host in 1.0", {}, 0, "", 10);
        row("two Hosts", {host, {"hOST", "h"}}, 400, "Host");
        row("two Hosts in 1.0", {host, host}, 400, "Host", 10);
        row("length", {host, {"Content-Length", "262144"}}, 0);
        row("equal lengths", {host, {"Content-Length", "3"}, {"content-length", "3"}}, 400, "Content-Length");
        row("length list", {host, {"Content-Length", "3, 3"}}, 400, "Content-Length");
        row("length sign", {host, {"Content-Length", "+3"}}, 400, "Content-Length");
        row("length negative", {host, {"Content-Length", "-3"}}, 400, "Content-Length");
        row("length hex", {host, {"Content-Length", "0x3"}}, 400, "Content-Length");
        row("length empty", {host, {"Content-Length", ""}}, 400, "Content-Length");
        row("length over", {host, {"Content-Length", "262145"}}, 413, "262144");
        row("length overflow", {host, {"Content-Length", "99999999999999999999"}}, 413, "262144");
        row("chunked", {host, {"Transfer-Encoding", "Chunked"}}, 0);
        row("xchunked", {host, {"Transfer-Encoding", "xchunked"}}, 400, "Transfer-Encoding");
        row("chunked list", {host, {"Transfer-Encoding", "gzip, chunked"}}, 400, "Transfer-Encoding");
        row("identity", {host, {"Transfer-Encoding", "identity"}}, 400, "Transfer-Encoding");
        row("empty encoding", {host, {"Transfer-Encoding", ""}}, 400, "Transfer-Encoding");
        row("chunked twice", {host, {"Transfer-Encoding", "chunked"}, {"Transfer-Encoding", "chunked"}}, 400,
            "Transfer-Encoding");
        row("chunked in 1.0", {host, {"Transfer-Encoding", "chunked"}}, 400, "Transfer-Encoding", 10);
        row("chunked and length", {host, {"Transfer-Encoding", "chunked"}, {"Content-Length", "3"}}, 400,
            "Transfer-Encoding");
        row("authorization", {host, {"Authorization", "Bearer x"}}, 0);
        row("two authorizations", {host, {"Authorization", "Bearer x"}, {"AUTHORIZATION", "Basic y"}}, 400,
            "Authorization");
        row("expect", {host, {"Expect", "100-Continue"}}, 0);
        row("expect more", {host, {"Expect", "200-ok"}}, 417, "Expect");
        row("absolute form", {host}, 400, "the request line", 11, "http://h/v1");
        row("authority form", {host}, 400, "the request line", 11, "h:443");
        row("asterisk form", {host}, 400, "the request line", 11, "*");
        row("no target", {host}, 400, "the request line", 11, "");
        row("fragment", {host}, 400, "the request line", 11, "/a#b");
        row("control in target", {host}, 400, "the request line", 11, "/a\tb");
        row("beyond ASCII in target", {host}, 400, "the request line", 11, "/\xc3\xa4");
        row("control in value", {host, {"X", "a\x01"}}, 400, "a header");
        row("DEL in value", {host, {"X", "a\x7f"}}, 400, "a header");
        row("tab in value", {host, {"X", "a\tb \xc3\xa4"}}, 0);
    }
    void checks()
    {
        QFETCH(Headers, headers);
        QFETCH(int, status);
        QFETCH(QString, place);
        QFETCH(int, version);
        QFETCH(QByteArray, target);
        const http::Head head{
            "GET", {target.constData(), static_cast<std::size_t>(target.size())}, version, headers};
        const auto refusal = http::checkHead(head, 256 * 1024);
        QCOMPARE(refusal ? refusal->status : 0, status);
        QCOMPARE(refusal ? refusal->error.arguments.value(0) : QString(), place);
    }

    void parsesInPlace()
    {
        http::RequestParser parser({});
        const std::string_view bytes("GET /a?b HTTP/1.1\r\nHost: h\r\nX-One:  two \r\n\r\nGET /next");
        for (std::size_t size = 0; size < 44; ++size)
            QCOMPARE(parser.takeHead(bytes.substr(0, size)), 0U);
        QCOMPARE(parser.takeHead(bytes), 44U);
        QVERIFY(parser.isComplete());
        const http::Request request = parser.request("peer");
        QCOMPARE(request.path(), "/a");
        QCOMPARE(request.query(), "b");
        QCOMPARE(request.header("x-one"), "two");
        QVERIFY(request.header("X-ONE").data() > bytes.data() && request.target.data() > bytes.data());
        parser.reset();
        QVERIFY(!parser.isComplete());
        QCOMPARE(parser.takeHead(bytes.substr(44)), 0U);
        QVERIFY(!parser.refusal());
    }

    void countsTheWholeHead()
    {
        const std::string start("GET / HTTP/1.1\r\nHost: h\r\nX: ");
        const std::string fitting = start + std::string(16 * 1024 - start.size() - 4, 'x') + "\r\n\r\n";
        http::RequestParser exact({});
        QCOMPARE(exact.takeHead(fitting), 16U * 1024);
        http::RequestParser over({});
        QCOMPARE(over.takeHead(start + 'x' + fitting.substr(start.size())), 0U);
        QCOMPARE(over.refusal()->status, 431);
        // Request line and headers are each within the limit.
        const std::string half(9 * 1024, 'x');
        http::RequestParser both({});
        QCOMPARE(both.takeHead("GET /" + half + " HTTP/1.1\r\nHost: h\r\nX: " + half + "\r\n\r\n"), 0U);
        QCOMPARE(both.refusal()->status, 431);
    }

    void wipesWhatWasUsed()
    {
        http::InputBuffer input(64);
        std::memcpy(input.room().data(), "headbodynext", 12);
        input.added(12);
        const char *const begin = input.bytes().data();
        input.cut(4, 4);
        QCOMPARE(input.bytes(), "headnext");
        input.cut(0, 4);
        QCOMPARE(input.bytes(), "next");
        QCOMPARE(input.bytes().data(), begin);
        QCOMPARE(QByteArray(begin, 12), "next" + QByteArray(8, '\0'));
    }

    void writesHeads()
    {
        const std::time_t time = 784111777;
        QCOMPARE(http::httpDate(time), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
        const http::Response response{
            .status = 401, .headers = {{"X-A", "b"}}, .contentType = "t", .body = "xy", .secret = true};
        QCOMPARE(http::responseHead(response, {.close = true}, time),
            std::string("HTTP/1.1 401 Unauthorized\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nX-A: b\r\n"
                        "Content-Type: t\r\nCache-Control: no-store\r\nContent-Length: 2\r\n"
                        "Connection: close\r\n\r\n"));
    }
};

QTEST_GUILESS_MAIN(GateTest)
#include "tst_gate.moc"
