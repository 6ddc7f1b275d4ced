// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sealingkeysource.h"

#include "domain/reply.h"

#include <QFileInfo>

namespace chatelaine {

SealingKeySource::SealingKeySource(const ShellContext &context, QObject *parent)
    : QObject(parent)
    , m_store(context.store)
    , m_file(context.file)
    , m_keeper(context.vault)
{
}

bool SealingKeySource::isAwaited() const
{
    return m_file && m_store.capabilities().needsSealingKey && !m_store.hasSealingKey();
}

QString SealingKeySource::filePath() const
{
    return m_file ? SealingKeyKeeper::filePath(*m_file) : QString();
}

void SealingKeySource::obtain()
{
    if (!isAwaited()) {
        Q_EMIT ready();
        return;
    }
    whenDone(m_keeper.obtain(*m_file), this, [this](Result<SealingKey> key) { take(std::move(key)); });
}

void SealingKeySource::obtainFromFile()
{
    take(m_keeper.obtainFromFile(filePath()));
}

void SealingKeySource::take(Result<SealingKey> key)
{
    if (!key) {
        Q_EMIT failed(key.error());
        return;
    }
    m_store.setSealingKey(std::move(*key));
    m_place = QFileInfo::exists(filePath()) ? SealingKeyPlace::File : SealingKeyPlace::Keychain;
    Q_EMIT ready();
}

} // namespace chatelaine
