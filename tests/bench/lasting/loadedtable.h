// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/support/samplestore.h"
#include "store/localkeystore.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/keytablemodel.h"

namespace chatelaine::bench {

/// What stands behind a window that has loaded a workspace, and follows it.
class LoadedTable {
public:
    LoadedTable(const SampleStore &sample, const PolicyCatalog &catalog, const Clock &clock); ///< Loads.

    KeyStore &store() { return m_store; }
    KeyTableModel &model() { return m_model; }
    KeyFilterModel &filter() { return m_filter; }

    /// Shows all rows as another such table does, and leaves it time for what is done behind the scenes.
    void settle();

private:
    LocalKeyStore m_store;
    KeyTableModel m_model;
    KeyFilterModel m_filter;
    WorkspaceSession m_session{m_store, m_model};
};

} // namespace chatelaine::bench
