// SPDX-License-Identifier: GPL-3.0-or-later
#include "clicks.h"

#include "ui/create/keyform.h"
#include "ui/reveal/revealpanel.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// API access keys of an account, clicked through: two pages for a new key, a status menu, ten at most, rules
/// by plan.
class StitchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isMadeAndShownOnPages();
    void theStatusHasAMenu();
    void deletionIsConfirmed();
    void tenAtMostDisabledOnesIncluded();
    void downgradeTurnsEveryKeyOff();

private:
    QMenu *openStatusMenu(const WindowFixture::Opened &opened, const QString &label);
    QString stateOf(const WindowFixture::Opened &opened, const QString &label)
    {
        const auto *model = qobject_cast<KeyFilterModel *>(opened.table()->model());
        return model->indexOf(opened.rowNamed(label), KeyTableModel::Enabled).data().toString();
    }
    void choosePlan(const WindowFixture::Opened &opened, const char *card);

    std::unique_ptr<WindowFixture> m_fixture;
    Workspace m_workspace;
};

void StitchTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_fixture = std::make_unique<WindowFixture>();
    m_workspace = m_fixture->addWorkspace(u"Account"_s, u"stitch"_s);
}

QMenu *StitchTest::openStatusMenu(const WindowFixture::Opened &opened, const QString &label)
{
    opened.clickCell(opened.rowNamed(label), KeyTableModel::Enabled);
    return waitFor<QMenu>(opened.window.get(), u"rowMenu"_s);
}

void StitchTest::choosePlan(const WindowFixture::Opened &opened, const char *card)
{
    openPage(opened, u"Plan"_s);
    QTRY_VERIFY(isShown(opened.window.get(), card));
    click(opened.window.get(), card);
    QTRY_VERIFY(isShown(opened.window.get(), "planPreviewLabel"));
}

void StitchTest::isMadeAndShownOnPages()
{
    const auto opened = m_fixture->open();
    QTRY_COMPARE(textOf(opened.window.get(), "createKeyButton"), u"Generate a Key"_s);
    QTRY_VERIFY(isShown(opened.window.get(), "emptyListButton"));
    click(opened.window.get(), "createKeyButton");
    auto *form = waitFor<KeyForm>(opened.window.get(), {});
    QVERIFY(form);
    QCOMPARE(form->window(), opened.window.get());
    QVERIFY(!opened.table()->isVisible());
    QCOMPARE(textOf(form, "formTitleLabel"), u"Configure Your API Access Key"_s);
    QCOMPARE(form->findChild<QLineEdit *>(u"labelEdit"_s)->placeholderText(),
        u"Used to create and configure Salesforce integrations"_s);
    QCOMPARE(textOf(form, "submitButton"), u"Save and Generate Key"_s);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"labelEdit"_s), u"salesforce"_s);
    click(form, "submitButton");

    auto *panel = waitFor<RevealPanel>(opened.window.get(), u"revealPanel"_s);
    QVERIFY(panel);
    QCOMPARE(panel->window(), opened.window.get());
    QCOMPARE(textOf(panel, "closeRevealButton"), u"Close and Continue"_s);
    click(panel, "copySecretButton");
    QVERIFY(token::parse(clipboardBytes()));
    click(panel, "closeRevealButton");
    QTRY_VERIFY(opened.table()->isVisible());
    QTRY_VERIFY(!opened.rowNamed(u"salesforce"_s).isNull());
    QCOMPARE(m_fixture->registry()
                 .identify(m_workspace.id, token::digest(clipboardBytes()), m_fixture->actor())
                 .value()
                 ->label,
        u"salesforce"_s);
}

void StitchTest::theStatusHasAMenu()
{
    m_fixture->addKey(m_workspace, u"loader"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Account"_s, 1));
    QMenu *menu = openStatusMenu(opened, u"loader"_s);
    QVERIFY(menu);
    QVERIFY(menuEntry(menu, u"disable"_s)->text().startsWith(u"Disable this key"_s));
    QVERIFY(menuEntry(menu, u"delete"_s)->text().startsWith(u"Delete this key"_s));
    clickEntry(menu, u"disable"_s);
    QTRY_VERIFY(m_fixture->stored(u"loader"_s).disabled.testFlag(DisabledReason::Member));
    QTRY_COMPARE(stateOf(opened, u"loader"_s), u"Disabled"_s);

    menu = openStatusMenu(opened, u"loader"_s);
    QVERIFY(menu);
    QVERIFY(menuEntry(menu, u"enable"_s)->text().startsWith(u"Re-enable this key"_s));
    clickEntry(menu, u"enable"_s);
    QTRY_VERIFY(!m_fixture->stored(u"loader"_s).disabled);
}

void StitchTest::deletionIsConfirmed()
{
    m_fixture->addKey(m_workspace, u"loader"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Account"_s, 1));
    QMenu *menu = openStatusMenu(opened, u"loader"_s);
    QVERIFY(menu);
    clickEntry(menu, u"delete"_s);
    auto *dialog = waitFor<QDialog>(opened.window.get(), u"confirmDialog"_s);
    QVERIFY(dialog);
    click(dialog, "cancelButton");
    QTRY_VERIFY(!isShown(opened.window.get(), "confirmDialog"));
    QVERIFY(!m_fixture->stored(u"loader"_s).deletedAt);
    menu = openStatusMenu(opened, u"loader"_s);
    QVERIFY(menu);
    clickEntry(menu, u"delete"_s);
    dialog = waitFor<QDialog>(opened.window.get(), u"confirmDialog"_s);
    QVERIFY(dialog);
    click(dialog, "confirmButton");
    QTRY_VERIFY(m_fixture->stored(u"loader"_s).deletedAt.has_value());
}

void StitchTest::tenAtMostDisabledOnesIncluded()
{
    for (int i = 0; i < 10; ++i)
        m_fixture->addKey(m_workspace, QString::number(i));
    QVERIFY(m_fixture->registry().apply(
        Action::Disable, {m_fixture->stored(u"3"_s).id}, {u"tester"_s, u"cli"_s}));
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Account"_s, 10));
    QVERIFY(!opened.find<QAbstractButton>("createKeyButton")->isEnabled());
    QCOMPARE(
        textOf(opened.window.get(), "createRefusalLabel"), u"10 of 10 keys are in use. Delete one first."_s);
}

void StitchTest::downgradeTurnsEveryKeyOff()
{
    m_fixture->addKey(m_workspace, u"a"_s);
    m_fixture->addKey(m_workspace, u"b"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Account"_s, 2));
    choosePlan(opened, "planCard_standard");
    QTRY_VERIFY2(textOf(opened.window.get(), "planPreviewLabel")
                     .contains(u"2 keys are turned off and stay off until you re-enable them one by one."_s),
        qPrintable(textOf(opened.window.get(), "planPreviewLabel")));
    QVERIFY(!m_fixture->stored(u"a"_s).disabled);
    click(opened.window.get(), "changePlanButton");
    QTRY_COMPARE(m_fixture->stored(u"a"_s).disabled, DisabledReasons(DisabledReason::Plan));
    QCOMPARE(m_fixture->stored(u"b"_s).disabled, DisabledReasons(DisabledReason::Plan));

    openPage(opened, u"API access keys"_s);
    QTRY_VERIFY(!opened.find<QAbstractButton>("createKeyButton")->isEnabled());
    QTRY_COMPARE(stateOf(opened, u"a"_s), u"Disabled"_s);
    QMenu *menu = openStatusMenu(opened, u"a"_s);
    QVERIFY(menu);
    QVERIFY(!menuEntry(menu, u"enable"_s)->isEnabled());
    QCOMPARE(menuEntry(menu, u"enable"_s)->toolTip(),
        u"The plan Standard has no API access. Change the plan first."_s);
    menu->close();

    choosePlan(opened, "planCard_premium");
    click(opened.window.get(), "changePlanButton");
    QTRY_COMPARE(m_fixture->registry().workspace(m_workspace.id, m_fixture->actor())->planId, u"premium"_s);
    QCOMPARE(m_fixture->stored(u"a"_s).disabled, DisabledReasons(DisabledReason::Plan));
    openPage(opened, u"API access keys"_s);
    QTRY_VERIFY(opened.find<QAbstractButton>("createKeyButton")->isEnabled());
    menu = openStatusMenu(opened, u"a"_s);
    QVERIFY(menu);
    clickEntry(menu, u"enable"_s);
    QTRY_VERIFY(!m_fixture->stored(u"a"_s).disabled);
    QCOMPARE(m_fixture->stored(u"b"_s).disabled, DisabledReasons(DisabledReason::Plan));
}

QTEST_MAIN(StitchTest)
#include "tst_stitch.moc"
