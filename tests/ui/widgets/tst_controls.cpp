// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/toggleswitch.h"

#include "uitest.h"

#include <QAccessible>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *reader(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

QRadioButton *segment(const SegmentedControl &control, int index)
{
    return control.findChild<QRadioButton *>(u"expirySegment%1"_s.arg(index));
}

} // namespace

class ControlsTest : public UiTest {
    Q_OBJECT
private Q_SLOTS:
    void switchByMouse();
    void switchBySpace();
    void switchForReaders();
    void switchKnobSide();
    void segmentsByMouse();
    void segmentsByArrows();
    void segmentsByArrowsFromRightToLeft();
    void segmentRefused();
    void segmentsWithoutChoice();
    void segmentsForReaders();
    void segmentsAnew();
    void chipTellsItsCount();
    void cardsExcludeEachOther();
    void cardGrowsWithItsWords();
};

void ControlsTest::switchByMouse()
{
    ToggleSwitch toggle;
    QSignalSpy toggled(&toggle, &QAbstractButton::toggled);
    QTest::mouseClick(&toggle, Qt::LeftButton);
    QVERIFY(toggle.isChecked());
    QTest::mouseClick(&toggle, Qt::LeftButton);
    QVERIFY(!toggle.isChecked());
    QCOMPARE(toggled.count(), 2);
    toggle.setEnabled(false);
    QTest::mouseClick(&toggle, Qt::LeftButton);
    QVERIFY(!toggle.isChecked());
}

void ControlsTest::switchBySpace()
{
    ToggleSwitch toggle;
    QTest::keyClick(&toggle, Qt::Key_Space);
    QVERIFY(toggle.isChecked());
    QVERIFY(toggle.focusPolicy() & Qt::TabFocus);
}

void ControlsTest::switchForReaders()
{
    ToggleSwitch toggle;
    toggle.setAccessibleName(u"Enable billing"_s);
    QCOMPARE(reader(&toggle)->role(), QAccessible::CheckBox);
    QCOMPARE(reader(&toggle)->text(QAccessible::Name), u"Enable billing"_s);
    QVERIFY(!reader(&toggle)->state().checked);
    toggle.setChecked(true);
    QVERIFY(reader(&toggle)->state().checked);
}

void ControlsTest::switchKnobSide()
{
    const auto knobAtRight = [](bool on, Qt::LayoutDirection direction) {
        QImage image(30, 18, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        ToggleSwitch::paint(painter, image.rect(), on, true, false);
        painter.end();
        return image.pixelColor(21, 9) == colors().knob;
    };
    QVERIFY(knobAtRight(true, Qt::LeftToRight));
    QVERIFY(!knobAtRight(false, Qt::LeftToRight));
    QVERIFY(!knobAtRight(true, Qt::RightToLeft));
    QVERIFY(knobAtRight(false, Qt::RightToLeft));
}

struct Segments : SegmentedControl {
    Segments()
    {
        setObjectName(u"expiry"_s);
        setSegments({u"7 days"_s, u"30 days"_s, u"Never"_s});
        setCurrentIndex(0);
    }
};

void ControlsTest::segmentsByMouse()
{
    Segments segments;
    QSignalSpy changed(&segments, &SegmentedControl::currentIndexChanged);
    QTest::mouseClick(segment(segments, 2), Qt::LeftButton);
    QCOMPARE(segments.currentIndex(), 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toInt(), 2);
}

void ControlsTest::segmentsByArrows()
{
    Segments segments;
    showActive(segments);
    segment(segments, 0)->setFocus();
    QTest::keyClick(segment(segments, 0), Qt::Key_Right);
    QCOMPARE(segments.currentIndex(), 1);
    QCOMPARE(segments.focusWidget(), segment(segments, 1));
    QTest::keyClick(segment(segments, 1), Qt::Key_Left);
    QCOMPARE(segments.currentIndex(), 0);
}

void ControlsTest::segmentsByArrowsFromRightToLeft()
{
    Segments segments;
    segments.setLayoutDirection(Qt::RightToLeft);
    showActive(segments);
    QVERIFY(segment(segments, 0)->x() > segment(segments, 1)->x());
    segment(segments, 0)->setFocus();
    QTest::keyClick(segment(segments, 0), Qt::Key_Left);
    QCOMPARE(segments.currentIndex(), 1);
}

void ControlsTest::segmentRefused()
{
    Segments segments;
    segments.setSegmentEnabled(1, false, u"Business plan only"_s);
    QTest::mouseClick(segment(segments, 1), Qt::LeftButton);
    QCOMPARE(segments.currentIndex(), 0);
    QCOMPARE(segment(segments, 1)->toolTip(), u"Business plan only"_s);
    segments.setSegmentEnabled(1, true);
    QVERIFY(segment(segments, 1)->toolTip().isEmpty());
    QTest::mouseClick(segment(segments, 1), Qt::LeftButton);
    QCOMPARE(segments.currentIndex(), 1);
}

void ControlsTest::segmentsWithoutChoice()
{
    Segments segments;
    QSignalSpy changed(&segments, &SegmentedControl::currentIndexChanged);
    segments.setCurrentIndex(-1);
    QCOMPARE(segments.currentIndex(), -1);
    QCOMPARE(changed.count(), 1);
    segments.setCurrentIndex(1);
    QCOMPARE(segments.currentIndex(), 1);
}

void ControlsTest::segmentsForReaders()
{
    Segments segments;
    QCOMPARE(reader(segment(segments, 0))->role(), QAccessible::RadioButton);
    QCOMPARE(reader(segment(segments, 0))->text(QAccessible::Name), u"7 days"_s);
    QVERIFY(reader(segment(segments, 0))->state().checked);
}

void ControlsTest::segmentsAnew()
{
    Segments segments;
    segments.setSegments({u"Off"_s, u"Read"_s});
    QCOMPARE(segments.count(), 2);
    QCOMPARE(segments.currentIndex(), -1);
    QCOMPARE(segment(segments, 1)->text(), u"Read"_s);
}

void ControlsTest::chipTellsItsCount()
{
    Chip chip(u"Stale"_s);
    const int narrow = chip.sizeHint().width();
    chip.setCount(1'234);
    QVERIFY(chip.sizeHint().width() > narrow);
    QVERIFY(chip.accessibleName().startsWith(u"Stale, "_s));
    QTest::mouseClick(&chip, Qt::LeftButton);
    QVERIFY(chip.isChecked());
}

void ControlsTest::cardsExcludeEachOther()
{
    QWidget parent;
    auto *layout = new QVBoxLayout(&parent);
    auto *one = new Card(u"StackOne"_s, u"Scoped keys"_s);
    auto *two = new Card(u"Stitch"_s, u"At most 10 keys"_s);
    layout->addWidget(one);
    layout->addWidget(two);
    showActive(parent);
    one->setFocus();
    one->setChecked(true);
    QCOMPARE(reader(one)->role(), QAccessible::RadioButton);
    QCOMPARE(reader(one)->text(QAccessible::Description), u"Scoped keys"_s);
    QTest::keyClick(one, Qt::Key_Down);
    QVERIFY(two->isChecked());
    QVERIFY(!one->isChecked());
}

void ControlsTest::cardGrowsWithItsWords()
{
    Card card(u"Stitch"_s, u"At most ten keys for the whole account, and every member sees them all."_s);
    QVERIFY(card.heightForWidth(160) > card.heightForWidth(480));
    const int tall = card.heightForWidth(240);
    card.setDescription({});
    QVERIFY(card.heightForWidth(240) < tall);
}

QTEST_MAIN(ControlsTest)
#include "tst_controls.moc"
