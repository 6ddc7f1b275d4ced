// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/support/rawstore.h"

#include <string_view>

namespace chatelaine::bench {

/// A statement of a RawStore with nothing around it.
class RawQuery {
public:
    RawQuery(RawStore &store, const char *sql)
        : m_store(store)
        , m_statement(store.prepare(sql))
    {
    }

    /// Binds in order and looks at every column of every row. The first column of the first row, where that
    /// is a number.
    template <typename... Values>
    qint64 run(const Values &...values)
    {
        int position = 0;
        (bind(++position, values), ...);
        return execute();
    }

private:
    void bind(int position, qint64 value) { sqlite3_bind_int64(m_statement.get(), position, value); }
    void bind(int position, std::string_view text)
    {
        sqlite3_bind_text(m_statement.get(), position, text.data(), int(text.size()), SQLITE_STATIC);
    }
    void bind(int position, const QByteArray &bytes)
    {
        sqlite3_bind_blob(m_statement.get(), position, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
    }
    void bind(int position, const char *text) { bind(position, std::string_view(text)); }
    void bind(int position, std::nullptr_t) { sqlite3_bind_null(m_statement.get(), position); }
    qint64 execute();

    RawStore &m_store;
    RawStore::Statement m_statement;
    qint64 m_seen = 0;
};

} // namespace chatelaine::bench
