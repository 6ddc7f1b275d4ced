// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keyscan.h"

#include <QRandomGenerator>
#include <QStringMatcher>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

ApiKey sampleKey()
{
    ApiKey key;
    key.label = u"Billing webhooks"_s;
    key.note = u"Rotate in spring"_s;
    key.tags = {u"prod"_s, u"money"_s};
    key.hint = {u"ch_live"_s, u"9fQ2"_s};
    key.createdBy = u"ops@acme.example"_s;
    key.team = u"Platform"_s;
    key.scopes = {{u"billing"_s, ScopeLevel::Write}, {u"data"_s, ScopeLevel::Read}};
    return key;
}

/// Of the keys from `first` on, whether each is left.
std::vector<quint8> found(const QString &text, const KeyBlock &keys, const std::vector<quint8> &states,
    int first = 0, KeyState state = KeyState::Any)
{
    std::vector<quint8> found(states.size());
    KeyScan(KeyQuery::parse(text), state).run(keys, first, states, found);
    return found;
}

/// Pieces whose case is no matter of one letter's one bit, and some that look alike.
QString pieceOf(QRandomGenerator &dice)
{
    static const QStringList pieces{u"a"_s, u"K"_s, u"\u212a"_s, u"s"_s, u"\u017f"_s, u"ß"_s, u"ẞ"_s, u"ss"_s,
        u"İ"_s, u"ı"_s, u"Σ"_s, u"ς"_s, u"é"_s, u"É"_s, u"e\u0301"_s, u"日"_s, u"\U00010400"_s,
        u"\U00010428"_s, u"🔑"_s, u"…"_s, u"_…"_s, u"_"_s, u"{"_s, u"["_s, u"@"_s, u"`"_s, u" "_s, u"1"_s,
        u"Ж"_s, u"ж"_s, u"ⱥ"_s, u"Ⱥ"_s};
    return pieces.at(dice.bounded(int(pieces.size())));
}

QString textOf(QRandomGenerator &dice, int most)
{
    QString text;
    for (int length = dice.bounded(most + 1); length > 0; --length)
        text += pieceOf(dice);
    return text;
}

ApiKey randomKey(QRandomGenerator &dice)
{
    ApiKey key;
    key.label = textOf(dice, 8);
    key.note = textOf(dice, 4);
    for (int tags = dice.bounded(3); tags > 0; --tags)
        key.tags += textOf(dice, 3);
    key.hint = {textOf(dice, 2), textOf(dice, 3)};
    key.createdBy = textOf(dice, 2);
    return key;
}

/// What a word is to find, said plainly.
bool isIn(const QString &word, const ApiKey &key)
{
    const QStringMatcher matcher(word, Qt::CaseInsensitive);
    const QStringList texts = QStringList{key.label, key.note, key.createdBy, key.hint.text()} + key.tags;
    return std::any_of(
        texts.begin(), texts.end(), [&](const QString &text) { return matcher.indexIn(text) >= 0; });
}

} // namespace

class KeySearchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void matches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *text, bool expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << expected;
        };
        row("", true);
        row("   ", true);
        row("billing", true);
        row("WEBHOOKS billing", true);
        row("billing absent", false);
        row("spring", true);
        row("money", true);
        row("9fQ2", true);
        row("acme", true);
        row("Platform", false); // a team is asked for by its term
        row("\"billing webhooks\"", true);
        row("\"webhooks billing\"", false);
        row("\"billing web", true); // still being typed
        row("is:stale", true);
        row("IS:Stale", true);
        row("is:active", true);
        row("is:expired", false);
        row("is:odd", false);
        row("\"is:stale\"", false);
        row("scope:bill", true);
        row("scope:write", true);
        row("scope:execute", false);
        row("scope:billing:write", true);
        row("scope:billing:read", true);
        row("scope:data:write", false);
        row("scope:data:off", false);
        row("scope:members:off", true);
        row("team:plat", true);
        row("team:data", false);
        row("tag:prod", true);
        row("tag:spring", false);
        row("tag:", false);
        row("tag:prod is:stale webhooks", true);
        row("tag:prod is:unused webhooks", false);
    }
    void matches()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        const quint8 stale = packed({Status::Active, Mark::Stale});
        QCOMPARE(found(text, {sampleKey()}, {stale}), std::vector<quint8>{expected});
    }

    void statesAreAskedFor()
    {
        const KeyBlock keys{sampleKey(), sampleKey(), sampleKey()};
        const std::vector<quint8> states{packed({Status::Active, {}}),
            packed({Status::Disabled, Mark::Unused}), packed({Status::Deleted, {}})};
        const auto left
            = [&](const QString &text, KeyState state) { return found(text, keys, states, 0, state); };
        using Found = std::vector<quint8>;
        QCOMPARE(left({}, KeyState::Any), (Found{1, 1, 0}));
        QCOMPARE(left({}, KeyState::Deleted), (Found{0, 0, 1}));
        QCOMPARE(left({}, KeyState::Unused), (Found{0, 1, 0}));
        QCOMPARE(left(u"is:deleted billing"_s, KeyState::Any), (Found{0, 0, 1}));
        QCOMPARE(left(u"is:deleted"_s, KeyState::Active), (Found{0, 0, 0}));
        QCOMPARE(left(u"is:disabled is:unused"_s, KeyState::Any), (Found{0, 1, 0}));
    }

    void agreesWithPlainComparison()
    {
        QRandomGenerator dice(4);
        QList<ApiKey> keys{sampleKey()};
        while (keys.size() < 400)
            keys += randomKey(dice);
        const KeyBlock block(keys);
        const int first = 3;
        const std::vector<quint8> states(std::size_t(keys.size()) - first - 2, packed({}));
        for (int i = 0; i < 400; ++i) {
            QString word = pieceOf(dice) + textOf(dice, 2);
            const std::vector<quint8> left = found(u'"' % word % u'"', block, states, first);
            for (std::size_t row = 0; row < left.size(); ++row) {
                const ApiKey &key = keys.at(qsizetype(row) + first);
                QVERIFY2(bool(left[row]) == isIn(word, key), qPrintable(word % u" / "_s % key.label));
            }
        }
    }

    void findsNothingByWhatNoTextHas()
    {
        const std::vector<quint8> states{packed({})};
        QCOMPARE(found(u"a"_s + QChar(0), {sampleKey()}, states), std::vector<quint8>{0});
        QCOMPARE(found(QString(QChar(0)), {sampleKey()}, states), std::vector<quint8>{0});
        QVERIFY(!TextFinder().isIn("a"));
        QVERIFY(!TextFinder(u"é"_s).isIn("\xc3")); // A store may have been damaged.
        QVERIFY(!TextFinder(u"aé"_s).isIn("a\xc3"));
    }

    void tagsAreFoundInTagsAlone()
    {
        ApiKey bare;
        bare.hint = {u"p"_s, u"last"_s};
        ApiKey tagged = bare;
        tagged.tags = {u"one"_s, {}, u"Zwölf"_s};
        const std::vector<quint8> states(3, packed({}));
        for (const auto &[text, left] : {std::pair(u"tag:one"_s, 1), {u"tag:ZWÖLF"_s, 1}, {u"tag:last"_s, 0}})
            QCOMPARE(found(text, {bare, tagged, bare}, states), (std::vector<quint8>{0, quint8(left), 0}));
    }

    void asksForDeleted()
    {
        QVERIFY(KeyQuery::parse(u"is:deleted"_s).asksForDeleted());
        QVERIFY(!KeyQuery::parse(u"is:active deleted"_s).asksForDeleted());
        QVERIFY(KeyQuery::parse(u" "_s).isEmpty());
        QVERIFY(!KeyQuery::parse(u"a"_s).isEmpty());
    }
};

QTEST_APPLESS_MAIN(KeySearchTest)
#include "tst_keysearch.moc"
