// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a client of a service believes, with certificates that openssl makes.
#include "store/serviceclient.h"
#include "support/scriptedserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslCertificate>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

struct Certificate {
    QByteArray pem;
    QByteArray key;

    Fingerprint fingerprint() const
    {
        return {QSslCertificate::fromData(pem).first().digest(QCryptographicHash::Sha256)};
    }
};

} // namespace

class ServiceTrustTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Certificate m_good; ///< For 127.0.0.1.
    Certificate m_other; ///< For another host.
    Certificate m_late; ///< Expired.

    static void openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("openssl: %s", process.readAllStandardError().constData());
    }
    Certificate make(const QString &name, const QString &alternative)
    {
        const QString certificate = m_folder.filePath(name + u".crt"_s);
        const QString key = m_folder.filePath(name + u".key"_s);
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, key, u"-out"_s,
            certificate, u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName="_s + alternative});
        return {read(certificate), read(key)};
    }
    Certificate expired(const QString &name)
    {
        const QString certificate = m_folder.filePath(u"expired.crt"_s);
        openssl({u"x509"_s, u"-in"_s, m_folder.filePath(name + u".crt"_s), u"-signkey"_s,
            m_folder.filePath(name + u".key"_s), u"-days"_s, u"-1"_s, u"-out"_s, certificate});
        return {read(certificate), read(m_folder.filePath(name + u".key"_s))};
    }
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Result<CallAnswer> ask(const QUrl &url, const Fingerprint &pin)
    {
        ServiceClient client({url}, pin, u"window"_s);
        client.setSession(Secret::copyOf("ch_session_x"));
        std::optional<CallEnd> end;
        client.send(
            {"POST", "/v1/x", {{u"a"_s, 1}}}, [&end](CallEnd ended) { end.emplace(std::move(ended)); });
        if (!QTest::qWaitFor([&end] { return end.has_value(); }, 10'000))
            return fail(ErrorCode::Internal, {}, u"no end"_s);
        return std::move(end->result);
    }
    void serve(ScriptedServer &server)
    {
        server.handler = [](const auto &request) { ScriptedServer::answer(request, 200, {}); };
    }
    void trust(const QByteArray &pem)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromData(pem));
        QSslConfiguration::setDefaultConfiguration(configuration);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString here = u"IP:127.0.0.1"_s;
        m_good = make(u"good"_s, here);
        m_other = make(u"other"_s, u"DNS:keys.example.com"_s);
        m_late = expired(u"good"_s);
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({});
        QSslConfiguration::setDefaultConfiguration(configuration);
    }

    void believesWhomTheSystemBelieves()
    {
        ScriptedServer server(m_good.pem, m_good.key);
        serve(server);
        trust(m_good.pem);
        QVERIFY(ask(server.url(), {}));
    }

    void explainsWhomItDoesNotBelieve_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<bool>("trusted");
        QTest::newRow("self-signed") << u"good"_s << false;
        QTest::newRow("another host") << u"other"_s << true;
        QTest::newRow("expired") << u"late"_s << true;
    }
    void explainsWhomItDoesNotBelieve()
    {
        QFETCH(QString, which);
        QFETCH(bool, trusted);
        const Certificate &shown = which == u"good"_s ? m_good : which == u"other"_s ? m_other : m_late;
        ScriptedServer server(shown.pem, shown.key);
        serve(server);
        if (trusted)
            trust(shown.pem);
        const auto answer = ask(server.url(), {});
        QVERIFY(!answer);
        QCOMPARE(codeWord(answer.error().code), codeWord(ErrorCode::ServiceUntrusted));
        QCOMPARE(answer.error().arguments.size(), 3);
        QCOMPARE(answer.error().arguments.at(0), u"127.0.0.1"_s);
        QVERIFY(!answer.error().arguments.at(1).isEmpty());
        QCOMPARE(answer.error().arguments.at(2), shown.fingerprint().text());
        QVERIFY2(server.requests.isEmpty(), "something was said to a stranger");
    }

    void believesThePinnedOne()
    {
        for (const Certificate *shown : {&m_good, &m_other, &m_late}) {
            ScriptedServer server(shown->pem, shown->key);
            serve(server);
            QVERIFY(ask(server.url(), shown->fingerprint()));
        }
    }

    void believesNoOtherThanThePinnedOne_data()
    {
        QTest::addColumn<bool>("trusted");
        QTest::newRow("that nobody vouches for") << false;
        QTest::newRow("that the system trusts") << true;
    }
    void believesNoOtherThanThePinnedOne()
    {
        QFETCH(bool, trusted);
        ScriptedServer server(m_good.pem, m_good.key);
        serve(server);
        if (trusted)
            trust(m_good.pem);
        const auto answer = ask(server.url(), m_other.fingerprint());
        QVERIFY(!answer);
        QCOMPARE(codeWord(answer.error().code), codeWord(ErrorCode::ServiceUntrusted));
        QCOMPARE(answer.error().arguments.at(2), m_good.fingerprint().text());
        QVERIFY2(server.requests.isEmpty(), "something was said to a stranger");
    }

    void plainHttpIsNoTls()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
        const auto answer = ask(QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())), {});
        QVERIFY(!answer);
        QCOMPARE(codeWord(answer.error().code), codeWord(ErrorCode::ServiceUnreachable));
    }

    void fingerprintsGoRound()
    {
        const Fingerprint good = m_good.fingerprint();
        QCOMPARE(good.text().size(), 32 * 3 - 1);
        QCOMPARE(Fingerprint::parse(good.text()), std::optional(good));
        QCOMPARE(Fingerprint::parse(good.text().remove(u':').toLower()), std::optional(good));
        for (const QString &bad : {QString(), u"AB"_s, good.text().chopped(1), QString(good.text() + u"AB"_s),
                 QString(good.text().chopped(1) + u"G"_s)})
            QVERIFY2(!Fingerprint::parse(bad), qPrintable(bad));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept"); // or the code's word
        QTest::newRow("https") << u"https://keys.example.com"_s << u"https://keys.example.com"_s;
        QTest::newRow("port, slash, blanks")
            << u" https://Keys.Example.com:7411/ "_s << u"https://keys.example.com:7411"_s;
        QTest::newRow("here") << u"http://127.0.0.1:7411"_s << u"http://127.0.0.1:7411"_s;
        QTest::newRow("here, by another") << u"http://127.9.9.9"_s << u"http://127.9.9.9"_s;
        QTest::newRow("here, v6") << u"http://[::1]:7411"_s << u"http://[::1]:7411"_s;
        QTest::newRow("localhost") << u"http://localhost:7411"_s << u"http://localhost:7411"_s;
        QTest::newRow("beyond") << u"http://keys.example.com"_s << u"service_insecure"_s;
        QTest::newRow("looks local") << u"http://localhost.example.com"_s << u"service_insecure"_s;
        QTest::newRow("any address") << u"http://0.0.0.0"_s << u"service_insecure"_s;
        const QString invalid = u"service_address_invalid"_s;
        QTest::newRow("empty") << QString() << invalid;
        QTest::newRow("no scheme") << u"keys.example.com"_s << invalid;
        QTest::newRow("scheme") << u"ftp://keys.example.com"_s << invalid;
        QTest::newRow("user") << u"https://a@keys.example.com"_s << invalid;
        QTest::newRow("password") << u"https://a:b@keys.example.com"_s << invalid;
        QTest::newRow("path") << u"https://keys.example.com/x"_s << invalid;
        QTest::newRow("query") << u"https://keys.example.com?x"_s << invalid;
        QTest::newRow("fragment") << u"https://keys.example.com#x"_s << invalid;
        QTest::newRow("port") << u"https://keys.example.com:70000"_s << invalid;
        QTest::newRow("no host") << u"https://"_s << invalid;
    }
    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        const auto address = ServiceAddress::parse(text);
        QCOMPARE(address ? address->text() : codeWord(address.error().code), kept);
    }
};

QTEST_GUILESS_MAIN(ServiceTrustTest)
#include "tst_servicetrust.moc"
