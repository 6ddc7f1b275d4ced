// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace chatelaine {

class AppSettings;

/// How the window looks; kept as soon as it is changed.
class AppearanceSettings : public QWidget {
    Q_OBJECT
public:
    explicit AppearanceSettings(AppSettings &settings, QWidget *parent = nullptr);
};

} // namespace chatelaine
