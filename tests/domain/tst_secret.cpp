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

    void beginsWithZeros_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 43, 4080, 4081, 10'000})
            QTest::newRow(qPrintable(QString::number(size))) << size;
    }
    void beginsWithZeros()
    {
        QFETCH(int, size);
        const QByteArray zeros(size, '\0');
        for (int i = 0; i < 3; ++i) { // in what the one before has left
            Secret secret(size);
            QCOMPARE(secret.view().toByteArray(), zeros);
            std::fill(secret.writable().begin(), secret.writable().end(), '\xff');
        }
    }

    void manyAreApart()
    {
        std::vector<Secret> secrets;
        for (int i = 1; i <= 100; ++i)
            secrets.push_back(Secret::copyOf(QByteArray(i, char(i))));
        for (int i = 1; i <= 100; ++i)
            QCOMPARE(secrets[std::size_t(i - 1)].view().toByteArray(), QByteArray(i, char(i)));
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
