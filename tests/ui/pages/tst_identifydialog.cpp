// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"

#include "domain/sentence.h"
#include "ui/pages/identifydialog.h"
#include "ui/pages/tokenfield.h"
#include "ui/widgets/badge.h"

#include <QClipboard>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

QString plain(const Secret &secret)
{
    return QString::fromLatin1(secret.view().data(), secret.view().size());
}

/// The dialog of a workspace with one key whose secret is known.
struct DialogProbe {
    DialogProbe()
        : workspace(fixture.add(u"stackone"_s))
        , created(fixture.addKey(workspace, {.label = u"ci"_s}))
        , dialog(fixture.store, workspace, fixture.clock)
        , found(&dialog, &IdentifyDialog::keyFound)
    {
        dialog.show();
    }
    void paste(const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        click(dialog, u"pasteButton"_s);
    }
    QString answer() const { return textOf(dialog, u"identifySentenceLabel"_s); }

    PageFixture fixture;
    Workspace workspace;
    CreatedKey created;
    IdentifyDialog dialog;
    QSignalSpy found;
};

} // namespace

class IdentifyDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup() { QGuiApplication::clipboard()->clear(); }

    void findsTheRow();
    void saysTheStatus();
    void deletedKeysAreFoundToo();
    void anothersIsNotOneOfYours();
    void noKeyIsSaidAtOnce();
    void typedTokensAreTakenToo();
    void noWidgetKeepsTheString();
    void everyControlHasItsName();
};

void IdentifyDialogTest::findsTheRow()
{
    const DialogProbe probe;
    QVERIFY(!isShown(probe.dialog, u"identifyAnswer"_s));
    probe.paste(QString(u"  "_s + plain(probe.created.secret) + u"\n"_s));
    QTRY_VERIFY(isShown(probe.dialog, u"identifyAnswer"_s));
    QCOMPARE(textOf(probe.dialog, u"foundLabel"_s), u"ci"_s);
    QCOMPARE(textOf(probe.dialog, u"foundHintLabel"_s), probe.created.key.hint.text());
    click(probe.dialog, u"showInListButton"_s);
    QCOMPARE(probe.found.count(), 1);
    QCOMPARE(probe.found.first().first().value<KeyId>(), probe.created.key.id);
    QVERIFY(!probe.dialog.isVisible());
}

void IdentifyDialogTest::saysTheStatus()
{
    const DialogProbe probe;
    const auto *badge = child<Badge>(probe.dialog, u"foundStatusBadge"_s);
    probe.paste(plain(probe.created.secret));
    QTRY_COMPARE(badge->text(), u"Enabled"_s);
    PageFixture::take(
        probe.fixture.registry->apply(Action::Disable, {probe.created.key.id}, probe.fixture.actor()));
    probe.paste(plain(probe.created.secret));
    QTRY_COMPARE(badge->text(), u"Disabled"_s);
}

void IdentifyDialogTest::deletedKeysAreFoundToo()
{
    const DialogProbe probe;
    PageFixture::take(
        probe.fixture.registry->apply(Action::Delete, {probe.created.key.id}, probe.fixture.actor()));
    probe.paste(plain(probe.created.secret));
    QTRY_COMPARE(child<Badge>(probe.dialog, u"foundStatusBadge"_s)->text(), u"Deleted"_s);
}

void IdentifyDialogTest::anothersIsNotOneOfYours()
{
    const DialogProbe probe;
    probe.paste(plain(token::mint(u"so"_s)));
    QTRY_VERIFY(probe.answer().startsWith("Not one of yours"_L1));
    QVERIFY(!isShown(probe.dialog, u"identifyAnswer"_s));
}

void IdentifyDialogTest::noKeyIsSaidAtOnce()
{
    const DialogProbe probe;
    probe.paste(u"hello"_s);
    QCOMPARE(probe.answer(), sentence({ErrorCode::SecretMalformed}));
    QString typo = plain(probe.created.secret);
    typo.back() = typo.back() == u'0' ? u'1' : u'0';
    probe.paste(typo);
    QCOMPARE(probe.answer(), sentence({ErrorCode::SecretMalformed}));
    probe.paste(QString(5000, u'x'));
    QCOMPARE(probe.answer(), sentence({ErrorCode::SecretMalformed}));
    QTest::keyClick(child(probe.dialog, u"tokenField"_s), Qt::Key_Delete);
    QCOMPARE(probe.answer(), QString());
}

void IdentifyDialogTest::typedTokensAreTakenToo()
{
    const DialogProbe probe;
    auto *field = child(probe.dialog, u"tokenField"_s);
    QTest::keyClicks(field, plain(probe.created.secret));
    QTRY_VERIFY(isShown(probe.dialog, u"identifyAnswer"_s));
    QTest::keyClicks(field, u"x"_s); // Begins anew.
    QVERIFY(!isShown(probe.dialog, u"identifyAnswer"_s));
    QTest::keyClick(field, Qt::Key_Backspace);
    QCOMPARE(probe.answer(), QString());
}

void IdentifyDialogTest::noWidgetKeepsTheString()
{
    const DialogProbe probe;
    const QString secret = plain(probe.created.secret);
    probe.paste(secret);
    QTRY_VERIFY(isShown(probe.dialog, u"identifyAnswer"_s));
    for (const QWidget *each : probe.dialog.findChildren<QWidget *>()) {
        const auto *meta = each->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i)
            QVERIFY2(!meta->property(i).read(each).toString().contains(secret), meta->property(i).name());
    }
}

void IdentifyDialogTest::everyControlHasItsName()
{
    const DialogProbe probe;
    QCOMPARE(namelessControls(probe.dialog), QStringList());
}

QTEST_MAIN(IdentifyDialogTest)
#include "tst_identifydialog.moc"
