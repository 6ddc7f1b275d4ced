// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/service/sampleservice.h"

#include "bench/support/rawstore.h"
#include "bench/support/samplekeys.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace chatelaine::bench {

SampleService::SampleService(qint64 keys, const QStringList &options)
    : m_folder(QCoreApplication::applicationDirPath() + u"/service-XXXXXX"_s)
    , m_store(SampleStore::of(keys).copiedTo(m_folder.path()))
    , m_process(u"chatelaine"_s, options)
{
    m_process.useStore(m_store.address.file);
    if (!m_process.init())
        qFatal("no owner");
    RawStore(m_store.address.file)
        .run("INSERT INTO membership SELECT w.id, m.email, m.role, m.since FROM membership m, workspace w "
             "WHERE w.id <> m.workspace");
}

void SampleService::start()
{
    if (!m_process.start())
        qFatal("the service does not start");
}

QUrl SampleService::checkUrl() const
{
    return m_process.url(u"/v1/verify/Acme%20production"_s);
}

QString SampleService::writeTokens(int most) const
{
    QFile file(m_folder.filePath(u"tokens"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    RawStore store(m_store.address.file);
    // The revisions of sample keys are their places, and two more.
    const auto places
        = store.prepare("SELECT revision - 2 FROM key WHERE disabled = 0 AND deleted_at IS NULL AND "
                        "expires_at IS NULL");
    const qint64 step = qMax<qint64>(1, m_store.keys / most / 2);
    for (qint64 row = 0, written = 0; store.step(places) && written < most; ++row) {
        if (row % step != 0)
            continue;
        file.write(sampleToken(sqlite3_column_int64(places.get(), 0)) + '\n');
        ++written;
    }
    return file.fileName();
}

} // namespace chatelaine::bench
