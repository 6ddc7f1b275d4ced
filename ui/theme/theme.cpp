// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/chatelainestyle.h"
#include "ui/theme/colorschemes.h"
#include "ui/theme/desktoppreference.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

Theme *theInstance = nullptr;

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

// A family like this is Qt's own fallback: no desktop has chosen a font.
bool isFallback(const QString &family)
{
    return family == "Sans Serif"_L1 || family == "Sans"_L1 || family == "sans-serif"_L1;
}

void chooseFonts()
{
    QFont font = QApplication::font();
    if (isFallback(font.family())) {
        font.setFamilies({u"Inter"_s, font.family()});
        font.setPointSizeF(9.75); // 13 px at 96 dpi
        QApplication::setFont(font);
    }
    QFont button = font;
    button.setWeight(QFont::Medium);
    QApplication::setFont(button, "QPushButton");
    QFont header = font;
    header.setWeight(QFont::DemiBold);
    header.setPointSizeF(font.pointSizeF() * 0.86);
    QApplication::setFont(header, "QHeaderView");
}

} // namespace

Theme::Theme(QApplication &app)
    : QObject(&app)
    , m_desktop(new DesktopPreference(this))
    , m_paletteDark(isDarkPalette(app.palette()))
    , m_systemDark(m_paletteDark)
{
    connect(m_desktop, &DesktopPreference::colorSchemeChanged, this, [this](uint scheme) {
        m_systemDark = scheme == 0 ? m_paletteDark : scheme == 1;
        apply();
    });
    connect(m_desktop, &DesktopPreference::contrastChanged, this, [this](bool high) {
        m_systemHighContrast = high;
        apply();
    });
}

Theme::~Theme()
{
    theInstance = nullptr;
}

Theme *Theme::install(QApplication &app, Appearance appearance)
{
    Q_ASSERT(!theInstance);
    theInstance = new Theme(app);
    theInstance->m_appearance = appearance;
    theInstance->apply();
    app.setStyle(new ChatelaineStyle);
    chooseFonts();
    theInstance->m_desktop->start();
    return theInstance;
}

Theme *Theme::instance()
{
    return theInstance;
}

void Theme::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    apply();
}

void Theme::apply()
{
    const bool system = m_appearance == Appearance::System;
    const bool follows = system || m_appearance == Appearance::HighContrast;
    const bool dark = follows ? m_systemDark : m_appearance == Appearance::Dark;
    const bool highContrast = system ? m_systemHighContrast : m_appearance == Appearance::HighContrast;
    if (m_applied && dark == m_dark && highContrast == m_highContrast)
        return;
    m_applied = true;
    m_dark = dark;
    m_highContrast = highContrast;
    m_colors = colorScheme(dark, highContrast);
    const QPalette palette = paletteOf(m_colors);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT changed();
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

} // namespace chatelaine
