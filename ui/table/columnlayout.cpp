// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/columnlayout.h"

#include "ui/table/celllayout.h"
#include "ui/table/keycolumns.h"
#include "ui/table/timetext.h"
#include "ui/widgets/badge.h"

#include <QDateTime>
#include <QFontMetrics>

#include <algorithm>
#include <numeric>

namespace chatelaine {

namespace {

using namespace std::chrono_literals;

constexpr std::array hiddenFirst{KeyTableModel::Scopes, KeyTableModel::Creator, KeyTableModel::Created,
    KeyTableModel::Access, KeyTableModel::Team};
constexpr int narrowestName = 120;
constexpr int narrowestLastUsed = 100; // A relative time; the badge beside it is left out.

int widestDate(const QFontMetrics &text)
{
    int widest = 0;
    for (int month = 1; month <= 12; ++month) {
        const QDateTime noon(QDate(2026, month, 28), QTime(12, 0));
        widest = std::max(
            widest, text.horizontalAdvance(shortDate(instantFromMillis(noon.toMSecsSinceEpoch()))));
    }
    return widest;
}

} // namespace

void ColumnLayout::reset(const KeyPolicy &policy)
{
    m_pinned.fill(0);
    m_chosen.fill(false);
    for (const QString &id : policy.columns) {
        if (const auto column = columnFromId(id))
            choose(*column, true);
    }
    choose(KeyTableModel::Name, true);
    choose(KeyTableModel::Menu, true);
}

int ColumnLayout::wanted(int column) const
{
    if (!isChosen(column))
        return 0;
    const int width = pinned(column) > 0 ? pinned(column) : m_natural[at(column)];
    return column == KeyTableModel::Name ? std::max(width, m_nameMinimum) : width;
}

ColumnWidths ColumnLayout::arrange(int room) const
{
    ColumnWidths widths{};
    for (int column = 0; column < KeyTableModel::columns; ++column)
        widths[at(column)] = wanted(column);
    int left = room - std::accumulate(widths.begin(), widths.end(), 0);
    for (const int column : hiddenFirst) {
        if (left >= 0)
            break;
        left += std::exchange(widths[at(column)], 0);
    }
    int &name = widths[KeyTableModel::Name];
    int &scopes = widths[KeyTableModel::Scopes];
    if (left < 0) {
        const auto shrink = [&left](int &width, int narrowest) {
            const int before = width;
            width = std::max(std::min(narrowest, width), width + left);
            left += before - width;
        };
        shrink(name, narrowestName);
        if (pinned(KeyTableModel::LastUsed) == 0)
            shrink(widths[KeyTableModel::LastUsed], narrowestLastUsed);
        return widths;
    }
    const bool nameStretches = pinned(KeyTableModel::Name) == 0;
    const bool scopesStretch = scopes > 0 && pinned(KeyTableModel::Scopes) == 0;
    const int toScopes = !scopesStretch ? 0 : nameStretches ? left * 3 / 5 : left;
    const int toName = nameStretches ? left - toScopes : 0;
    scopes += toScopes;
    name += toName;
    widths[KeyTableModel::Menu] += left - toScopes - toName;
    return widths;
}

ColumnWidths naturalWidths(const QFontMetrics &text, const QFontMetrics &header, StateControl control)
{
    constexpr int slack = 4; // Hinting and kerning differ from text to text.
    const auto wide = [&text](const QString &sample) { return text.horizontalAdvance(sample) + slack; };
    const Instant now = instantFromMillis(1'798'675'200'000);
    const Instant later = now + Days(77);
    KeyUse unseen;
    unseen.trackingSince = now;
    const int stale
        = widestDate(text) + slack + cell::gap + Badge::sizeFor(keytext::mark(Mark::Stale)).width();
    const int status
        = std::max(wide(keytext::status(Status::Active)), wide(keytext::status(Status::Disabled)));

    ColumnWidths widths{};
    widths[KeyTableModel::Enabled] = control == StateControl::Switch
        ? cell::switchWidth
        : status + (control == StateControl::Menu ? cell::gap + cell::arrowSize : 0);
    widths[KeyTableModel::Name] = 150;
    widths[KeyTableModel::Scopes] = 160;
    widths[KeyTableModel::Team] = 90;
    widths[KeyTableModel::Access] = wide(keytext::access(Access::Write));
    widths[KeyTableModel::Created] = widestDate(text) + slack;
    widths[KeyTableModel::Creator] = 84;
    widths[KeyTableModel::Expires] = wide(relativeTime(later, now)) + cell::gap + cell::warningSize;
    widths[KeyTableModel::LastUsed] = std::max(stale, wide(lastUseText(unseen, now - 1h, now)));
    widths[KeyTableModel::Menu] = cell::menuSize - 2 * cell::padding;
    for (int column = 0; column < KeyTableModel::columns; ++column) {
        const QString title = columnTitle(static_cast<KeyTableModel::Column>(column), control);
        int &width = widths[static_cast<std::size_t>(column)];
        width = std::max(width, header.horizontalAdvance(title) + (title.isEmpty() ? 0 : cell::arrowSize))
            + 2 * cell::padding;
    }
    return widths;
}

} // namespace chatelaine
