// SPDX-License-Identifier: GPL-3.0-or-later
// Checking what a call carries, and finding the key that a string is.
#include "registry/keyregistry.h"

#include "registry/database.h"
#include "registry/keytable.h"

namespace chatelaine {

namespace {

UseStamp stampOf(const ApiKey &key, CheckCode code, const CheckOrigin &origin, Instant now)
{
    UseStamp stamp{key.workspace, key.id};
    if (code == CheckCode::Granted) {
        stamp.uses = 1;
        stamp.recent = {{now, origin.source, origin.agent}};
    } else {
        stamp.refusedAt = now;
        stamp.refusedSource = origin.source;
        stamp.refusedWhy = code;
    }
    return stamp;
}

} // namespace

Result<CheckAnswer> KeyRegistry::verify(
    const WorkspaceId &id, QByteArrayView token, const CheckRequest &request, const CheckOrigin &origin)
{
    const Instant now = m_clock.now();
    const bool wellFormed = token::parse(token).has_value();
    std::optional<ApiKey> key;
    const auto code = m_database->read([&]() -> Result<CheckCode> {
        const auto here = ground(id, {});
        if (!here)
            return tl::unexpected(here.error());
        if (!wellFormed)
            return CheckCode::Malformed;
        key = KeyTable(*m_database).findByDigest(id, token::digest(token));
        return key ? decide(*key, *here->policy, here->plan, request, now) : CheckCode::Unknown;
    });
    if (!code)
        return tl::unexpected(code.error());
    if (!key)
        return CheckAnswer{*code, {}};
    return stampUses({stampOf(*key, *code, origin, now)}).map([&] {
        return CheckAnswer{*code, key->id, key->label, key->owner};
    });
}

Result<std::optional<ApiKey>> KeyRegistry::identify(
    const WorkspaceId &id, const Digest &digest, const Actor &actor)
{
    return m_database->read([&]() -> Result<std::optional<ApiKey>> {
        const auto here = sight(id, actor);
        if (!here)
            return tl::unexpected(here.error());
        auto key = KeyTable(*m_database).findByDigest(id, digest);
        return key && here->shows(*key) ? key : std::nullopt;
    });
}

} // namespace chatelaine
