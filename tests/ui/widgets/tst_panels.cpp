// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/popover.h"

#include "uitest.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

QPushButton *button(QWidget *parent, const QString &name)
{
    return parent->findChild<QPushButton *>(name);
}

/// A window with one field, and a popover at it.
struct PopoverScene {
    QWidget window;
    QLineEdit *edit = new QLineEdit(&window);
    QPointer<Popover> popover;

    PopoverScene()
    {
        window.resize(600, 400);
        edit->setGeometry(40, 40, 120, 32);
        showActive(window);
        edit->setFocus();
        popover = new Popover(edit);
        popover->ask(u"Used 2 min ago by 10.0.4.17. Turn off?"_s, u"Turn off"_s);
        popover->showAt(QRect(edit->mapToGlobal(QPoint()), edit->size()));
    }
    QPushButton *cancel() const { return button(popover, u"popoverCancelButton"_s); }
    QPushButton *confirm() const { return button(popover, u"popoverConfirmButton"_s); }
};

} // namespace

class PanelsTest : public UiTest {
    Q_OBJECT
private Q_SLOTS:
    void bannerShowsAndCloses();
    void bannerOffersAWayForward();
    void formRowErrorTakesTheHelpsPlace();
    void formRowNamesItsControl();
    void popoverKeepsTheFocusInside();
    void popoverClosesOnEscape();
    void popoverClosesOnClickOutside();
    void popoverConfirms();
    void popoverGoesAboveWhereThereIsNoRoom();
    void confirmDialogCancelsByDefault();
    void confirmDialogConfirms();
    void flowLayoutWraps();
    void flowLayoutFromRightToLeft();
    void elidedLabelKeepsTheWhole();
    void ellipsisFollowsNoDot();
    void loadingBarRuns();
};

void PanelsTest::bannerShowsAndCloses()
{
    QWidget window;
    auto *banner = new Banner(&window);
    QVERIFY(banner->isHidden());
    banner->showMessage(Banner::Kind::Warning, u"Shown once"_s);
    QVERIFY(!banner->isHidden());
    QCOMPARE(banner->accessibleName(), u"Shown once"_s);
    QVERIFY(button(banner, u"bannerActionButton"_s)->isHidden());
    QTest::mouseClick(button(banner, u"bannerCloseButton"_s), Qt::LeftButton);
    QVERIFY(banner->isHidden());
    banner->showMessage(Banner::Kind::Info, u"Stays"_s, {}, false);
    QVERIFY(button(banner, u"bannerCloseButton"_s)->isHidden());
}

void PanelsTest::bannerOffersAWayForward()
{
    Banner banner;
    QSignalSpy triggered(&banner, &Banner::actionTriggered);
    banner.showMessage(Banner::Kind::Danger, u"Offline"_s, u"Retry"_s);
    QCOMPARE(button(&banner, u"bannerActionButton"_s)->text(), u"Retry"_s);
    QTest::mouseClick(button(&banner, u"bannerActionButton"_s), Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    QVERIFY(!banner.isHidden());
}

void PanelsTest::formRowErrorTakesTheHelpsPlace()
{
    auto *edit = new QLineEdit;
    FormRow row(u"Name"_s, edit);
    auto *line = row.findChild<QLabel *>(u"formRowLine"_s);
    QVERIFY(line->isHidden());
    row.setHelp(u"At most 100 characters"_s);
    QCOMPARE(line->text(), u"At most 100 characters"_s);
    row.setError(u"Another key has this name."_s);
    QCOMPARE(line->text(), u"Another key has this name."_s);
    QCOMPARE(line->palette().color(QPalette::WindowText), colors().danger);
    QCOMPARE(edit->accessibleDescription(), u"Another key has this name."_s);
    row.setError({});
    QCOMPARE(line->text(), u"At most 100 characters"_s);
    QCOMPARE(line->palette().color(QPalette::WindowText), colors().muted);
}

void PanelsTest::formRowNamesItsControl()
{
    auto *edit = new QLineEdit;
    FormRow row(u"Name"_s, edit);
    QCOMPARE(edit->accessibleName(), u"Name"_s);
    edit->resize(200, 32);
    const QImage calm = edit->grab().toImage();
    row.setError(u"Too long"_s);
    QVERIFY(edit->grab().toImage() != calm);
}

void PanelsTest::popoverKeepsTheFocusInside()
{
    PopoverScene scene;
    QCOMPARE(scene.window.focusWidget(), scene.cancel());
    QTest::keyClick(scene.cancel(), Qt::Key_Tab);
    QCOMPARE(scene.window.focusWidget(), scene.confirm());
    QTest::keyClick(scene.confirm(), Qt::Key_Tab);
    QCOMPARE(scene.window.focusWidget(), scene.cancel());
    QTest::keyClick(scene.cancel(), Qt::Key_Backtab);
    QCOMPARE(scene.window.focusWidget(), scene.confirm());
}

void PanelsTest::popoverClosesOnEscape()
{
    PopoverScene scene;
    QSignalSpy confirmed(scene.popover, &Popover::confirmed);
    QSignalSpy closed(scene.popover, &Popover::closed);
    QTest::keyClick(scene.cancel(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QCOMPARE(confirmed.count(), 0);
    QCOMPARE(scene.window.focusWidget(), scene.edit);
    QTRY_VERIFY(!scene.popover);
}

void PanelsTest::popoverClosesOnClickOutside()
{
    PopoverScene scene;
    QSignalSpy closed(scene.popover, &Popover::closed);
    QTest::mouseClick(scene.popover->findChild<QLabel *>(u"popoverQuestion"_s), Qt::LeftButton);
    QCOMPARE(closed.count(), 0);
    QTest::mouseClick(&scene.window, Qt::LeftButton, {}, QPoint(590, 390));
    QCOMPARE(closed.count(), 1);
}

void PanelsTest::popoverConfirms()
{
    PopoverScene scene;
    QStringList heard;
    connect(scene.popover, &Popover::confirmed, this, [&] { heard.append(u"confirmed"_s); });
    connect(scene.popover, &Popover::closed, this, [&] { heard.append(u"closed"_s); });
    QTest::keyClick(scene.confirm(), Qt::Key_Space);
    QCOMPARE(heard, QStringList({u"confirmed"_s, u"closed"_s}));
}

void PanelsTest::popoverGoesAboveWhereThereIsNoRoom()
{
    PopoverScene scene;
    QVERIFY(scene.popover->geometry().center().y() > scene.edit->geometry().bottom());
    scene.popover->close();
    scene.edit->move(40, 360);
    auto *above = new Popover(scene.edit);
    above->ask(u"Turn off?"_s, u"Turn off"_s);
    above->showAt(QRect(scene.edit->mapToGlobal(QPoint()), scene.edit->size()));
    QVERIFY(above->geometry().center().y() < scene.edit->geometry().top());
    QVERIFY(scene.window.rect().contains(above->geometry()));
}

void PanelsTest::confirmDialogCancelsByDefault()
{
    QWidget window;
    showActive(window);
    QPointer<ConfirmDialog> dialog = new ConfirmDialog(
        {u"Refresh?"_s, u"Cannot be undone."_s, {u"Everything stops."_s}, u"Refresh key"_s}, &window);
    QSignalSpy rejected(dialog, &QDialog::rejected);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QCOMPARE(dialog->focusWidget(), button(dialog, u"cancelButton"_s));
    QVERIFY(!button(dialog, u"confirmButton"_s)->isDefault());
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(rejected.count(), 1);
    QTRY_VERIFY(!dialog);
}

void PanelsTest::confirmDialogConfirms()
{
    QWidget window;
    showActive(window);
    auto *dialog = new ConfirmDialog({u"Delete?"_s, {}, {}, u"Delete key"_s}, &window);
    QSignalSpy accepted(dialog, &QDialog::accepted);
    dialog->open();
    QCOMPARE(button(dialog, u"confirmButton"_s)->text(), u"Delete key"_s);
    QTest::mouseClick(button(dialog, u"confirmButton"_s), Qt::LeftButton);
    QCOMPARE(accepted.count(), 1);
}

struct Boxes : QWidget {
    QList<QWidget *> boxes;
    FlowLayout *flow = new FlowLayout(this, 10);
    Boxes()
    {
        for (int i = 0; i < 3; ++i) {
            boxes.append(new QWidget);
            boxes.last()->setFixedSize(100, 20);
            flow->addWidget(boxes.last());
        }
    }
};

void PanelsTest::flowLayoutWraps()
{
    Boxes wide;
    QCOMPARE(wide.flow->heightForWidth(320), 20);
    QCOMPARE(wide.flow->heightForWidth(319), 50);
    QCOMPARE(wide.flow->heightForWidth(100), 80);
    QCOMPARE(wide.flow->sizeHint(), QSize(320, 20));
    wide.flow->setGeometry(QRect(0, 0, 220, 100));
    QCOMPARE(wide.boxes.at(1)->pos(), QPoint(110, 0));
    QCOMPARE(wide.boxes.at(2)->pos(), QPoint(0, 30));
}

void PanelsTest::flowLayoutFromRightToLeft()
{
    Boxes boxes;
    boxes.setLayoutDirection(Qt::RightToLeft);
    boxes.flow->setGeometry(QRect(0, 0, 220, 100));
    QCOMPARE(boxes.boxes.at(0)->x(), 120);
    QCOMPARE(boxes.boxes.at(1)->x(), 10);
}

void PanelsTest::elidedLabelKeepsTheWhole()
{
    ElidedLabel label(u"production-hris-sync-of-the-whole-company"_s);
    label.resize(60, 20);
    QVERIFY(label.isElided());
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
    QCOMPARE(label.text(), u"production-hris-sync-of-the-whole-company"_s);
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
}

void PanelsTest::ellipsisFollowsNoDot()
{
    const QFontMetrics metrics{QFont()};
    const QString address = u"ops@acme. .example"_s;
    const auto widthOf = [&](const QString &text) { return metrics.horizontalAdvance(text); };
    const int room = widthOf(u"ops@acme. .…"_s);
    QCOMPARE(metrics.elidedText(address, Qt::ElideRight, room), u"ops@acme. .…"_s);
    QCOMPARE(painting::elided(address, metrics, room), u"ops@acme…"_s);
    QCOMPARE(painting::elided(address, metrics, widthOf(u"ops@a…"_s)), u"ops@a…"_s);
    QCOMPARE(painting::elided(address, metrics, 2 * widthOf(address)), address);
    const QString own = u"wait. …"_s; // Not ours.
    QCOMPARE(painting::elided(own, metrics, 2 * widthOf(own)), own);
    QCOMPARE(painting::elided(u"..."_s, metrics, 1), metrics.elidedText(u"..."_s, Qt::ElideRight, 1));
}

void PanelsTest::loadingBarRuns()
{
    LoadingBar bar;
    bar.resize(200, 3);
    const QImage still = bar.grab().toImage();
    bar.setRunning(true);
    QVERIFY(bar.grab().toImage() != still);
    bar.setRunning(false);
    QCOMPARE(bar.grab().toImage(), still);
    QCOMPARE(bar.sizeHint().height(), 3);
}

QTEST_MAIN(PanelsTest)
#include "tst_panels.moc"
