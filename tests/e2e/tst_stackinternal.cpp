// SPDX-License-Identifier: GPL-3.0-or-later
#include "clicks.h"

#include "ui/create/keyform.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"
#include "ui/widgets/segmentedcontrol.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// Personal access tokens, clicked through: the box over the list, one team, the code in the list itself.
class StackInternalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theBoxAsksWhatTheSystemAsks();
    void theCodeStandsInTheListUntilThePageIsLeft();
    void aDescriptionIsTakenOnce();
    void writeAccessIsByPlan();
    void withoutApiNothingIsMade();
    void rowsAreDeletedAfterAQuestion();

private:
    KeyForm *openBox(const WindowFixture::Opened &opened);
    void setPlan(const QString &plan)
    {
        QVERIFY(m_fixture->registry().changePlan(m_workspace.id, plan, {u"tester"_s, u"cli"_s}));
    }

    std::unique_ptr<WindowFixture> m_fixture;
    Workspace m_workspace;
};

void StackInternalTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<WindowFixture>();
    m_workspace = m_fixture->addWorkspace(u"Internal"_s, u"stack-internal"_s);
}

KeyForm *StackInternalTest::openBox(const WindowFixture::Opened &opened)
{
    auto *button = opened.find<QAbstractButton>("createKeyButton");
    (void)QTest::qWaitFor([&] { return button->isVisible() && button->isEnabled(); });
    QTest::mouseClick(button, Qt::LeftButton);
    KeyForm *form = nullptr;
    (void)QTest::qWaitFor([&] { return (form = opened.window->findChild<KeyForm *>()) != nullptr; });
    return form;
}

void StackInternalTest::theBoxAsksWhatTheSystemAsks()
{
    const auto opened = m_fixture->open();
    QTRY_COMPARE(textOf(opened.window.get(), "createKeyButton"), u"Create a new PAT"_s);
    KeyForm *form = openBox(opened);
    QVERIFY(form);
    QCOMPARE(form->window(), opened.window.get()); // A box in the page, no dialog.
    QCOMPARE(textOf(form, "formTitleLabel"), u"Create a personal access token"_s);
    QCOMPARE(textOf(form, "submitButton"), u"Create"_s);
    QCOMPARE(form->findChild<SegmentedControl *>(u"expirySegments"_s)->count(), 5);
    QCOMPARE(textOf(form, "writeButton"), u"Enable write access (Business only)"_s);
    QVERIFY(!isShown(form, "scopesEditor"));
    QVERIFY(!isShown(form, "noteEdit"));

    QTest::keyClicks(form->findChild<QLineEdit *>(u"labelEdit"_s), u"reports"_s);
    form->findChild<QComboBox *>(u"teamBox"_s)->setCurrentText(u"Platform"_s);
    form->findChild<SegmentedControl *>(u"expirySegments"_s)->setCurrentIndex(3);
    click(form, "writeButton");
    click(form, "submitButton");
    QTRY_VERIFY(!m_fixture->stored(u"reports"_s).id.isNull());
    const ApiKey key = m_fixture->stored(u"reports"_s);
    QCOMPARE(key.team, u"Platform"_s);
    QCOMPARE(key.access, Access::Write);
    QCOMPARE(key.expiresAt, OptionalInstant(key.createdAt + Days(90)));
}

void StackInternalTest::theCodeStandsInTheListUntilThePageIsLeft()
{
    const auto opened = m_fixture->open();
    KeyForm *form = openBox(opened);
    QVERIFY(form);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"labelEdit"_s), u"reports"_s);
    form->findChild<QComboBox *>(u"teamBox"_s)->setCurrentText(u"Platform"_s);
    click(form, "submitButton");
    QTRY_VERIFY(!opened.rowNamed(u"reports"_s).isNull());
    const KeyId id = opened.rowNamed(u"reports"_s);
    QTRY_VERIFY(opened.table()->secretOf(id));

    const QRect cell = opened.cell(id, KeyTableModel::Name);
    QTest::mouseClick(
        opened.table()->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 40, cell.bottom() - 14));
    QTRY_VERIFY(opened.table()->isCopied(id));
    const auto answer
        = m_fixture->registry().verify(m_workspace.id, clipboardBytes(), {{}, u"Platform"_s, {}}, {});
    QCOMPARE(answer->code, CheckCode::Granted);

    openPage(opened, u"Activity"_s);
    QTRY_VERIFY(!opened.table()->secretOf(id));
    openPage(opened, u"Personal access tokens"_s);
    QVERIFY(!opened.table()->secretOf(id));
}

void StackInternalTest::aDescriptionIsTakenOnce()
{
    KeyDraft draft;
    draft.label = u"Reports"_s;
    draft.team = u"Platform"_s;
    const auto made
        = m_fixture->registry().create(m_workspace.id, draft, {m_fixture->memberName(), u"cli"_s});
    QVERIFY(made);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Internal"_s, 1));
    KeyForm *form = openBox(opened);
    QVERIFY(form);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"labelEdit"_s), u"reports"_s);
    const auto said = [form] {
        QString all;
        for (const QLabel *label : form->findChildren<QLabel *>())
            all += label->isVisible() ? label->text() : QString();
        return all;
    };
    QTRY_VERIFY2(said().contains(u"You already have a key called"_s), qPrintable(said()));
    form->findChild<QComboBox *>(u"teamBox"_s)->setCurrentText(u"Platform"_s);
    QTest::keyClick(form->findChild<QLineEdit *>(u"labelEdit"_s), Qt::Key_Return);
    QCOMPARE(m_fixture->registry().page(m_workspace.id, {}, m_fixture->actor())->keys.size(), 1);
}

void StackInternalTest::writeAccessIsByPlan()
{
    setPlan(u"basic"_s);
    const auto opened = m_fixture->open();
    KeyForm *form = openBox(opened);
    QVERIFY(form);
    QVERIFY(!form->findChild<QAbstractButton *>(u"writeButton"_s)->isEnabled());
    QCOMPARE(textOf(form, "writeHintLabel"), u"Business plan only"_s);
}

void StackInternalTest::withoutApiNothingIsMade()
{
    setPlan(u"free"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(isShown(opened.window.get(), "createRefusalLabel"));
    QVERIFY(!opened.find<QAbstractButton>("createKeyButton")->isEnabled());
    QCOMPARE(textOf(opened.window.get(), "createRefusalLabel"),
        u"The plan Free has no API access. Change the plan first."_s);
}

void StackInternalTest::rowsAreDeletedAfterAQuestion()
{
    KeyDraft draft;
    draft.label = u"old"_s;
    draft.team = u"Platform"_s;
    QVERIFY(m_fixture->registry().create(m_workspace.id, draft, {m_fixture->memberName(), u"cli"_s}));
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Internal"_s, 1));
    QVERIFY(opened.table()->isColumnHidden(KeyTableModel::Enabled)); // There is no way to turn one off.
    opened.table()->selectKey(opened.rowNamed(u"old"_s));
    opened.table()->setFocus();
    QTest::keyClick(opened.table(), Qt::Key_Delete);
    auto *dialog = waitFor<QDialog>(opened.window.get(), u"confirmDialog"_s);
    QVERIFY(dialog);
    QVERIFY(!m_fixture->stored(u"old"_s).deletedAt);
    click(dialog, "confirmButton");
    QTRY_VERIFY(m_fixture->stored(u"old"_s).deletedAt.has_value());
}

QTEST_MAIN(StackInternalTest)
#include "tst_stackinternal.moc"
