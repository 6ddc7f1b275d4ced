// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demo.h"

#include "domain/reply.h"

#include <QPromise>
#include <QThread>

namespace chatelaine {
using namespace Qt::StringLiterals;

Demo::Demo(const PolicyCatalog &catalog)
    : m_catalog(catalog)
{
}

Demo::~Demo()
{
    if (m_seeding)
        m_seeding->wait();
}

StoreAddress Demo::address() const
{
    return {m_folder.filePath(u"demo.sqlite"_s)};
}

QString Demo::settingsFile() const
{
    return m_folder.filePath(u"demo.ini"_s);
}

Reply<void> Demo::open(LocalKeyStore &store)
{
    const auto opened = std::make_shared<QPromise<Result<void>>>();
    opened->start();
    const auto finish = [opened](Result<void> result) {
        opened->addResult(std::move(result));
        opened->finish();
    };
    const auto seeded = std::make_shared<Result<void>>();
    m_seeding.reset(QThread::create([this, seeded, key = m_sealingKey.clone()]() mutable {
        *seeded = seedDemo(address(), m_catalog, std::move(key));
    }));
    QObject::connect(m_seeding.get(), &QThread::finished, &store, [this, &store, seeded, finish] {
        if (!*seeded) {
            finish(*seeded);
            return;
        }
        store.setSealingKey(m_sealingKey.clone());
        whenDone(store.open(), &store, finish);
    });
    m_seeding->start();
    return opened->future();
}

} // namespace chatelaine
