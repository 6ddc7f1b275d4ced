// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"

#include "domain/sentence.h"
#include "support/fakedirectory.h"
#include "support/peoplestore.h"
#include "ui/pages/settingspage.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/passwordfield.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

/// The settings over a store with people, Ada's, shown.
struct PageProbe {
    PageProbe()
    {
        directory.addSession(u"Chatelaine 0.1 (window)"_s, u"10.0.4.17"_s);
        directory.addSession(u"chatelainectl"_s, u"10.0.9.80"_s);
        directory.addSession({}, u"2001:db8::7"_s);
    }
    void show()
    {
        page.resize(900, 900);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_COMPARE(rows().isEmpty(), directory.fault.has_value());
    }
    QStringList rows() const
    {
        QStringList texts;
        for (const QLabel *label : child(page, u"sessionsFrame"_s)->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                texts.append(label->text());
        }
        return texts;
    }
    QString button(int session) const
    {
        return u"rowButton_"_s + directory.own.at(session).id.toString(QUuid::WithoutBraces);
    }
    QString errorAt(const QString &field) const
    {
        return qobject_cast<FormRow *>(child(page, field)->parentWidget())->error();
    }
    void type(const QString &former, const QString &fresh, const QString &again) const
    {
        const QStringList texts{former, fresh, again};
        for (int i = 0; i < 3; ++i) {
            auto *field = child<PasswordField>(page, fields.at(i));
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, texts.at(i));
        }
    }

    PageFixture fixture;
    FakeDirectory directory{fixture.clock.now()};
    PeopleStore store{fixture.store, directory, u"ada@acme.example"_s};
    AppSettings settings{fixture.folder.filePath(u"settings.ini"_s)};
    SettingsPage page{store, settings};
    const QStringList fields{u"formerPasswordField"_s, u"freshPasswordField"_s, u"againPasswordField"_s};
};

} // namespace

class AccountSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void standsWhereThereAreAccounts();
    void tellsWhereOneIsSignedIn();
    void othersAreEnded();
    void whatIsGoneIsSaidAtItsRow();
    void loadingFailsInPlace();
    void thePasswordIsChanged();
    void refusalsStandAtTheirField_data();
    void refusalsStandAtTheirField();
    void everyControlHasItsName();
};

void AccountSettingsTest::standsWhereThereAreAccounts()
{
    PageProbe probe;
    SettingsPage local(probe.fixture.store, probe.settings);
    QVERIFY(!local.findChild<QWidget *>(u"accountSettings"_s));
    probe.show();
    QVERIFY(isShown(probe.page, u"accountSettings"_s));
    QVERIFY(!isShown(probe.page, u"sealingKeyLabel"_s)); // It is the service that seals.
    QVERIFY(isShown(local, u"sealingKeyLabel"_s));
    QCOMPARE(textOf(probe.page, u"accountLabel"_s), u"Signed in as ada@acme.example."_s);
}

void AccountSettingsTest::tellsWhereOneIsSignedIn()
{
    PageProbe probe;
    probe.show();
    QCOMPARE(probe.rows(),
        (QStringList{u"Chatelaine 0.1 (window)"_s, u"10.0.4.17, seen 2 min ago, signed in on 19 Nov 2026"_s,
            u"chatelainectl"_s, u"10.0.9.80, seen 2 min ago, signed in on 19 Nov 2026"_s,
            u"Unknown program"_s, u"2001:db8::7, seen 2 min ago, signed in on 19 Nov 2026"_s}));
    const auto badges = child(probe.page, u"sessionsFrame"_s)->findChildren<Badge *>();
    QCOMPARE(badges.size(), 1);
    QCOMPARE(badges.first()->text(), u"This window"_s);
    QVERIFY(!probe.page.findChild<QWidget *>(probe.button(0)));
}

void AccountSettingsTest::othersAreEnded()
{
    PageProbe probe;
    probe.directory.addSession(u"curl"_s, u"10.0.0.1"_s);
    probe.show();
    click(probe.page, probe.button(2));
    QTRY_COMPARE(probe.rows().size(), 6);
    QCOMPARE(probe.directory.own.size(), 3);
    click(probe.page, u"endOtherSessionsButton"_s);
    QTRY_COMPARE(probe.rows().size(), 2);
    QCOMPARE(probe.directory.own.size(), 1);
    QTRY_VERIFY(!isShown(probe.page, u"endOtherSessionsButton"_s));
}

void AccountSettingsTest::whatIsGoneIsSaidAtItsRow()
{
    PageProbe probe;
    probe.show();
    const QString button = probe.button(1);
    const QString label = QString(button).replace(u"rowButton"_s, u"rowErrorLabel"_s);
    probe.directory.own.removeAt(1); // It ended by itself.
    click(probe.page, button);
    QTRY_COMPARE(textOf(probe.page, label), sentence({ErrorCode::SessionEnded}));
    QVERIFY(child(probe.page, button)->isEnabled());
}

void AccountSettingsTest::loadingFailsInPlace()
{
    PageProbe probe;
    probe.directory.fault = Error{ErrorCode::ServiceUnready};
    probe.show();
    const auto *banner = child<Banner>(probe.page, u"sessionsBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->text(), sentence({ErrorCode::ServiceUnready}));
    probe.directory.fault.reset();
    click(*banner, u"bannerActionButton"_s);
    QTRY_VERIFY(!banner->isVisible());
    QCOMPARE(probe.rows().size(), 6);
}

void AccountSettingsTest::thePasswordIsChanged()
{
    PageProbe probe;
    probe.show();
    const auto *change = child(probe.page, u"changePasswordButton"_s);
    QVERIFY(!change->isEnabled());
    probe.type(u"correct horse battery"_s, u"a staple of four"_s, u"a staple of four"_s);
    QVERIFY(change->isEnabled());
    QTest::keyClick(child(probe.page, u"againPasswordField"_s), Qt::Key_Return);
    QTRY_COMPARE(probe.directory.password, QByteArray("a staple of four"));
    QTRY_VERIFY(isShown(probe.page, u"passwordBanner"_s));
    for (const QString &field : probe.fields)
        QVERIFY(child<PasswordField>(probe.page, field)->isEmpty());
    QTRY_COMPARE(probe.rows().size(), 2); // The others have ended.
    QVERIFY(!change->isEnabled());
}

void AccountSettingsTest::refusalsStandAtTheirField_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("error");
    const auto good = u"correct horse battery"_s;
    QTest::newRow("wrong") << QStringList{u"wrong one here"_s, u"a staple of four"_s, u"a staple of four"_s}
                           << u"formerPasswordField"_s
                           << u"This is not your present password. Type it again."_s;
    QTest::newRow("weak") << QStringList{good, u"short"_s, u"short"_s} << u"freshPasswordField"_s
                          << sentence({ErrorCode::PasswordWeak, {u"10"_s}});
    QTest::newRow("unequal") << QStringList{good, u"a staple of four"_s, u"a staple of five"_s}
                             << u"againPasswordField"_s << u"The two are not the same. Type it again."_s;
}

void AccountSettingsTest::refusalsStandAtTheirField()
{
    QFETCH(QStringList, typed);
    QFETCH(QString, field);
    QFETCH(QString, error);
    PageProbe probe;
    probe.show();
    probe.type(typed.at(0), typed.at(1), typed.at(2));
    click(probe.page, u"changePasswordButton"_s);
    QTRY_COMPARE(probe.errorAt(field), error);
    QCOMPARE(probe.directory.password, QByteArray("correct horse battery"));
    QVERIFY(!child<PasswordField>(probe.page, u"freshPasswordField"_s)->isEmpty()); // It stays.
    QTest::keyClicks(child(probe.page, field), u"x"_s);
    QCOMPARE(probe.errorAt(field), QString());
}

void AccountSettingsTest::everyControlHasItsName()
{
    PageProbe probe;
    probe.show();
    QCOMPARE(namelessControls(probe.page), QStringList());
}

QTEST_MAIN(AccountSettingsTest)
#include "tst_accountsettings.moc"
