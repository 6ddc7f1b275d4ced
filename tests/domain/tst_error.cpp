// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentence.h"

#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class ErrorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyCodeHasAWordOfItsOwn()
    {
        QSet<QString> words;
        for (const ErrorCode code : allErrorCodes())
            words.insert(codeWord(code));
        QCOMPARE(words.size(), allErrorCodes().size());
        QCOMPARE(codeWord(ErrorCode::LabelTaken), u"label_taken"_s);
        QCOMPARE(codeWord(allErrorCodes().constLast()), u"internal"_s);
    }

    void everyCodeHasASentenceThatUsesItsArguments()
    {
        QSet<QString> sentences;
        for (const ErrorCode code : allErrorCodes()) {
            const QString text = sentence({code, {u"one"_s, u"two"_s, u"three"_s}, {}});
            QVERIFY2(text.endsWith(u'.'), qPrintable(codeWord(code)));
            QVERIFY2(!text.contains(u"%"_s), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), allErrorCodes().size());
    }

    void argumentsAreNotReadAsPlaceholders()
    {
        const QString text = sentence({ErrorCode::ScopeLevelUnknown, {u"%2"_s, u"admin"_s}, {}});
        QVERIFY(text.contains(u"“%2” has no level “admin”"_s));
    }
};

QTEST_APPLESS_MAIN(ErrorTest)
#include "tst_error.moc"
