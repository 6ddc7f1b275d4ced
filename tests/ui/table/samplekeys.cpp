// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/samplekeys.h"

#include "support/policies.h"

namespace chatelaine::sample {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Workspace workspace(const KeyPolicy &policy)
{
    Workspace workspace = workspaceOf(policy);
    workspace.id = parseId(u"01930000-0000-7000-8000-000000000001"_s);
    workspace.name = u"Acme"_s;
    return workspace;
}

ApiKey key(const Workspace &workspace, int number, const QString &label, Instant now)
{
    ApiKey key;
    key.id = parseId(u"01930000-0000-7000-9000-%1"_s.arg(number, 12, 10, QLatin1Char('0')));
    key.workspace = workspace.id;
    key.owner = u"mara"_s;
    key.createdBy = u"mara"_s;
    key.label = label;
    key.hint = {workspace.tokenPrefix, QString::number(1000 + number)};
    key.scopes = defaultGrants(workspace.scopes);
    key.createdAt = now - Days(100);
    key.use.trackingSince = key.createdAt;
    return key;
}

QList<ApiKey> everyState(const Workspace &workspace, Instant now)
{
    int number = 0;
    QList<ApiKey> keys;
    const auto add = [&](const QString &label) -> ApiKey & {
        keys.append(key(workspace, ++number, label, now));
        return keys.last();
    };
    const auto used = [&](ApiKey &key, std::chrono::milliseconds ago, const QString &source) {
        key.use.lastUsedAt = now - ago;
        key.use.lastUsedSource = source;
        key.use.useCount = 41'208;
    };
    const auto write = ScopeLevel::Write;
    used(add(u"billing-webhooks"_s), 12s, u"10.0.5.3"_s);

    ApiKey &sync = add(u"production-hris-sync"_s);
    sync.scopes = {
        {u"data"_s, write}, {u"webhooks"_s, write}, {u"billing"_s, ScopeLevel::Read}, {u"members"_s, write}};
    sync.createdBy = u"ops@acme"_s;
    used(sync, 2min, u"10.0.4.17"_s);

    ApiKey &agent = add(u"my-agent-key"_s);
    agent.expiresAt = now + Days(6);
    used(agent, 26h, u"nginx edge-2"_s);

    ApiKey &reader = add(u"support-console"_s);
    reader.scopes = sync.scopes;
    reader.access = Access::Read;
    reader.expiresAt = now + Days(69);
    used(reader, Days(3), {});

    ApiKey &nightly = add(u"ci-nightly"_s);
    nightly.disabled = DisabledReason::Member;
    used(nightly, Days(41), {});

    ApiKey &stale = add(u"legacy-export"_s);
    stale.createdAt = now - Days(400);
    used(stale, Days(212), u"10.0.9.80"_s);

    ApiKey &expired = add(u"contractor-2025"_s);
    expired.expiresAt = now - Days(30);
    used(expired, Days(270), {});

    add(u"mobile-beta"_s);

    ApiKey &unseen = add(u"warehouse-loader"_s);
    unseen.use.trackingSince = now - Days(20);

    ApiKey &deleted = add(u"old-laptop"_s);
    deleted.deletedAt = now - Days(2);
    deleted.deleteReason = DeleteReason::Leaked;
    return keys;
}

} // namespace chatelaine::sample
