// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "uitest.h"

#include <QIcon>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

constexpr int iconCount = static_cast<int>(Icon::Workspace) + 1;

QImage imageOf(const QPixmap &pixmap)
{
    QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    image.setDevicePixelRatio(1);
    return image;
}

/// Something is drawn, and nothing in another colour. Faint pixels at the edges have lost too much to
/// rounding.
bool isDrawnIn(const QImage &image, const QColor &color)
{
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 128)
                continue;
            ++drawn;
            const int off = qAbs(pixel.red() - color.red()) + qAbs(pixel.green() - color.green())
                + qAbs(pixel.blue() - color.blue());
            if (off > 6)
                return false;
        }
    }
    return drawn > 0;
}

/// The colours of all pixels that are solid.
QSet<QRgb> solidColors(const QImage &image)
{
    QSet<QRgb> found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                found.insert(image.pixel(x, y));
        }
    }
    return found;
}

QSet<QRgb> solidColors(const QIcon &icon, QIcon::Mode mode)
{
    return solidColors(imageOf(icon.pixmap(QSize(32, 32), 1, mode)));
}

} // namespace

class IconsTest : public UiTest {
    Q_OBJECT
private Q_SLOTS:
    void cleanup()
    {
        Theme::instance()->setAppearance(Appearance::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void everyIconIsDrawnInItsColour_data();
    void everyIconIsDrawnInItsColour();
    void noTwoIconsAreAlike();
    void modesHaveTheirColours();
    void followsTheTheme();
    void directionalOnesAreMirrored();
    void applicationIconIsThere();
};

void IconsTest::everyIconIsDrawnInItsColour_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::newRow("1x") << 1.0;
    QTest::newRow("2x") << 2.0;
}

void IconsTest::everyIconIsDrawnInItsColour()
{
    QFETCH(qreal, ratio);
    const QColor color(Qt::magenta);
    for (int i = 0; i < iconCount; ++i) {
        const QPixmap pixmap = iconPixmap(static_cast<Icon>(i), color, 16, ratio);
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
        QCOMPARE(pixmap.width(), qRound(16 * ratio));
        QVERIFY2(isDrawnIn(imageOf(pixmap), color), qPrintable(QString::number(i)));
    }
}

void IconsTest::noTwoIconsAreAlike()
{
    QList<QImage> images;
    for (int i = 0; i < iconCount; ++i) {
        const QImage image = imageOf(iconPixmap(static_cast<Icon>(i), Qt::black, 32, 1));
        QVERIFY2(!images.contains(image), qPrintable(QString::number(i)));
        images.append(image);
    }
}

void IconsTest::modesHaveTheirColours()
{
    const QIcon key = icon(Icon::Key);
    QCOMPARE(solidColors(key, QIcon::Normal), QSet<QRgb>({colors().text.rgb()}));
    QCOMPARE(solidColors(key, QIcon::Selected), QSet<QRgb>({colors().accent.rgb()}));
    QVERIFY(solidColors(key, QIcon::Disabled) != solidColors(key, QIcon::Normal));
}

void IconsTest::followsTheTheme()
{
    const QIcon key = icon(Icon::Key);
    const QSet<QRgb> before = solidColors(key, QIcon::Normal);
    Theme::instance()->setAppearance(Appearance::Dark);
    QVERIFY(solidColors(key, QIcon::Normal) != before);
}

void IconsTest::directionalOnesAreMirrored()
{
    const auto render = [](Icon name) { return imageOf(iconPixmap(name, Qt::black, 32, 1)); };
    const QImage right = render(Icon::ChevronRight);
    const QImage key = render(Icon::Key);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(render(Icon::ChevronRight) != right);
    const QSet<QRgb> columns = solidColors(render(Icon::ChevronRight).mirrored(true, false));
    QCOMPARE(columns, solidColors(right));
    QCOMPARE(render(Icon::Key), key);
}

void IconsTest::applicationIconIsThere()
{
    const QIcon application(u":/icons/org.chatelaine.Chatelaine.svg"_s);
    for (const int size : {16, 32, 48, 128, 256}) {
        const QImage image = imageOf(application.pixmap(size, size));
        QCOMPARE(image.width(), size);
        QVERIFY(!solidColors(image).isEmpty());
    }
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
