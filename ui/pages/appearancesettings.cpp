// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/appearancesettings.h"

#include "ui/pages/appsettings.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/toggleswitch.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace chatelaine {

AppearanceSettings::AppearanceSettings(AppSettings &settings, QWidget *parent)
    : QWidget(parent)
{
    auto *segments = new SegmentedControl;
    segments->setObjectName(u"appearanceSegments"_s);
    segments->setSegments(
        {tr("System"), tr("Light"), tr("Dark"), tr("High contrast")}); // In the enum's order.
    segments->setCurrentIndex(static_cast<int>(settings.appearance()));
    connect(segments, &SegmentedControl::currentIndexChanged, &settings,
        [&settings](int index) { settings.setAppearance(static_cast<Appearance>(index)); });
    connect(&settings, &AppSettings::appearanceChanged, segments,
        [segments](Appearance appearance) { segments->setCurrentIndex(static_cast<int>(appearance)); });

    auto *compact = new ToggleSwitch;
    compact->setObjectName(u"compactRowsSwitch"_s);
    compact->setChecked(settings.compactRows());
    connect(compact, &ToggleSwitch::toggled, &settings, &AppSettings::setCompactRows);
    connect(&settings, &AppSettings::compactRowsChanged, compact, &ToggleSwitch::setChecked);
    auto *words = new QLabel(tr("Compact rows"));
    auto *hint = new QLabel(tr("more keys at a glance"));
    setTextKind(words, TextKind::Strong);
    setTextKind(hint, TextKind::Muted);
    compact->setAccessibleName(words->text());
    auto *line = new QHBoxLayout;
    line->setSpacing(2 * metrics::grid);
    line->addWidget(compact);
    line->addWidget(words);
    line->addWidget(hint, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4 * metrics::grid);
    layout->addWidget(new FormRow(tr("Appearance"), segments));
    layout->addLayout(line);
}

} // namespace chatelaine
