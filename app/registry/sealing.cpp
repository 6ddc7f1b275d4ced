// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/sealing.h"

#include <sodium.h>

namespace chatelaine::sealing {

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned long long length(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

QByteArray rowOf(const WorkspaceId &workspace, const KeyId &key)
{
    return workspace.toRfc4122() + key.toRfc4122();
}

} // namespace

QByteArray seal(
    const Secret &secret, const SealingKey &sealingKey, const WorkspaceId &workspace, const KeyId &key)
{
    const QByteArray row = rowOf(workspace, key);
    QByteArray sealed(nonceSize + secret.size() + tagSize, Qt::Uninitialized);
    auto *nonce = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(nonce, static_cast<std::size_t>(nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize, nullptr, octets(secret.view()),
        length(secret.view()), octets(row), length(row), nullptr, nonce, octets(sealingKey.key.view()));
    return sealed;
}

std::optional<Secret> open(
    QByteArrayView sealed, const SealingKey &sealingKey, const WorkspaceId &workspace, const KeyId &key)
{
    if (sealed.size() <= nonceSize + tagSize)
        return std::nullopt;
    const QByteArray row = rowOf(workspace, key);
    const QByteArrayView ciphertext = sealed.sliced(nonceSize);
    Secret secret(ciphertext.size() - tagSize);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char *>(secret.writable().data()), nullptr, nullptr, octets(ciphertext),
        length(ciphertext), octets(row), length(row), octets(sealed), octets(sealingKey.key.view()));
    if (opened != 0)
        return std::nullopt;
    return secret;
}

} // namespace chatelaine::sealing
