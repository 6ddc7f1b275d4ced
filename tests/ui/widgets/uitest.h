// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QtTest>

namespace chatelaine {

/// What every test of widgets does: the theme once, and a logged warning is a failure.
class UiTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Appearance::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
};

inline void showActive(QWidget &widget)
{
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

} // namespace chatelaine
