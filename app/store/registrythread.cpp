// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/registrythread.h"

#include <QMutexLocker>

using namespace Qt::StringLiterals;

namespace chatelaine {

RegistryThread::RegistryThread(
    const QString &name, StoreAddress address, const PolicyCatalog &catalog, const Clock &clock)
    : m_address(std::move(address))
    , m_catalog(catalog)
    , m_clock(clock)
    , m_failure{ErrorCode::StoreUnreachable, {m_address.file}, u"not opened"_s}
{
    setObjectName(name);
    start();
}

RegistryThread::~RegistryThread()
{
    finish();
}

void RegistryThread::finish()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        m_wake.wakeOne();
    }
    wait();
}

bool RegistryThread::post(Job job)
{
    const QMutexLocker lock(&m_mutex);
    if (m_stopping)
        return false;
    m_jobs.push_back(std::move(job));
    m_wake.wakeOne();
    return true;
}

void RegistryThread::drop()
{
    std::deque<Job> dropped;
    const QMutexLocker lock(&m_mutex);
    dropped.swap(m_jobs);
}

void RegistryThread::run()
{
    for (;;) {
        Job job;
        {
            QMutexLocker lock(&m_mutex);
            while (m_jobs.empty() && !m_stopping)
                m_wake.wait(&m_mutex);
            if (m_jobs.empty())
                break;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job(*this);
    }
    m_registry.reset();
    m_sealingKey.reset();
}

Result<void> RegistryThread::open()
{
    m_registry.reset();
    auto opened = KeyRegistry::open(m_address, m_catalog, m_clock);
    if (!opened) {
        close(opened.error());
        return tl::unexpected(opened.error());
    }
    m_registry = std::move(*opened);
    m_identity = FileIdentity::of(m_address.file);
    if (m_sealingKey)
        m_registry->setSealingKey(m_sealingKey->clone());
    return {};
}

void RegistryThread::close(const Error &failure)
{
    m_registry.reset();
    m_failure = failure;
}

Result<KeyRegistry *> RegistryThread::registry()
{
    if (!m_registry)
        return tl::unexpected(m_failure);
    if (!m_identity || FileIdentity::of(m_address.file) != m_identity)
        return fail(ErrorCode::StoreUnreachable, {m_address.file}, u"the file was deleted or replaced"_s);
    return m_registry.get();
}

void RegistryThread::setSealingKey(SealingKey key)
{
    m_sealingKey = std::move(key);
    if (m_registry)
        m_registry->setSealingKey(m_sealingKey->clone());
}

} // namespace chatelaine
