// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colorschemes.h"

namespace chatelaine {
namespace {

Colors light()
{
    return {.window = 0xffffffu,
        .panel = 0xf6f7f9u,
        .rule = 0xe4e7ecu,
        .text = 0x101828u,
        .muted = 0x5d6678u,
        .accent = 0x3b5bdbu,
        .onAccent = 0xffffffu,
        .accentSoft = 0xeef2ffu,
        .hover = 0xf3f4f7u,
        .chip = 0xf0f2f5u,
        .good = 0x107a57u,
        .goodSoft = 0xe7f6efu,
        .warning = 0xb54708u,
        .warningSoft = 0xfff4e5u,
        .danger = 0xb42318u,
        .dangerSoft = 0xfeecebu,
        .knob = 0xffffffu,
        .switchOff = 0x8b94a4u,
        .outline = 0xd3d8e0u};
}

Colors dark()
{
    return {.window = 0x16181du,
        .panel = 0x101216u,
        .rule = 0x2a2e37u,
        .text = 0xf0f2f5u,
        .muted = 0x9aa3b2u,
        .accent = 0x7c95ffu,
        .onAccent = 0x101216u,
        .accentSoft = 0x222a4au,
        .hover = 0x1f222au,
        .chip = 0x242832u,
        .good = 0x4cc79au,
        .goodSoft = 0x132c26u,
        .warning = 0xf0a94bu,
        .warningSoft = 0x382813u,
        .danger = 0xff8a80u,
        .dangerSoft = 0x3b1a19u,
        .knob = 0xffffffu,
        .switchOff = 0x687083u,
        .outline = 0x383d49u};
}

Colors highContrastLight()
{
    return {.window = 0xffffffu,
        .panel = 0xffffffu,
        .rule = 0x000000u,
        .text = 0x000000u,
        .muted = 0x1f1f1fu,
        .accent = 0x0033a0u,
        .onAccent = 0xffffffu,
        .accentSoft = 0xdfe7ffu,
        .hover = 0xecececu,
        .chip = 0xecececu,
        .good = 0x00472bu,
        .goodSoft = 0xdff5e9u,
        .warning = 0x6b2a00u,
        .warningSoft = 0xffefd6u,
        .danger = 0x8b0000u,
        .dangerSoft = 0xffe5e3u,
        .knob = 0xffffffu,
        .switchOff = 0x5a5a5au,
        .outline = 0x000000u};
}

Colors highContrastDark()
{
    return {.window = 0x000000u,
        .panel = 0x000000u,
        .rule = 0xffffffu,
        .text = 0xffffffu,
        .muted = 0xe6e6e6u,
        .accent = 0x9db8ffu,
        .onAccent = 0x000000u,
        .accentSoft = 0x16224du,
        .hover = 0x262626u,
        .chip = 0x262626u,
        .good = 0x7ef0bdu,
        .goodSoft = 0x00301du,
        .warning = 0xffc978u,
        .warningSoft = 0x3a2400u,
        .danger = 0xffb0a8u,
        .dangerSoft = 0x450d09u,
        .knob = 0x000000u,
        .switchOff = 0xb0b0b0u,
        .outline = 0xffffffu};
}

} // namespace

Colors colorScheme(bool isDark, bool highContrast)
{
    if (highContrast)
        return isDark ? highContrastDark() : highContrastLight();
    return isDark ? dark() : light();
}

QColor mixed(const QColor &top, const QColor &bottom, qreal share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {channel(top.red(), bottom.red()), channel(top.green(), bottom.green()),
        channel(top.blue(), bottom.blue())};
}

QPalette paletteOf(const Colors &c)
{
    QPalette palette(c.window);
    const auto set
        = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, c.window);
    set(QPalette::Base, c.window);
    set(QPalette::AlternateBase, c.panel);
    set(QPalette::Button, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Text, c.text);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.danger);
    set(QPalette::PlaceholderText, c.muted);
    set(QPalette::ToolTipBase, c.text);
    set(QPalette::ToolTipText, c.window);
    set(QPalette::Highlight, c.accent);
    set(QPalette::HighlightedText, c.onAccent);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    set(QPalette::Light, c.window);
    set(QPalette::Midlight, c.hover);
    set(QPalette::Mid, c.rule);
    set(QPalette::Dark, c.outline);
    set(QPalette::Shadow, c.outline);

    const QColor faint = mixed(c.muted, c.window, 0.7);
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.rule);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.text);
    return palette;
}

} // namespace chatelaine
