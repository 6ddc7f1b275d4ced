// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identifier.h"
#include "domain/tokenformat.h"

#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class TokenFormatTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void checksumOfTheVector()
    {
        const auto sum = token::checksum("qkJaB6MffYVzZXWqmcoF49yrUxP3wf");
        QCOMPARE(QByteArray(sum.data(), sum.size()), QByteArray("0LsakP"));
    }

    void parsesTheVector()
    {
        const auto hint = token::parse("ch_live_qkJaB6MffYVzZXWqmcoF49yrUxP3wf0LsakP");
        QVERIFY(hint);
        QCOMPARE(hint->prefix, u"ch_live"_s);
        QCOMPARE(hint->lastFour, u"sakP"_s);
        QCOMPARE(hint->text(), u"ch_live_…sakP"_s);
    }

    void mintsTokensThatParseAndDiffer()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 200; ++i) {
            const Secret secret = token::mint(u"so"_s);
            QCOMPARE(secret.size(), 39);
            QVERIFY(token::parse(secret.view()));
            seen.insert(secret.view().toByteArray());
        }
        QCOMPARE(seen.size(), 200);
    }

    void refusesEveryOtherForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray good = "so_qkJaB6MffYVzZXWqmcoF49yrUxP3wf0LsakP";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no prefix") << good.mid(3);
        QTest::newRow("no prefix but the bar") << good.mid(2);
        QTest::newRow("capital prefix") << "SO" + good.mid(2);
        QTest::newRow("double bar") << "s__o" + good.mid(2);
        QTest::newRow("bar before the bar") << "so_" + good.mid(2);
        QTest::newRow("long prefix") << QByteArray(21, 'a') + good.mid(2);
        QTest::newRow("a letter changed") << "so_qkJaB6MffYVzZXWqmcoF49yrUxP3wg0LsakP"_ba;
        QTest::newRow("checksum changed") << "so_qkJaB6MffYVzZXWqmcoF49yrUxP3wf0LsakQ"_ba;
        QTest::newRow("cut") << good.chopped(1);
        QTest::newRow("newline at the end") << good + '\n';
        QTest::newRow("nul in it") << QByteArray(good).replace(10, 1, QByteArray(1, '\0'));
        QTest::newRow("not base62") << QByteArray(good).replace(10, 1, "-");
        QTest::newRow("megabyte") << QByteArray(1 << 20, 'a');
    }
    void refusesEveryOtherForm()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!token::parse(text));
    }

    void digestIsSha256()
    {
        // FIPS 180-2, appendix B.1.
        const Digest digest = token::digest("abc");
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(digest.data()), 32).toHex(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
    }

    void prefixes()
    {
        for (const auto &good : {u"a"_s, u"ch_live"_s, u"so2"_s, u"a1_b2_c3"_s})
            QVERIFY2(token::isPrefix(good), qPrintable(good));
        for (const auto &bad :
            {u""_s, u"_a"_s, u"a_"_s, u"a__b"_s, u"1a"_s, u"A"_s, u"ä"_s, u"a b"_s, QString(21, u'a')})
            QVERIFY2(!token::isPrefix(bad), qPrintable(bad));
    }

    void idsSortByCreation()
    {
        const QUuid first = newId(instantFromMillis(1'000));
        const QUuid second = newId(instantFromMillis(1'001));
        QVERIFY(first.toRfc4122() < second.toRfc4122());
        QCOMPARE(idText(first).at(14), u'7');
        QVERIFY(u"89ab"_s.contains(idText(first).at(19)));
        QCOMPARE(parseId(idText(first)), first);
        QCOMPARE(parseId(first.toString().toUpper()), first);
        QVERIFY(parseId(u"nothing"_s).isNull());
        QVERIFY(parseId(idText(first) + u"x"_s).isNull());
        QVERIFY(parseId(idText(first) + u" backup"_s).isNull());
        QVERIFY(parseId(u"{"_s + idText(first)).isNull());
    }
};

QTEST_APPLESS_MAIN(TokenFormatTest)
#include "tst_tokenformat.moc"
