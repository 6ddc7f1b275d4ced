// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/password.h"

#include <sodium.h>

#include <array>
#include <new>

namespace chatelaine::password {

namespace {

/// libsodium takes no null, which is where an empty secret begins.
const char *begin(const Secret &password)
{
    return password.isEmpty() ? "" : password.view().data();
}

} // namespace

Result<void> check(const Secret &password)
{
    if (password.size() < leastLength || password.size() > mostLength)
        return fail(ErrorCode::PasswordWeak, {QString::number(leastLength)});
    return {};
}

QByteArray hash(const Secret &password)
{
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (sodium_init() < 0
        || crypto_pwhash_str(text.data(), begin(password), static_cast<unsigned long long>(password.size()),
               crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0)
        throw std::bad_alloc(); // the only way in which it fails
    return QByteArray(text.data());
}

bool matches(const QByteArray &hash, const Secret &password)
{
    return sodium_init() >= 0
        && crypto_pwhash_str_verify(
               hash.constData(), begin(password), static_cast<unsigned long long>(password.size()))
        == 0;
}

const QByteArray &hashOfNobody()
{
    static const QByteArray none = [] {
        Secret drawn(32);
        randombytes_buf(drawn.writable().data(), drawn.writable().size());
        return hash(drawn);
    }();
    return none;
}

} // namespace chatelaine::password
