// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentence.h"
#include "ui/table/detailsfixture.h"
#include "ui/widgets/badge.h"

#include <QLabel>
#include <QSignalSpy>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DetailsPaneTest : public QObject, private DetailsFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { createPane(); }
    void cleanup() { m_pane.reset(); }

    void headAndBadges();
    void buttonsAskByPolicyWords();
    void refusedActionsAreGreyedWithTheReason();
    void rolesGreyWithTheReason();
    void othersKeysAreTheirOwn();
    void deletedKeysAreRestored();
    void clearEmpties();
    void longTextsStayInside();
    void timesTick();
};

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
