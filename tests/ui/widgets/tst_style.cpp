// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/toggleswitch.h"

#include "uitest.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QAbstractItemView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <functional>

using namespace chatelaine;
using namespace Qt::StringLiterals;

using Make = std::function<QWidget *()>;
Q_DECLARE_METATYPE(Make)

namespace {

QPushButton *pushButton(ButtonKind kind)
{
    auto *button = new QPushButton(u"Create"_s);
    setButtonKind(button, kind);
    return button;
}

} // namespace

class StyleTest : public UiTest {
    Q_OBJECT
private Q_SLOTS:
    void controlsHaveOneHeight_data();
    void controlsHaveOneHeight();
    void focusIsSeen_data();
    void focusIsSeen();
    void disabledIsSeen_data() { focusIsSeen_data(); }
    void disabledIsSeen();
    void buttonKindsDiffer();
    void comboPopupIsNoTallerThanItsItems();
    void wordsFitTheirButton();
    void namesAreNoHtml();
};

void StyleTest::controlsHaveOneHeight_data()
{
    QTest::addColumn<Make>("make");
    QTest::newRow("push button") << Make([] { return pushButton(ButtonKind::Plain); });
    QTest::newRow("primary button") << Make([] { return pushButton(ButtonKind::Primary); });
    QTest::newRow("tool button") << Make([] { return new QToolButton; });
    QTest::newRow("line edit") << Make([] { return new QLineEdit; });
    QTest::newRow("combo box") << Make([] { return new QComboBox; });
    QTest::newRow("spin box") << Make([] { return new QSpinBox; });
    QTest::newRow("date edit") << Make([] { return new QDateEdit; });
}

void StyleTest::controlsHaveOneHeight()
{
    QFETCH(Make, make);
    const std::unique_ptr<QWidget> widget(make());
    QCOMPARE(widget->sizeHint().height(), metrics::controlHeight);
}

void StyleTest::focusIsSeen_data()
{
    QTest::addColumn<Make>("make");
    const std::pair<const char *, ButtonKind> kinds[]{{"plain", ButtonKind::Plain},
        {"primary", ButtonKind::Primary}, {"danger", ButtonKind::Danger},
        {"danger primary", ButtonKind::DangerPrimary}, {"flat", ButtonKind::Flat},
        {"link", ButtonKind::Link}};
    for (const auto &[name, kind] : kinds)
        QTest::newRow(name) << Make([kind = kind] { return pushButton(kind); });
    QTest::newRow("line edit") << Make([] { return new QLineEdit(u"text"_s); });
    QTest::newRow("text edit") << Make([] { return new QPlainTextEdit(u"text"_s); });
    QTest::newRow("check box") << Make([] { return new QCheckBox(u"check"_s); });
    QTest::newRow("radio button") << Make([] { return new QRadioButton(u"radio"_s); });
    QTest::newRow("combo box") << Make([] { return new QComboBox; });
    QTest::newRow("spin box") << Make([] { return new QSpinBox; });
    QTest::newRow("switch") << Make([] { return new ToggleSwitch; });
    QTest::newRow("chip") << Make([] { return new Chip(u"Active"_s); });
    QTest::newRow("card") << Make([] { return new Card(u"Stitch"_s, u"Ten keys"_s); });
    QTest::newRow("tool button") << Make([] {
        auto *button = new QToolButton;
        button->setText(u"More"_s);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoRaise(true);
        return button;
    });
    QTest::newRow("tab bar") << Make([] {
        auto *tabs = new QTabBar;
        tabs->addTab(u"curl"_s);
        return tabs;
    });
    QTest::newRow("segments") << Make([] {
        auto *segments = new SegmentedControl;
        segments->setSegments({u"Off"_s, u"Read"_s});
        return segments;
    });
}

void StyleTest::focusIsSeen()
{
    QFETCH(Make, make);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *other = new QPushButton(u"other"_s);
    QWidget *widget = make();
    layout->addWidget(other);
    layout->addWidget(widget);
    showActive(window);
    other->setFocus(Qt::TabFocusReason);
    // A caret blinks; what is asked for is the ring, so the middle is left out.
    const auto edges = [&] {
        QImage image = widget->grab().toImage();
        QPainter painter(&image);
        painter.fillRect(image.rect().adjusted(4, 4, -4, -4), Qt::black);
        return image;
    };
    const QImage before = qobject_cast<QTabBar *>(widget) ? widget->grab().toImage() : edges();
    widget->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(widget->hasFocus());
    const QImage after = qobject_cast<QTabBar *>(widget) ? widget->grab().toImage() : edges();
    QVERIFY(before != after);
}

void StyleTest::disabledIsSeen()
{
    QFETCH(Make, make);
    const std::unique_ptr<QWidget> widget(make());
    widget->resize(widget->sizeHint());
    const QImage before = widget->grab().toImage();
    widget->setEnabled(false);
    QVERIFY(widget->grab().toImage() != before);
}

void StyleTest::buttonKindsDiffer()
{
    QList<QImage> seen;
    for (const auto kind : {ButtonKind::Plain, ButtonKind::Primary, ButtonKind::Danger, ButtonKind::Flat,
             ButtonKind::Link, ButtonKind::DangerPrimary}) {
        const std::unique_ptr<QPushButton> button(pushButton(kind));
        button->resize(80, 32);
        const QImage image = button->grab().toImage();
        QVERIFY(!seen.contains(image));
        seen.append(image);
    }
}

void StyleTest::comboPopupIsNoTallerThanItsItems()
{
    QComboBox combo;
    combo.addItems({u"Platform"_s, u"Data"_s});
    showActive(combo);
    combo.showPopup();
    QTRY_VERIFY(combo.view()->isVisible());
    QVERIFY(combo.view()->window()->height() < 100);
    combo.hidePopup();
}

void StyleTest::wordsFitTheirButton()
{
    for (const auto kind : {ButtonKind::Plain, ButtonKind::Primary, ButtonKind::Link}) {
        const std::unique_ptr<QPushButton> button(pushButton(kind));
        QVERIFY(button->sizeHint().width() >= button->fontMetrics().horizontalAdvance(button->text()));
    }
}

void StyleTest::namesAreNoHtml()
{
    const QString name = u"<b>importer</b><img src=\"file:///etc/passwd\">"_s;
    QLabel label(name);
    QLabel plain(name);
    plain.setTextFormat(Qt::PlainText);
    showActive(label);
    QCOMPARE(label.sizeHint(), plain.sizeHint());
    QToolTip::showText(label.mapToGlobal(QPoint()), name, &label);
    QTRY_VERIFY(QToolTip::isVisible());
    const QWidgetList windows = QApplication::topLevelWidgets();
    const auto tip = std::find_if(windows.begin(), windows.end(),
        [](const QWidget *window) { return window->inherits("QTipLabel") && window->isVisible(); });
    QVERIFY(tip != windows.end());
    QCOMPARE(qobject_cast<QLabel *>(*tip)->textFormat(), Qt::PlainText);
    QToolTip::hideText();
}

QTEST_MAIN(StyleTest)
#include "tst_style.moc"
