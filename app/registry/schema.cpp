// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/schema.h"

#include "registry/database.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace chatelaine::schema {

namespace {

struct Step {
    qint64 version = 0;
    QString file;
};

QList<Step> steps(const QString &folder)
{
    QList<Step> found;
    const QStringList files = QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        found.append({file.section(u'_', 0, 0).toLongLong(), folder + u'/' + file});
    return found;
}

QStringList statements(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList found{QString()};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString code = line.section(u"--"_s, 0, 0).trimmed();
        found.last() += code + u'\n';
        if (code.endsWith(u';'))
            found.append(QString());
    }
    found.removeLast();
    return found;
}

Result<void> take(Database &database, const Step &step)
{
    return database.write([&]() -> Result<void> {
        if (database.pragma(u"user_version"_s) >= step.version)
            return {}; // another program was faster
        const QStringList texts = statements(step.file);
        if (texts.isEmpty())
            return fail(ErrorCode::Internal, {}, u"empty schema step "_s + step.file);
        for (const QString &text : texts)
            database.run(text);
        database.run(u"PRAGMA user_version = "_s + QString::number(step.version));
        database.run(u"PRAGMA application_id = "_s + QString::number(applicationId));
        return {};
    });
}

} // namespace

Result<void> migrate(Database &database, const QString &folder)
{
    const QList<Step> all = steps(folder);
    const qint64 newest = all.isEmpty() ? 0 : all.last().version;
    const auto version
        = database.read([&]() -> Result<qint64> { return database.pragma(u"user_version"_s); });
    if (!version)
        return tl::unexpected(version.error());
    if (*version > newest)
        return fail(
            ErrorCode::StoreNewer, {database.file(), QString::number(*version), QString::number(newest)});
    for (const Step &step : all) {
        if (step.version <= *version)
            continue;
        if (auto taken = take(database, step); !taken)
            return taken;
    }
    return {};
}

} // namespace chatelaine::schema
