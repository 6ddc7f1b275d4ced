// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "support/policies.h"
#include "support/widgets.h"
#include "ui/create/createdialog.h"
#include "ui/create/keyform.h"
#include "ui/widgets/contentscrollarea.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

/// A shown dialog over a window of a size.
struct DialogProbe {
    DialogProbe(const QString &policyId, const QSize &windowSize)
        : policy(builtInPolicy(policyId))
    {
        window.resize(windowSize);
        dialog = new CreateDialog(workspaceOf(policy), policy, clock, &window);
        dialog->show();
        (void)QTest::qWaitForWindowExposed(dialog);
    }
    const QScrollBar *bar() const { return dialog->findChild<ContentScrollArea *>()->verticalScrollBar(); }

    KeyPolicy policy;
    ManualClock clock;
    QWidget window;
    CreateDialog *dialog = nullptr;
};

} // namespace

class CreateDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void isAsTallAsItsForm();
    void scrollsInAShortWindow();
    void growsWithWhatUnfolds();
    void cancelAndEscapeReject();
};

void CreateDialogTest::isAsTallAsItsForm()
{
    const DialogProbe probe(u"chatelaine"_s, {1280, 960});
    QCOMPARE(probe.dialog->windowTitle(), u"Create API key"_s);
    QTRY_COMPARE(probe.bar()->maximum(), 0);
    QCOMPARE(probe.dialog->focusWidget(), child(*probe.dialog, u"labelEdit"_s));
}

void CreateDialogTest::scrollsInAShortWindow()
{
    const DialogProbe probe(u"chatelaine"_s, {1024, 640});
    QVERIFY(probe.dialog->height() <= 640);
    QTRY_VERIFY(probe.bar()->maximum() > 0);
    QCOMPARE(probe.bar()->value(), 0);
    const QWidget *submit = child(*probe.dialog, u"submitButton"_s);
    QCOMPARE(submit->visibleRegion().boundingRect().size(), submit->size());

    for (int i = 0; i < 40 && probe.dialog->focusWidget()->objectName() != "tagEdit"_L1; ++i)
        QTest::keyClick(probe.dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(probe.dialog->focusWidget(), child(*probe.dialog, u"tagEdit"_s));
    QTRY_VERIFY(!child(*probe.dialog, u"tagEdit"_s)->visibleRegion().isEmpty()); // Scrolled into view.
}

void CreateDialogTest::growsWithWhatUnfolds()
{
    const DialogProbe probe(u"stackone"_s, {1280, 960});
    const int folded = probe.dialog->height();
    click(*probe.dialog, u"scopesDisclosureButton"_s);
    QTRY_VERIFY(probe.dialog->height() > folded + 100);
    QTRY_COMPARE(probe.bar()->maximum(), 0);
}

void CreateDialogTest::cancelAndEscapeReject()
{
    const DialogProbe probe(u"stackone"_s, {1280, 960});
    QSignalSpy rejected(probe.dialog, &QDialog::rejected);
    click(*probe.dialog, u"cancelButton"_s);
    QCOMPARE(rejected.count(), 1);
    probe.dialog->show();
    QTest::keyClick(child(*probe.dialog, u"labelEdit"_s), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 2);
}

QTEST_MAIN(CreateDialogTest)
#include "tst_createdialog.moc"
