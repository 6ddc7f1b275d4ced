// SPDX-License-Identifier: GPL-3.0-or-later
// How JSON is taken apart: what is let pass, and that it says what Qt's own parser reads in it.
#include "domain/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

bool isTaken(const QByteArray &json)
{
    return JsonText::parse(json).has_value();
}

QByteArray nested(int depth)
{
    return "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "}";
}

QByteArray members(int count)
{
    QByteArray json = "{";
    for (int i = 0; i < count; ++i)
        json += (i == 0 ? "\"m" : ",\"m") + QByteArray::number(i) + "\":" + QByteArray::number(i);
    return json + "}";
}

/// Whether both read the same in it.
bool agree(const QJsonObject &object, JsonReader &reader)
{
    QStringList names = reader.names();
    names.sort();
    if (names != object.keys())
        return false;
    for (const QString &name : object.keys()) {
        const QJsonValue value = object[name];
        if (value.isNull() != reader.isNull(name) || value.isObject() != reader.hasObject(name))
            return false;
        if (value.isString() && reader.string(name) != value.toString())
            return false;
        if (value.isArray() && !value[0].isUndefined() && value[0].isString()
            && reader.strings(name).first() != value[0].toString())
            return false;
        if (value.isBool() && reader.boolean(name) != value.toBool())
            return false;
    }
    return true;
}

} // namespace

class JsonTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsWhatIsWritten()
    {
        const auto text = JsonText::parse(
            " { \"a\\\"b\" : \"x\\n\\u00e4\\ud83d\\ude00\\/\" , \"ä\":\"ö\", \"n\": -1.5e2,\"i\":7 "
            ",\"t\":true,\"o\":{\"p\":[1,{\"q\":null}]},\"l\":[\"a\",\"\\t\"]} ");
        QVERIFY(text);
        JsonReader reader(*text);
        QCOMPARE(reader.names(), (QStringList{u"a\"b"_s, u"ä"_s, u"n"_s, u"i"_s, u"t"_s, u"o"_s, u"l"_s}));
        QCOMPARE(reader.string("a\"b"), u"x\nä😀/"_s);
        QCOMPARE(reader.view(u"ä"_s), "ö");
        QCOMPARE(reader.integer("n", -200, 0), -150);
        QCOMPARE(reader.count("i"), 7);
        QVERIFY(reader.boolean("t"));
        QCOMPARE(reader.strings("l"), (QStringList{u"a"_s, u"\t"_s}));
        reader.object("o", [](JsonReader &inner) {
            QCOMPARE(inner.source(), "{\"p\":[1,{\"q\":null}]}");
            QVERIFY(inner.has("p"));
            (void)inner.integers("p", 0, 9); // The second is none.
        });
        QVERIFY(reader.firstFault());
        QCOMPARE(reader.firstFault()->place, u"o.p[1]"_s);
    }

    void membersInAnyOrder()
    {
        const auto text = JsonText::parse(members(100));
        QVERIFY(text);
        JsonReader reader(*text);
        for (const int i : {50, 99, 0, 1, 51, 2})
            QCOMPARE(reader.count(u"m%1"_s.arg(i)), i);
        QVERIFY(!reader.has("m100"));
        reader.finish();
        QCOMPARE(reader.firstFault()->place, u"m3"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *json) { QTest::newRow(json) << QByteArray(json); };
        for (const char *json : {"", " ", "{", "}", "{}}", "{} x", "[]", "1", "\"a\"", "null", "{,}",
                 "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\":01}", "{\"a\":1.}",
                 "{\"a\":.5}", "{\"a\":-}", "{\"a\":1e}", "{\"a\":+1}", "{\"a\":NaN}", "{\"a\":tru}",
                 "{\"a\":truely}", "{\"a\":[1,]}", "{\"a\":[1}", "{\"a\":\"}", "{\"a\":\"\\\"}",
                 "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":\"\n\"}", "{\"a\":\"\xff\"}",
                 "{\"a\":\"\xc0\x80\"}", "{\"a\":\"\xed\xa0\x80\"}", "{\"\xc3\":1}", "{\"a\":\"\\ud800\"}",
                 "{\"a\":\"\\udc00\"}", "{\"a\":\"\\ud800\\ud800\"}", "{\"a\":1,\"a\":2}",
                 "{\"a\":1,\"\\u0061\":2}", "{\"o\":{\"b\":1,\"b\":1}}", "{\"a\":1 /* */}"})
            row(json);
        QTest::newRow("too deep") << nested(17);
        QTest::newRow("much too deep") << "{\"a\":" + QByteArray(100'000, '[');
        QTest::newRow("twice among many") << members(100).chopped(1) + ",\"m7\":1}";
        QTest::newRow("NUL") << QByteArray("{\"a\":1}\0", 8);
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!isTaken(json));
    }

    void takesTheDeepestAllowed() { QVERIFY(isTaken(nested(16))); }

    /// Whatever becomes of a text: what is let pass Qt lets pass too, and reads the same in it.
    void agreesWithQt()
    {
        const QByteArray whole
            = "{\"id\":\"0190\",\"label\":\"a\\\"b\\\\ "
              "\\u00e4\\ud83d\\ude00ö\",\"n\":-12.5e1,\"t\":[true,\"x\",{\"y\":null}],\"s\":{\"a\":\"b\"}}";
        QRandomGenerator random(7);
        const QByteArray bytes = "\"\\{}[]:,0123456789eE+-.unltrfas \n\xc3\xb6\xff\x80";
        int taken = 0;
        for (int i = 0; i < 50'000; ++i) {
            QByteArray json = whole;
            for (int change = 1 + random.bounded(3); change > 0; --change) {
                const qsizetype at = random.bounded(int(json.size()));
                const char byte = bytes[random.bounded(int(bytes.size()))];
                switch (random.bounded(3)) {
                case 0:
                    json[at] = byte;
                    break;
                case 1:
                    json.insert(at, byte);
                    break;
                default:
                    json.remove(at, 1);
                }
            }
            const auto text = JsonText::parse(json);
            if (!text)
                continue;
            ++taken;
            const QJsonDocument document = QJsonDocument::fromJson(json);
            JsonReader reader(*text, JsonReader::Unknown::Ignored);
            QVERIFY2(document.isObject() && agree(document.object(), reader), json.constData());
        }
        QVERIFY(taken > 1000);
    }
};

QTEST_APPLESS_MAIN(JsonTextTest)
#include "tst_jsontext.moc"
