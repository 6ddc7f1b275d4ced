// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentence.h"
#include "support/manualclock.h"
#include "support/policies.h"
#include "ui/table/detailspane.h"
#include "ui/table/samplekeys.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DetailsPaneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_pane.reset(); }

    void headAndBadges();
    void buttonsAskByPolicyWords();
    void refusedActionsAreGreyedWithTheReason();
    void rolesGreyWithTheReason();
    void othersKeysAreTheirOwn();
    void deletedKeysAreRestored();
    void editsWhatChanged();
    void faultsStandUnderTheirField();
    void immutableLabelsAreText();
    void refusedEditKeepsWhatWasTyped();
    void typedTextOutlivesOtherChanges();
    void conflictLoadsTheNewerVersion();
    void conflictWaitsForTheNewerVersion();
    void savedEditCloses();
    void anotherKeyEndsEditing();
    void escapeCancelsThenCloses();
    void clearEmpties();
    void longTextsStayInside();
    void timesTick();

private:
    void show(const ApiKey &key) { m_pane->setKey(key, m_workspace, m_policy, u"mara"_s); }
    void usePolicy(const QString &id);
    ApiKey sampleKey() const { return sample::everyState(m_workspace, m_clock.now()).first(); }
    template <typename T>
    T *child(const QString &name) const
    {
        return m_pane->findChild<T *>(name);
    }
    void press(const QString &name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    QString shownTexts() const;

    ManualClock m_clock;
    KeyPolicy m_policy;
    Workspace m_workspace;
    std::unique_ptr<DetailsPane> m_pane;
};

void DetailsPaneTest::initTestCase()
{
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale::c());
    Theme::install(*qApp, Appearance::Light);
}

void DetailsPaneTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_clock.set(ManualClock().now());
    usePolicy(u"chatelaine"_s);
    m_pane = std::make_unique<DetailsPane>(m_clock);
    m_pane->resize(312, 600);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void DetailsPaneTest::usePolicy(const QString &id)
{
    m_policy = builtInPolicy(id);
    m_workspace = sample::workspace(m_policy);
}

QString DetailsPaneTest::shownTexts() const
{
    QCoreApplication::processEvents(); // Labels of a layout come to be shown from there.
    QStringList texts;
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

void DetailsPaneTest::headAndBadges()
{
    show(sampleKey());
    QCOMPARE(child<QLabel>(u"detailsTitle"_s)->text(), u"billing-webhooks"_s);
    QCOMPARE(child<QLabel>(u"detailsHint"_s)->text(), u"ch_live_…1001"_s);
    QCOMPARE(child<Badge>(u"statusBadge"_s)->text(), u"Active"_s);
    const auto marks = [this] {
        QStringList texts;
        for (const Badge *badge : m_pane->findChildren<Badge *>(u"markBadge"_s)) {
            if (badge->isVisible())
                texts.append(badge->text());
        }
        return texts;
    };
    QVERIFY(marks().isEmpty());
    ApiKey key = sampleKey();
    key.expiresAt = m_clock.now() + Days(3);
    key.use.lastUsedAt.reset();
    show(key);
    QCOMPARE(marks(), (QStringList{u"Expiring"_s, u"Never used"_s}));
}

void DetailsPaneTest::buttonsAskByPolicyWords()
{
    usePolicy(u"stitch"_s);
    ApiKey key = sampleKey();
    show(key);
    QVERIFY(child<QPushButton>(u"enableDetailsButton"_s)->isHidden());
    QVERIFY(child<QPushButton>(u"refreshDetailsButton"_s)->isHidden()); // Not in this policy.
    QCOMPARE(child<QPushButton>(u"disableDetailsButton"_s)->text(), u"Disable this key"_s);
    QSignalSpy spy(m_pane.get(), &DetailsPane::actionRequested);
    press(u"disableDetailsButton"_s);
    QCOMPARE(spy.takeFirst(), (QVariantList{QVariant::fromValue(Action::Disable), key.id}));
    press(u"deleteDetailsButton"_s);
    QCOMPARE(spy.takeFirst(), (QVariantList{QVariant::fromValue(Action::Delete), key.id}));
    key.disabled = DisabledReason::Member;
    show(key);
    QCOMPARE(child<QPushButton>(u"enableDetailsButton"_s)->text(), u"Re-enable this key"_s);
    press(u"enableDetailsButton"_s);
    QCOMPARE(spy.takeFirst(), (QVariantList{QVariant::fromValue(Action::Enable), key.id}));
}

void DetailsPaneTest::refusedActionsAreGreyedWithTheReason()
{
    usePolicy(u"stitch"_s);
    m_workspace.planId = u"standard"_s;
    ApiKey key = sampleKey();
    key.disabled = DisabledReason::Plan;
    show(key);
    const auto *enable = child<QPushButton>(u"enableDetailsButton"_s);
    QVERIFY(!enable->isEnabled());
    QCOMPARE(enable->toolTip(), sentence(Error{ErrorCode::PlanWithoutApi, {u"Standard"_s}}));
    QVERIFY(shownTexts().contains(u"Calls are refused while the plan is Standard."_s));
    m_workspace.planId = u"premium"_s;
    show(key);
    QVERIFY(enable->isEnabled());
    QVERIFY(enable->toolTip().isEmpty());
}

void DetailsPaneTest::rolesGreyWithTheReason()
{
    m_workspace.role = Role::Viewer;
    show(sampleKey());
    const auto *disable = child<QPushButton>(u"disableDetailsButton"_s);
    QVERIFY(!disable->isEnabled());
    QCOMPARE(disable->toolTip(), sentence(Error{ErrorCode::NotPermitted, {u"viewer"_s}}));
    QVERIFY(disable->toolTip().contains(u"Viewer"_s));
    QVERIFY(!child<QPushButton>(u"editDetailsButton"_s)->isVisible());
    m_workspace.role = Role::Member; // Everyone sees these keys, so every member may act on them.
    ApiKey key = sampleKey();
    key.owner = u"ada@acme.example"_s;
    show(key);
    QVERIFY(disable->isEnabled());
    QVERIFY(child<QPushButton>(u"editDetailsButton"_s)->isVisible());
}

void DetailsPaneTest::othersKeysAreTheirOwn()
{
    usePolicy(u"stack-internal"_s);
    m_workspace.role = Role::Owner;
    ApiKey key = sampleKey();
    key.owner = u"ada@acme.example"_s;
    show(key);
    QVERIFY(!child<QPushButton>(u"deleteDetailsButton"_s)->isEnabled());
    show(sampleKey());
    QVERIFY(child<QPushButton>(u"deleteDetailsButton"_s)->isEnabled());
}

void DetailsPaneTest::deletedKeysAreRestored()
{
    ApiKey key = sampleKey();
    key.deletedAt = m_clock.now() - Days(1);
    show(key);
    QCOMPARE(child<Badge>(u"statusBadge"_s)->text(), u"Deleted"_s);
    QVERIFY(child<QPushButton>(u"deleteDetailsButton"_s)->isHidden());
    QVERIFY(child<QPushButton>(u"editDetailsButton"_s)->isHidden());
    const auto *restore = child<QPushButton>(u"restoreDetailsButton"_s);
    QVERIFY(restore->isVisible() && restore->isEnabled());
    key.deleteReason = DeleteReason::Leaked;
    show(key);
    QVERIFY(!restore->isEnabled());
    QCOMPARE(restore->toolTip(), sentence(Error{ErrorCode::Leaked}));
}

void DetailsPaneTest::editsWhatChanged()
{
    ApiKey key = sampleKey();
    key.version = 7;
    key.tags = {u"eu"_s};
    show(key);
    const QSignalSpy spy(m_pane.get(), &DetailsPane::edited);
    press(u"editDetailsButton"_s);
    QVERIFY(m_pane->isEditing());
    QTRY_VERIFY(child<QLineEdit>(u"labelEdit"_s)->hasFocus());
    QVERIFY(!child<QPushButton>(u"saveEditButton"_s)->isEnabled());
    QTest::keyClicks(child<QLineEdit>(u"labelEdit"_s), u"invoices"_s); // What was there is marked.
    QTest::keyClicks(child<QLineEdit>(u"tagsEdit"_s), u", billing ,"_s);
    QTest::keyClick(child<QLineEdit>(u"labelEdit"_s), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<KeyId>(), key.id);
    const auto edit = spy.at(0).at(1).value<KeyEdit>();
    QCOMPARE(edit.label.value_or(QString()), u"invoices"_s);
    QVERIFY(!edit.note);
    QCOMPARE(edit.tags.value_or(QStringList()), (QStringList{u"eu"_s, u"billing"_s}));
    QCOMPARE(edit.version, 7);
    press(u"saveEditButton"_s); // It is on its way.
    QCOMPARE(spy.count(), 1);
}

void DetailsPaneTest::faultsStandUnderTheirField()
{
    show(sampleKey());
    m_pane->startEditing(Action::EditLabel);
    auto *label = child<QLineEdit>(u"labelEdit"_s);
    label->clear();
    QCOMPARE(label->accessibleDescription(), sentence(Error{ErrorCode::LabelEmpty}));
    QVERIFY(!child<QPushButton>(u"saveEditButton"_s)->isEnabled());
    label->setText(u"fine"_s);
    QVERIFY(label->accessibleDescription().isEmpty());
    child<QLineEdit>(u"tagsEdit"_s)->setText(QString(41, u'x'));
    QVERIFY(!child<QLineEdit>(u"tagsEdit"_s)->accessibleDescription().isEmpty());
    QVERIFY(!child<QPushButton>(u"saveEditButton"_s)->isEnabled());
}

void DetailsPaneTest::immutableLabelsAreText()
{
    usePolicy(u"stackone"_s);
    ApiKey key = sampleKey();
    key.note = u"seen"_s;
    show(key);
    QVERIFY(child<QPushButton>(u"editDetailsButton"_s)->isHidden());
    m_pane->startEditing(Action::EditLabel);
    QVERIFY(!m_pane->isEditing());
    QVERIFY(shownTexts().contains(u"seen"_s));
}

void DetailsPaneTest::refusedEditKeepsWhatWasTyped()
{
    show(sampleKey());
    m_pane->startEditing(Action::EditLabel);
    auto *label = child<QLineEdit>(u"labelEdit"_s);
    label->setText(u"taken"_s);
    press(u"saveEditButton"_s);
    const Error taken{ErrorCode::LabelTaken, {u"taken"_s}};
    m_pane->showError(taken);
    QCOMPARE(label->text(), u"taken"_s);
    QCOMPARE(label->accessibleDescription(), sentence(taken));
    const Error full{ErrorCode::StoreFull};
    label->setText(u"other"_s);
    press(u"saveEditButton"_s);
    m_pane->showError(full);
    QVERIFY(shownTexts().contains(sentence(full)));
    QVERIFY(child<QPushButton>(u"saveEditButton"_s)->isEnabled());
}

void DetailsPaneTest::typedTextOutlivesOtherChanges()
{
    ApiKey key = sampleKey();
    show(key);
    m_pane->startEditing(Action::EditNote);
    child<QPlainTextEdit>(u"noteEdit"_s)->setPlainText(u"half a sen"_s);
    key.use.lastUsedAt = m_clock.now();
    show(key);
    key.version += 1;
    key.disabled = DisabledReason::Member;
    show(key);
    QVERIFY(m_pane->isEditing());
    QCOMPARE(child<QPlainTextEdit>(u"noteEdit"_s)->toPlainText(), u"half a sen"_s);
}

void DetailsPaneTest::conflictLoadsTheNewerVersion()
{
    ApiKey key = sampleKey();
    show(key);
    m_pane->startEditing(Action::EditLabel);
    child<QLineEdit>(u"labelEdit"_s)->setText(u"mine"_s);
    key.version += 1;
    key.label = u"theirs"_s;
    show(key);
    press(u"saveEditButton"_s);
    m_pane->showError(Error{ErrorCode::EditConflict});
    QVERIFY(shownTexts().contains(sentence(Error{ErrorCode::EditConflict})));
    press(u"loadNewerButton"_s);
    QCOMPARE(child<QLineEdit>(u"labelEdit"_s)->text(), u"theirs"_s);
    QVERIFY(!shownTexts().contains(sentence(Error{ErrorCode::EditConflict})));
    const QSignalSpy spy(m_pane.get(), &DetailsPane::edited);
    child<QLineEdit>(u"labelEdit"_s)->setText(u"ours"_s);
    press(u"saveEditButton"_s);
    QCOMPARE(spy.at(0).at(1).value<KeyEdit>().version, key.version);
}

void DetailsPaneTest::conflictWaitsForTheNewerVersion()
{
    ApiKey key = sampleKey();
    show(key);
    m_pane->startEditing(Action::EditLabel);
    child<QLineEdit>(u"labelEdit"_s)->setText(u"mine"_s);
    press(u"saveEditButton"_s);
    m_pane->showError(Error{ErrorCode::EditConflict});
    press(u"loadNewerButton"_s);
    QCOMPARE(child<QLineEdit>(u"labelEdit"_s)->text(), u"mine"_s);
    key.version += 1;
    key.label = u"theirs"_s;
    show(key);
    QCOMPARE(child<QLineEdit>(u"labelEdit"_s)->text(), u"theirs"_s);
    QVERIFY(m_pane->isEditing());
}

void DetailsPaneTest::savedEditCloses()
{
    ApiKey key = sampleKey();
    show(key);
    m_pane->startEditing(Action::EditLabel);
    child<QLineEdit>(u"labelEdit"_s)->setText(u"renamed"_s);
    press(u"saveEditButton"_s);
    key.label = u"renamed"_s;
    key.version += 1;
    show(key);
    QVERIFY(!m_pane->isEditing());
    QCOMPARE(child<QLabel>(u"detailsTitle"_s)->text(), u"renamed"_s);
}

void DetailsPaneTest::anotherKeyEndsEditing()
{
    show(sampleKey());
    m_pane->startEditing(Action::EditLabel);
    m_pane->showError(Error{ErrorCode::EditConflict});
    show(sample::everyState(m_workspace, m_clock.now()).at(2));
    QVERIFY(!m_pane->isEditing());
    QVERIFY(!shownTexts().contains(sentence(Error{ErrorCode::EditConflict})));
    QVERIFY(child<QPushButton>(u"loadNewerButton"_s)->isHidden());
}

void DetailsPaneTest::escapeCancelsThenCloses()
{
    show(sampleKey());
    const QSignalSpy spy(m_pane.get(), &DetailsPane::closeRequested);
    m_pane->startEditing(Action::EditLabel);
    QTest::keyClick(child<QLineEdit>(u"labelEdit"_s), Qt::Key_Escape);
    QVERIFY(!m_pane->isEditing());
    QCOMPARE(spy.count(), 0);
    QTest::keyClick(child<QPushButton>(u"editDetailsButton"_s), Qt::Key_Escape);
    QCOMPARE(spy.count(), 1);
    press(u"closeDetailsButton"_s);
    QCOMPARE(spy.count(), 2);
}

void DetailsPaneTest::clearEmpties()
{
    show(sampleKey());
    m_pane->clear();
    QVERIFY(m_pane->key().isNull());
    QVERIFY(shownTexts().isEmpty());
    show(sampleKey());
    QVERIFY(shownTexts().contains(u"billing-webhooks"_s));
}

void DetailsPaneTest::longTextsStayInside()
{
    ApiKey key = sampleKey();
    key.label = QString(100, u'W');
    key.note = QString(400, u'n');
    key.use.lastUsedAgent = QString(200, u'a');
    show(key);
    QCoreApplication::processEvents();
    QCOMPARE(m_pane->width(), m_pane->sizeHint().width());
    for (const QPushButton *button : m_pane->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY(m_pane->rect().right() >= button->mapTo(m_pane.get(), button->rect().bottomRight()).x());
    }
}

void DetailsPaneTest::timesTick()
{
    show(sampleKey());
    QVERIFY(shownTexts().contains(u"12 s ago"_s));
    m_clock.advance(5s);
    QTRY_VERIFY(shownTexts().contains(u"17 s ago"_s));
}

QTEST_MAIN(DetailsPaneTest)
#include "tst_detailspane.moc"
