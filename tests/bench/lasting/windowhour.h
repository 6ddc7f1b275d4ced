// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/lasting/course.h"
#include "bench/lasting/loadedtable.h"
#include "bench/lasting/otherprogram.h"
#include "registry/policycatalog.h"
#include "support/manualclock.h"

namespace chatelaine::bench {

/// What happens behind a window in an hour, six times as fast: changes of its own and of others, searches,
/// sorts. A day passes with each second, so that deleted keys are purged as others are deleted.
class WindowHour {
public:
    explicit WindowHour(const SampleStore &store);

    void run(double minutes, Course &course); ///< From the time when all is loaded.
    /// What the window holds after that, beside one that has just been loaded. Once, at the end.
    void printHeap();

private:
    std::unique_ptr<LoadedTable> load() const;
    void tick();
    void change();
    void search();
    void passDay();

    SampleStore m_sample;
    ManualClock m_clock;
    PolicyCatalog m_catalog = PolicyCatalog::load({});
    qint64 m_heapBefore = 0;
    std::unique_ptr<LoadedTable> m_table;
    std::optional<OtherProgram> m_other;
    QList<KeyId> m_own; ///< Made here.
    int m_ticks = 0;
};

} // namespace chatelaine::bench
