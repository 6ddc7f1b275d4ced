// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/secret.h"

#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class SecretTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void movesAndLeavesNothing()
    {
        Secret first = Secret::copyOf("top secret");
        Secret second = std::move(first);
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is tested
        QCOMPARE(second.view().toByteArray(), QByteArray("top secret"));
        first = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(first.size(), 10);
    }

    void clonesAreApart()
    {
        const Secret first = Secret::copyOf("abc");
        Secret second = first.clone();
        second.writable()[0] = 'x';
        QCOMPARE(first.view().toByteArray(), QByteArray("abc"));
        QCOMPARE(second.view().toByteArray(), QByteArray("xbc"));
    }

    void isNeitherCopiedNorConverted()
    {
        static_assert(!std::is_copy_constructible_v<Secret>);
        static_assert(!std::is_copy_assignable_v<Secret>);
        static_assert(!std::is_convertible_v<Secret, QByteArray>);
        static_assert(!std::is_convertible_v<Secret, QString>);
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret(0).view().isEmpty());
    }

    void comparesWholeStrings()
    {
        QVERIFY(equalInConstantTime("abc", "abc"));
        QVERIFY(!equalInConstantTime("abc", "abd"));
        QVERIFY(!equalInConstantTime("abc", "ab"));
        QVERIFY(equalInConstantTime("", ""));
    }

    void wipes()
    {
        std::array<char, 4> bytes{'a', 'b', 'c', 'd'};
        wipe(bytes);
        QCOMPARE(bytes, (std::array<char, 4>{}));
    }
};

QTEST_APPLESS_MAIN(SecretTest)
#include "tst_secret.moc"
