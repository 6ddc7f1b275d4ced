// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/storefixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <sys/stat.h>

namespace chatelaine {

inline mode_t modeOf(const QString &path)
{
    struct stat found { };
    return ::lstat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 07777 : 0;
}

inline void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

inline QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Runs SQL on a connection of its own.
inline void runSql(const QString &path, const QStringList &texts)
{
    const QString name = QStringLiteral("test");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const QString &text : texts)
            QVERIFY2(QSqlQuery(database).exec(text), qPrintable(text));
    }
    QSqlDatabase::removeDatabase(name);
}

/// Why a file does not open as a store; nothing when it does.
inline std::optional<ErrorCode> openingCode(const StoreFixture &store, const QString &file)
{
    return codeOf(KeyRegistry::open({file}, store.catalog, store.clock));
}

} // namespace chatelaine
