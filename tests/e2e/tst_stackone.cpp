// SPDX-License-Identifier: GPL-3.0-or-later
#include "clicks.h"

#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/segmentedcontrol.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// Project API keys with scopes, clicked through.
class StackOneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void scopesAreFoldedAndHaveTheirDefaults();
    void thePresetForAgents();
    void isShownOnce();
    void theNameStays();
    void theSwitchTurnsCallsAway();
    void aCallMovesLastUsed();
    void deletes();

private:
    QDialog *openForm(const WindowFixture::Opened &opened);
    QByteArray generate(const WindowFixture::Opened &opened, QDialog *form, const QString &label);
    CheckCode check(QByteArrayView token, const CheckRequest &request = {})
    {
        return m_fixture->registry()
            .verify(m_workspace.id, token, request, {u"10.0.4.17"_s, u"curl/8"_s})
            ->code;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    Workspace m_workspace;
};

void StackOneTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_fixture = std::make_unique<WindowFixture>();
    m_workspace = m_fixture->addWorkspace(u"Project"_s, u"stackone"_s);
}

QDialog *StackOneTest::openForm(const WindowFixture::Opened &opened)
{
    (void)QTest::qWaitFor([&] { return isShown(opened.window.get(), "emptyListButton"); });
    QTest::mouseClick(opened.find<QAbstractButton>("createKeyButton"), Qt::LeftButton);
    return waitFor<QDialog>(opened.window.get(), u"createDialog"_s);
}

/// Fills in the name, generates, copies the secret, closes; the secret.
QByteArray StackOneTest::generate(const WindowFixture::Opened &opened, QDialog *form, const QString &label)
{
    QTest::keyClicks(form->findChild<QLineEdit *>(u"labelEdit"_s), label);
    QTest::mouseClick(form->findChild<QAbstractButton *>(u"submitButton"_s), Qt::LeftButton);
    auto *reveal = waitFor<QDialog>(opened.window.get(), u"revealDialog"_s);
    if (!reveal)
        return {};
    QTest::mouseClick(reveal->findChild<QAbstractButton *>(u"copySecretButton"_s), Qt::LeftButton);
    const QByteArray token = clipboardBytes();
    QTest::mouseClick(reveal->findChild<QAbstractButton *>(u"closeRevealButton"_s), Qt::LeftButton);
    (void)QTest::qWaitFor([&] { return !isShown(opened.window.get(), "revealDialog"); });
    (void)QTest::qWaitFor([&] { return !opened.rowNamed(label).isNull(); });
    return token;
}

void StackOneTest::scopesAreFoldedAndHaveTheirDefaults()
{
    const auto opened = m_fixture->open();
    QTRY_COMPARE(textOf(opened.window.get(), "createKeyButton"), u"Create API key"_s);
    QDialog *form = openForm(opened);
    QVERIFY(form);
    QCOMPARE(textOf(form, "submitButton"), u"Generate"_s);
    QVERIFY(!isShown(form, "scopesFrame"));
    click(form, "scopesDisclosureButton");
    QVERIFY(isShown(form, "scopesFrame"));
    for (const auto &[id, segments, chosen] : {std::tuple{"platform", 3, 2}, {"actions", 2, 1},
             {"connectors", 3, 1}, {"credentials", 2, 0}, {"unified", 3, 2}}) {
        const auto *control
            = form->findChild<SegmentedControl *>(u"scopeSegments_"_s + QLatin1StringView(id));
        QVERIFY2(control, id);
        QCOMPARE(control->count(), segments);
        QCOMPARE(control->currentIndex(), chosen);
    }
    const QByteArray token = generate(opened, form, u"production-hris-sync"_s);
    QCOMPARE(grantsText(m_fixture->stored(u"production-hris-sync"_s).scopes),
        u"platform:write actions:execute connectors:read unified:write"_s);
    QCOMPARE(check(token, {{{u"platform"_s, ScopeLevel::Read}}, {}, {}}), CheckCode::Granted);
    QCOMPARE(check(token, {{{u"credentials"_s, ScopeLevel::Read}}, {}, {}}), CheckCode::ScopeMissing);
}

void StackOneTest::thePresetForAgents()
{
    const auto opened = m_fixture->open();
    QDialog *form = openForm(opened);
    QVERIFY(form);
    click(form, "scopesDisclosureButton");
    auto *menu = qobject_cast<QPushButton *>(form->findChild<QWidget *>(u"scopePresetsButton"_s))->menu();
    const auto entries = menu->actions();
    const auto agents = std::find_if(
        entries.begin(), entries.end(), [](const QAction *entry) { return entry->text() == u"AI agent"_s; });
    QVERIFY(agents != entries.end());
    (*agents)->trigger();
    const QByteArray token = generate(opened, form, u"my-agent-key"_s);
    QVERIFY(!token.isEmpty());
    QCOMPARE(grantsText(m_fixture->stored(u"my-agent-key"_s).scopes),
        u"platform:read actions:execute connectors:read credentials:read"_s);
}

void StackOneTest::isShownOnce()
{
    const auto opened = m_fixture->open();
    QDialog *form = openForm(opened);
    QVERIFY(form);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"labelEdit"_s), u"once"_s);
    QTest::keyClick(form->findChild<QLineEdit *>(u"labelEdit"_s), Qt::Key_Return);
    auto *reveal = waitFor<QDialog>(opened.window.get(), u"revealDialog"_s);
    QVERIFY(reveal);
    QVERIFY(reveal->findChild<Banner *>(u"revealAdvice"_s)->text().contains(u"never in source control"_s));
    click(reveal, "closeRevealButton"); // Neither copied nor saved: asks once.
    QTRY_VERIFY(isShown(reveal, "revealQuestion"));
    click(reveal->findChild<QWidget *>(u"revealQuestion"_s), "bannerActionButton");
    QTRY_VERIFY(!isShown(opened.window.get(), "revealDialog"));
    const auto shown
        = m_fixture->registry().viewSecret(m_fixture->stored(u"once"_s).id, {u"tester"_s, u"cli"_s});
    QVERIFY(!shown);
    QCOMPARE(shown.error().code, ErrorCode::NotViewable);
}

void StackOneTest::theNameStays()
{
    m_fixture->addKey(m_workspace, u"fixed"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Project"_s, 1));
    opened.table()->selectKey(opened.rowNamed(u"fixed"_s));
    opened.table()->setFocus();
    QTest::keyClick(opened.table(), Qt::Key_F2);
    QTRY_VERIFY(isShown(opened.window.get(), "refusalBanner"));
    QVERIFY(!isShown(opened.window.get(), "saveEditButton"));
    QVERIFY(!isShown(opened.window.get(), "editDetailsButton"));
}

void StackOneTest::theSwitchTurnsCallsAway()
{
    const auto opened = m_fixture->open();
    const QByteArray token = generate(opened, openForm(opened), u"ci"_s);
    QCOMPARE(check(token), CheckCode::Granted);
    const KeyId id = opened.rowNamed(u"ci"_s);
    m_fixture->clock.advance(Days(8)); // So that the switch need not ask.
    opened.clickCell(id, KeyTableModel::Enabled);
    QTRY_COMPARE(check(token), CheckCode::Disabled);
    QTRY_COMPARE(opened.table()->model()->index(0, KeyTableModel::Enabled).data().toString(), u"Disabled"_s);
    opened.clickCell(id, KeyTableModel::Enabled);
    QTRY_COMPARE(check(token), CheckCode::Granted);
}

void StackOneTest::aCallMovesLastUsed()
{
    const auto opened = m_fixture->open();
    const QByteArray token = generate(opened, openForm(opened), u"ci"_s);
    const auto lastUsed = [&] {
        const auto *model = opened.table()->model();
        return model->data(model->index(0, KeyTableModel::LastUsed)).toString();
    };
    QCOMPARE(lastUsed(), u"Never used"_s);
    QCOMPARE(check(token), CheckCode::Granted);
    QTRY_VERIFY2(lastUsed().contains(u"just now"_s) || lastUsed().contains(u"ago"_s), qPrintable(lastUsed()));
}

void StackOneTest::deletes()
{
    const auto opened = m_fixture->open();
    const QByteArray token = generate(opened, openForm(opened), u"old"_s);
    opened.table()->selectKey(opened.rowNamed(u"old"_s));
    opened.table()->setFocus();
    QTest::keyClick(opened.table(), Qt::Key_Delete);
    QTRY_COMPARE(check(token), CheckCode::Deleted);
    click(opened.window.get(), "undoButton");
    QTRY_COMPARE(check(token), CheckCode::Granted);
}

QTEST_MAIN(StackOneTest)
#include "tst_stackone.moc"
