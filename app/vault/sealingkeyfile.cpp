// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealingkeyfile.h"

#include "vault/privatefile.h"

#include <QDir>
#include <QFileInfo>

#include <sodium.h>

#include <array>

namespace chatelaine {
namespace {

constexpr qsizetype keyBytes = 32;
constexpr qsizetype hexDigits = 2 * keyBytes;

/// What systemd hands to a service (LoadCredential=) is root's, and readable for the service by an access
/// list; it stands in a folder that is closed to everyone else.
bool isSystemCredential(const QString &path)
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    return !folder.isEmpty() && QFileInfo(path).absolutePath() == QDir::cleanPath(folder);
}

Result<std::optional<SealingKey>> load(const QString &path)
{
    const Guarded guarded = isSystemCredential(path) ? Guarded::No : Guarded::Yes;
    auto text = readPrivateFile(path, hexDigits + 1, guarded);
    if (!text)
        return fail(ErrorCode::SealingKeyFileInvalid, {path}, text.error().arguments.value(1));
    if (!*text)
        return std::optional<SealingKey>();
    const QByteArrayView bytes = (*text)->view();
    if (bytes.size() != hexDigits + 1 || bytes.back() != '\n')
        return fail(ErrorCode::SealingKeyFileInvalid, {path});
    auto key = parseSealingKey(bytes.chopped(1));
    if (!key)
        return fail(ErrorCode::SealingKeyFileInvalid, {path});
    return std::optional<SealingKey>(*std::move(key));
}

} // namespace

Secret sealingKeyText(const SealingKey &key)
{
    // sodium_bin2hex() ends its text with a NUL, which is not part of ours.
    Secret withEnd(hexDigits + 1);
    sodium_bin2hex(withEnd.writable().data(), static_cast<std::size_t>(withEnd.size()),
        reinterpret_cast<const unsigned char *>(key.key.view().data()), static_cast<std::size_t>(keyBytes));
    return Secret::copyOf(withEnd.view().chopped(1));
}

Result<SealingKey> parseSealingKey(QByteArrayView text)
{
    Secret bytes(keyBytes);
    std::size_t length = 0;
    const bool hex = text.size() == hexDigits
        && sodium_hex2bin(reinterpret_cast<unsigned char *>(bytes.writable().data()), bytes.writable().size(),
               text.data(), static_cast<std::size_t>(text.size()), nullptr, &length, nullptr)
            == 0;
    if (!hex || length != static_cast<std::size_t>(keyBytes))
        return fail(ErrorCode::SealingKeyFileInvalid);
    return SealingKey::fromBytes(bytes.view());
}

Result<SealingKey> loadOrCreateSealingKeyFile(const QString &path)
{
    auto found = load(path);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (*found)
        return *std::move(*found);

    auto fresh = SealingKey::generate();
    const Secret text = sealingKeyText(fresh);
    const std::array<QByteArrayView, 2> parts{text.view(), "\n"};
    const auto made = writePrivateFile(path, parts, IfThere::Keep);
    if (!made)
        return tl::unexpected<Error>(made.error());
    if (*made)
        return fresh;
    // Another program was quicker: its key counts.
    found = load(path);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return fail(ErrorCode::FileUnreadable, {path}, QStringLiteral("gone again at once"));
    return *std::move(*found);
}

} // namespace chatelaine
