// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/manualclock.h"
#include "ui/table/detailspane.h"
#include "ui/table/samplekeys.h"

#include <QPushButton>
#include <QtTest>

namespace chatelaine {

/// A details pane on the screen, for keys of a workspace.
class DetailsFixture {
protected:
    static void prepare(); ///< Once a program: look, language and time zone.
    void createPane(); ///< Shown and active.
    void show(const ApiKey &key);
    void usePolicy(const QString &id);
    ApiKey sampleKey() const { return sample::everyState(m_workspace, m_clock.now()).first(); }
    template <typename T>
    T *child(const QString &name) const
    {
        return m_pane->findChild<T *>(name);
    }
    void press(const QString &name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    QString shownTexts() const;

    ManualClock m_clock;
    KeyPolicy m_policy;
    Workspace m_workspace;
    std::unique_ptr<DetailsPane> m_pane;
};

} // namespace chatelaine
