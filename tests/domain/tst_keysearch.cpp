// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keysearch.h"

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
        const KeyStatus status{Status::Active, Mark::Stale};
        QCOMPARE(KeyQuery::parse(text).matches(sampleKey(), status), expected);
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
