// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/storeaddress.h"
#include "registry/storefile.h"

#include <QHash>
#include <QSqlDatabase>

#include <memory>
#include <optional>
#include <type_traits>

class QSqlError;
class QSqlQuery;
struct sqlite3;
struct sqlite3_stmt;

namespace chatelaine {

/// One connection to a store, with the prepared statements that it keeps. Belongs to the thread that opened
/// it.
///
/// Everything is done inside read() or write(). The first error of SQLite there is latched: statements after
/// it do nothing, and read() and write() answer it whatever the function returned.
class Database {
public:
    /// Opens the store and brings its schema up to date; the codes of KeyRegistry::open().
    static Result<std::unique_ptr<Database>> open(const StoreAddress &address);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Calls `function`, which returns a Result, on one state of the store.
    template <typename Function>
    std::invoke_result_t<Function> read(Function function)
    {
        return within(Mode::Read, function);
    }
    /// Calls `function`, which returns a Result, in a transaction that is kept when it succeeds and undone
    /// when not.
    template <typename Function>
    std::invoke_result_t<Function> write(Function function)
    {
        return within(Mode::Write, function);
    }

    const QString &file() const { return m_file; }

    // For Statement and the schema.
    sqlite3_stmt *prepared(const QString &text); ///< Null, with the error latched, when it cannot be.
    void run(const QString &text); ///< Once, not kept.
    qint64 pragma(const QString &name);
    bool failed() const { return m_error.has_value(); }
    void latch(sqlite3 *connection); ///< Its last error; keeps the first.
    void latchDamage(const QString &detail); ///< StoreDamaged; keeps the first error.

private:
    enum class Mode { Read, Write };

    Database(const QString &file, storefile::Access access);
    bool writable() const { return m_access == storefile::Access::ReadWrite; }
    Result<void> connect();
    Result<void> checkLibrary();
    Result<void> identify();
    Result<void> useWriteAheadLog();
    Result<void> begin(Mode mode);
    void end(bool keep);
    Result<void> takeError();
    void latch(const QSqlError &error); ///< Keeps the first; no error is none.
    void latchFixed(const QSqlError &error);

    template <typename Function>
    std::invoke_result_t<Function> within(Mode mode, Function &function)
    {
        if (const auto begun = begin(mode); !begun)
            return tl::unexpected(begun.error());
        auto result = function();
        end(result.has_value() && !failed());
        if (const auto ended = takeError(); !ended)
            return tl::unexpected(ended.error());
        return result;
    }

    QString m_file;
    storefile::Access m_access;
    QString m_connection;
    QSqlDatabase m_database;
    struct Prepared {
        std::shared_ptr<QSqlQuery> query; ///< Owns the statement.
        sqlite3_stmt *statement = nullptr;
    };
    QHash<QString, Prepared> m_statements;
    std::optional<Error> m_error;
};

} // namespace chatelaine
