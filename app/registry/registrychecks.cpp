// SPDX-License-Identifier: GPL-3.0-or-later
// Checking what a call carries, and finding the key that a string is.
#include "registry/keyregistry.h"

#include "registry/database.h"
#include "registry/keytable.h"
#include "registry/workspacetable.h"

namespace chatelaine {

namespace {

constexpr qsizetype mostAgentPoints = 200;

QString firstPoints(const QString &text)
{
    if (text.size() <= mostAgentPoints)
        return text;
    const QList<uint> points = text.toUcs4().first(qMin(mostAgentPoints, text.toUcs4().size()));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
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
    return stamp(*key, *code, {origin.source, firstPoints(origin.agent)}, now).map([&] {
        return CheckAnswer{*code, key->id, key->label, key->owner};
    });
}

Result<void> KeyRegistry::stamp(const ApiKey &key, CheckCode code, const CheckOrigin &origin, Instant now)
{
    return m_database->write([&]() -> Result<void> {
        const qint64 useRevision = WorkspaceTable(*m_database, m_catalog).nextUseRevision(key.workspace);
        KeyTable keys(*m_database);
        if (code == CheckCode::Granted)
            keys.stampUse(key, now, origin, useRevision);
        else
            keys.stampRefusal(key, now, origin, code, useRevision);
        return {};
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
