// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/lasting/course.h"
#include "bench/lasting/otherprogram.h"
#include "bench/support/samplestore.h"
#include "registry/policycatalog.h"
#include "store/localkeystore.h"
#include "support/manualclock.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/keytablemodel.h"

namespace chatelaine::bench {

/// What stands behind a window for an hour, six times as fast: changes of its own and of others, searches,
/// sorts. A day passes with each second, so that deleted keys are purged as others are deleted.
class WindowHour {
public:
    explicit WindowHour(const SampleStore &store);

    void run(double minutes, Course &course); ///< From the time when all is loaded.

private:
    void load();
    void tick();
    void change();
    void search();
    void passDay();

    SampleStore m_sample;
    ManualClock m_clock;
    PolicyCatalog m_catalog = PolicyCatalog::load({});
    LocalKeyStore m_store;
    KeyTableModel m_model{m_clock};
    KeyFilterModel m_filter;
    WorkspaceSession m_session{m_store, m_model};
    OtherProgram m_other;
    QList<KeyId> m_own; ///< Made here.
    int m_ticks = 0;
};

} // namespace chatelaine::bench
