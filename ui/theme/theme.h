// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>

class QAbstractButton;
class QApplication;
class QLabel;

namespace chatelaine {

class DesktopPreference;

enum class Appearance { System, Light, Dark, HighContrast };

/// Every colour of the window. A widget takes its colours from here or from the palette, never from a
/// literal.
struct Colors {
    QColor window; ///< Behind the page and the table.
    QColor panel; ///< Sidebar, status bar, footers, code fields.
    QColor rule; ///< Thin lines.
    QColor text;
    QColor muted; ///< Secondary text; 4.5:1 on window and panel.
    QColor accent; ///< The one accent: primary button, current item, links.
    QColor onAccent;
    QColor accentSoft; ///< Selected row, current sidebar item, active chip.
    QColor hover;
    QColor chip; ///< Scope and filter chips.
    QColor good, goodSoft;
    QColor warning, warningSoft;
    QColor danger, dangerSoft;
    QColor knob; ///< The switch's knob.
    QColor switchOff;
    QColor outline; ///< Borders of buttons and fields.
};

/// Style, palette, fonts and colours of the application. Window's thread only.
class Theme : public QObject {
    Q_OBJECT
public:
    /// Sets style, palette and font on `app`; call once, before the first widget. Follows the system
    /// (palette, desktop portal) while the appearance is System.
    static Theme *install(QApplication &app, Appearance appearance = Appearance::System);
    static Theme *instance();
    ~Theme() override;

    const Colors &colors() const { return m_colors; }
    bool isDark() const { return m_dark; }
    bool isHighContrast() const { return m_highContrast; }
    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

Q_SIGNALS:
    void changed(); ///< Colours were replaced; widgets that paint themselves repaint.

private:
    explicit Theme(QApplication &app);
    void apply();

    DesktopPreference *m_desktop;
    Colors m_colors;
    Appearance m_appearance = Appearance::System;
    bool m_paletteDark; ///< What the platform came with, before it was replaced.
    bool m_systemDark;
    bool m_systemHighContrast = false;
    bool m_dark = false;
    bool m_highContrast = false;
    bool m_applied = false;
};

inline const Colors &colors()
{
    return Theme::instance()->colors();
}

/// Danger is outlined with red words; DangerPrimary is filled, for the button that does what was warned of.
enum class ButtonKind { Plain, Primary, Danger, Flat, Link, DangerPrimary };
void setButtonKind(QAbstractButton *button, ButtonKind kind);
void setInvalid(QWidget *control, bool invalid); ///< Danger border while its content is refused.

enum class TextKind { Title, Heading, Body, Strong, Muted, Small, Mono, Error, Warning };
/// Font and colour of a label; follows changes of the theme.
void setTextKind(QLabel *label, TextKind kind);

/// Sizes on the 4 px grid, in device-independent pixels.
namespace metrics {
inline constexpr int grid = 4;
inline constexpr int radius = 6;
inline constexpr int rowHeight = 48;
inline constexpr int compactRowHeight = 36;
inline constexpr int controlHeight = 32;
inline constexpr int pageMargin = 28;
inline constexpr int sidebarWidth = 232;
} // namespace metrics

QFont monospaceFont(); ///< The system's fixed font at the interface's size.

} // namespace chatelaine
