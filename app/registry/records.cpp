// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/records.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace chatelaine {

namespace {

constexpr qsizetype mostAgentPoints = 200;
constexpr qsizetype sealingKeySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

QString sealingKeyId(QByteArrayView key)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char *>(key.data()),
        static_cast<std::size_t>(key.size()));
    const QByteArray start(reinterpret_cast<const char *>(hash.data()), 8);
    return QString::fromLatin1(start.toHex());
}

} // namespace

QString keptAgent(const QString &agent)
{
    if (agent.size() <= mostAgentPoints)
        return agent;
    const QList<uint> points = agent.toUcs4();
    return QString::fromUcs4(
        reinterpret_cast<const char32_t *>(points.constData()), qMin(mostAgentPoints, points.size()));
}

QList<CallSource> mergedSources(QList<CallSource> sources)
{
    if (sources.size() < 2)
        return sources;
    std::stable_sort(
        sources.begin(), sources.end(), [](const CallSource &a, const CallSource &b) { return a.at > b.at; });
    QList<CallSource> merged;
    for (const CallSource &source : sources) {
        const bool there = std::any_of(merged.begin(), merged.end(), [&](const CallSource &each) {
            return each.source == source.source && each.agent == source.agent;
        });
        if (!there && merged.size() < KeyUse::mostRecent)
            merged.append(source);
    }
    return merged;
}

SealingKey SealingKey::generate()
{
    Secret key(sealingKeySize);
    randombytes_buf(key.writable().data(), key.writable().size());
    QString id = sealingKeyId(key.view());
    return {std::move(id), std::move(key)};
}

Result<SealingKey> SealingKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != sealingKeySize)
        return fail(ErrorCode::SealingKeyFileInvalid);
    return SealingKey{sealingKeyId(bytes), Secret::copyOf(bytes)};
}

} // namespace chatelaine
