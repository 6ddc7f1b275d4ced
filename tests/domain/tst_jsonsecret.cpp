// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonsecret.h"

#include <QJsonDocument>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

/// The bytes of a secret that was found, or "nothing".
QByteArray taken(QByteArray &text, QByteArrayView member = "password")
{
    const auto secret = json::takeSecret({text.data(), std::size_t(text.size())}, member);
    return secret ? secret->view().toByteArray() : QByteArray("nothing");
}

} // namespace

class JsonSecretTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void takesWhatStandsThere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("secret");
        const QByteArray nothing = "nothing";
        QTest::newRow("plain") << QByteArray("{\"email\":\"a\",\"password\":\"hunter2 x\"}")
                               << QByteArray("hunter2 x");
        QTest::newRow("blanks") << QByteArray("\n { \"password\" : \t\"abc\" , \"b\":1 }\r\n ")
                                << QByteArray("abc");
        QTest::newRow("escapes") << QByteArray("{\"password\":\"a\\\"b\\\\c\\/\\b\\f\\n\\r\\t\"}")
                                 << QByteArray("a\"b\\c/\b\f\n\r\t");
        QTest::newRow("code points") << QByteArray("{\"password\":\"\\u0041\\u00e4\\u20ac\\ud83d\\ude00\"}")
                                     << QByteArray("A\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80");
        QTest::newRow("bytes as they are")
            << QByteArray("{\"password\":\"\xc3\xa4\"}") << QByteArray("\xc3\xa4");
        QTest::newRow("name in escapes") << QByteArray("{\"pass\\u0077ord\":\"abc\"}") << QByteArray("abc");
        QTest::newRow("empty") << QByteArray("{\"password\":\"\"}") << QByteArray();
        QTest::newRow("after others") << QByteArray(
            "{\"a\":{\"password\":\"in\",\"b\":[1,\"]\",\"}\\\"\"]},\"c\":[[],{}],\"password\":\"out\"}")
                                      << QByteArray("out");
        QTest::newRow("as a value") << QByteArray("{\"a\":\"password\",\"b\":\"password\"}") << nothing;
        QTest::newRow("inner") << QByteArray("{\"a\":{\"password\":\"in\"}}") << nothing;
        QTest::newRow("twice") << QByteArray("{\"password\":\"ab\",\"password\":\"cd\"}") << nothing;
        QTest::newRow("number") << QByteArray("{\"password\":12}") << nothing;
        QTest::newRow("object") << QByteArray("{\"password\":{\"a\":\"b\"}}") << nothing;
        QTest::newRow("list") << QByteArray("[\"password\",\"abc\"]") << nothing;
        QTest::newRow("cut") << QByteArray("{\"password\":\"abc") << nothing;
        QTest::newRow("cut in an escape") << QByteArray("{\"password\":\"abc\\") << nothing;
        QTest::newRow("more behind") << QByteArray("{\"password\":\"abc\"} x") << nothing;
        QTest::newRow("not closed") << QByteArray("{\"password\":\"abc\"") << nothing;
        QTest::newRow("half a pair") << QByteArray("{\"password\":\"\\ud83d\"}") << nothing;
        QTest::newRow("other half") << QByteArray("{\"password\":\"\\ude00\"}") << nothing;
        QTest::newRow("bad escape") << QByteArray("{\"password\":\"\\x41\"}") << nothing;
        QTest::newRow("bad digits") << QByteArray("{\"password\":\"\\u00g1\"}") << nothing;
        QTest::newRow("control character") << QByteArray("{\"password\":\"a\nb\"}") << nothing;
        QTest::newRow("nothing") << QByteArray() << nothing;
        QTest::newRow("no members") << QByteArray("{}") << nothing;
    }
    void takesWhatStandsThere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, secret);
        QCOMPARE(taken(text), secret);
    }

    void leavesTheRestAsItWas()
    {
        QByteArray text
            = "{\"email\":\"a@b\",\"password\":\"s3cret \\\"x\",\"other\":{\"password\":\"stays\"}}";
        const qsizetype size = text.size();
        QCOMPARE(taken(text), QByteArray("s3cret \"x"));
        QCOMPARE(text.size(), size);
        QVERIFY(!text.contains("s3cret"));
        const QJsonObject rest = QJsonDocument::fromJson(text).object();
        QCOMPARE(rest[u"email"], QJsonValue(u"a@b"_s));
        QCOMPARE(rest[u"other"][u"password"], QJsonValue(u"stays"_s));
        QCOMPARE(rest[u"password"].toString().trimmed(), QString());
    }

    void blanksWhatItRefuses()
    {
        QByteArray text = "{\"password\":\"first1\",\"password\":\"second2\"} rest";
        QCOMPARE(taken(text), QByteArray("nothing"));
        QVERIFY(!text.contains("first1") && !text.contains("second2"));
    }

    void cutAnywhereGivesNothing()
    {
        const QByteArray whole
            = "{\"a\":[{\"b\":\"\\u0041\"},null,1e5],\"password\":\"abc\\u00e4\",\"z\":{}}";
        for (qsizetype size = 0; size < whole.size(); ++size) {
            QByteArray text = whole.first(size);
            QVERIFY2(taken(text) == "nothing", text.constData());
        }
        QByteArray text = whole;
        QCOMPARE(taken(text), QByteArray("abc\xc3\xa4"));
    }

    void deepNestingCostsNoStack()
    {
        QByteArray text
            = "{\"a\":" + QByteArray(200'000, '[') + QByteArray(200'000, ']') + ",\"password\":\"x\"}";
        QCOMPARE(taken(text), QByteArray("x"));
    }

    void writesWhatItReads()
    {
        const Secret one = Secret::copyOf("a\"b\\c\n\x01\xc3\xa4");
        const Secret two = Secret::copyOf("second");
        const Secret text
            = json::withSecrets({{u"email"_s, u"a@b"_s}}, {{"password", &one}, {"former", &two}});
        QByteArray bytes = text.view().toByteArray();
        QCOMPARE(QJsonDocument::fromJson(bytes).object().keys(), u"email former password"_s.split(u' '));
        QCOMPARE(taken(bytes), one.view().toByteArray());
        QCOMPARE(taken(bytes, "former"), two.view().toByteArray());
        QByteArray alone = json::withSecrets({}, {{"secret", &two}}).view().toByteArray();
        QCOMPARE(alone, QByteArray("{\"secret\":\"second\"}"));
    }
};

QTEST_APPLESS_MAIN(JsonSecretTest)
#include "tst_jsonsecret.moc"
