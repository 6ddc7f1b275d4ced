// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colorschemes.h"

#include "uitest.h"

#include <QLabel>

#include <cmath>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

/// As WCAG 2.2 defines it, 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

struct Pair {
    const char *name;
    QColor words, ground;
};

QList<Pair> textPairs(const Colors &c)
{
    const QColor pressed = mixed(c.accent, c.text, 0.8);
    return {{"text on window", c.text, c.window}, {"text on panel", c.text, c.panel},
        {"text on hover", c.text, c.hover}, {"text on chip", c.text, c.chip},
        {"text on selection", c.text, c.accentSoft}, {"muted on window", c.muted, c.window},
        {"muted on panel", c.muted, c.panel}, {"muted on hover", c.muted, c.hover},
        {"muted on chip", c.muted, c.chip}, {"muted on selection", c.muted, c.accentSoft},
        {"accent on window", c.accent, c.window}, {"accent on panel", c.accent, c.panel},
        {"accent on hover", c.accent, c.hover}, {"accent on selection", c.accent, c.accentSoft},
        {"primary button", c.onAccent, c.accent}, {"primary button pressed", c.onAccent, pressed},
        {"danger button", c.onAccent, c.danger}, {"good", c.good, c.goodSoft},
        {"good on window", c.good, c.window}, {"warning", c.warning, c.warningSoft},
        {"warning on window", c.warning, c.window}, {"warning on hover", c.warning, c.hover},
        {"warning on selection", c.warning, c.accentSoft}, {"warning on panel", c.warning, c.panel},
        {"danger", c.danger, c.dangerSoft}, {"danger on window", c.danger, c.window},
        {"danger on hover", c.danger, c.hover}, {"danger on selection", c.danger, c.accentSoft},
        {"danger on panel", c.danger, c.panel}, {"tool tip", c.window, c.text}};
}

QList<Pair> shapePairs(const Colors &c)
{
    return {{"switch off", c.switchOff, c.window}, {"switch on", c.good, c.window},
        {"switch on, selected", c.good, c.accentSoft}, {"focus", c.accent, c.window},
        {"focus on panel", c.accent, c.panel}, {"focus on selection", c.accent, c.accentSoft}};
}

} // namespace

class ColorsTest : public UiTest {
    Q_OBJECT
private Q_SLOTS:
    void wordsCanBeRead_data() { schemes(); }
    void wordsCanBeRead();
    void shapesCanBeSeen_data() { schemes(); }
    void shapesCanBeSeen();
    void paletteHasTheSchemesColours();
    void appearanceChangesEverything();
    void labelsFollowTheTheme();

private:
    void schemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("highContrast");
        QTest::newRow("light") << false << false;
        QTest::newRow("dark") << true << false;
        QTest::newRow("high contrast light") << false << true;
        QTest::newRow("high contrast dark") << true << true;
    }
};

void ColorsTest::wordsCanBeRead()
{
    QFETCH(bool, dark);
    QFETCH(bool, highContrast);
    const double least = highContrast ? 7 : 4.5;
    QStringList faint;
    for (const Pair &pair : textPairs(colorScheme(dark, highContrast))) {
        const double ratio = contrast(pair.words, pair.ground);
        if (ratio < least)
            faint.append(u"%1: %2"_s.arg(QLatin1StringView(pair.name)).arg(ratio, 0, 'f', 2));
    }
    QVERIFY2(faint.isEmpty(), qPrintable(faint.join(u", "_s)));
}

void ColorsTest::shapesCanBeSeen()
{
    QFETCH(bool, dark);
    QFETCH(bool, highContrast);
    QStringList faint;
    for (const Pair &pair : shapePairs(colorScheme(dark, highContrast))) {
        const double ratio = contrast(pair.words, pair.ground);
        if (ratio < 3)
            faint.append(u"%1: %2"_s.arg(QLatin1StringView(pair.name)).arg(ratio, 0, 'f', 2));
    }
    QVERIFY2(faint.isEmpty(), qPrintable(faint.join(u", "_s)));
}

void ColorsTest::paletteHasTheSchemesColours()
{
    const Colors c = colorScheme(true, false);
    const QPalette palette = paletteOf(c);
    QCOMPARE(palette.color(QPalette::Window), c.window);
    QCOMPARE(palette.color(QPalette::WindowText), c.text);
    QCOMPARE(palette.color(QPalette::PlaceholderText), c.muted);
    QCOMPARE(palette.color(QPalette::Highlight), c.accent);
    QVERIFY(palette.color(QPalette::Disabled, QPalette::ButtonText) != c.text);
}

void ColorsTest::appearanceChangesEverything()
{
    Theme *theme = Theme::instance();
    QSignalSpy changed(theme, &Theme::changed);
    theme->setAppearance(Appearance::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme->isDark());
    QCOMPARE(colors().window, colorScheme(true, false).window);
    QCOMPARE(QApplication::palette().color(QPalette::Window), colors().window);

    theme->setAppearance(Appearance::HighContrast);
    QVERIFY(theme->isHighContrast());
    QCOMPARE(QApplication::palette().color(QPalette::WindowText), colors().text);

    theme->setAppearance(Appearance::Light);
    QVERIFY(!theme->isDark());
    QVERIFY(!theme->isHighContrast());
    QCOMPARE(changed.count(), 3);
    theme->setAppearance(Appearance::Light);
    QCOMPARE(changed.count(), 3);
}

void ColorsTest::labelsFollowTheTheme()
{
    QLabel label(u"words"_s);
    setTextKind(&label, TextKind::Muted);
    QCOMPARE(label.palette().color(QPalette::WindowText), colorScheme(false, false).muted);
    Theme::instance()->setAppearance(Appearance::Dark);
    QCOMPARE(label.palette().color(QPalette::WindowText), colorScheme(true, false).muted);
    setTextKind(&label, TextKind::Error);
    Theme::instance()->setAppearance(Appearance::Light);
    QCOMPARE(label.palette().color(QPalette::WindowText), colorScheme(false, false).danger);
}

QTEST_MAIN(ColorsTest)
#include "tst_colors.moc"
