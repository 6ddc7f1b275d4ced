// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/registry/rawquery.h"

namespace chatelaine::bench {

qint64 RawQuery::execute()
{
    qint64 first = 0;
    for (bool begun = false; m_store.step(m_statement); begun = true) {
        if (!begun)
            first = sqlite3_column_int64(m_statement.get(), 0);
        m_seen += lookAtRow(m_statement.get());
    }
    sqlite3_reset(m_statement.get());
    return first;
}

} // namespace chatelaine::bench
