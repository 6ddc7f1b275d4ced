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

namespace {

class Samples {
public:
    Samples(const Workspace &workspace, Instant now)
        : m_workspace(workspace)
        , m_now(now)
    {
    }
    ApiKey &add(const QString &label)
    {
        m_keys.append(key(m_workspace, int(m_keys.size()) + 1, label, m_now));
        return m_keys.last();
    }
    ApiKey &addUsed(const QString &label, std::chrono::milliseconds ago, const QString &source = {})
    {
        ApiKey &used = add(label);
        used.use.lastUsedAt = m_now - ago;
        used.use.lastUsedSource = source;
        used.use.useCount = 41'208;
        return used;
    }
    const QList<ApiKey> &keys() const { return m_keys; }

private:
    const Workspace &m_workspace;
    const Instant m_now;
    QList<ApiKey> m_keys;
};

} // namespace

QList<ApiKey> everyState(const Workspace &workspace, Instant now)
{
    const auto write = ScopeLevel::Write;
    const ScopeGrants many{
        {u"data"_s, write}, {u"webhooks"_s, write}, {u"billing"_s, ScopeLevel::Read}, {u"members"_s, write}};
    Samples samples(workspace, now);
    samples.addUsed(u"billing-webhooks"_s, 12s, u"10.0.5.3"_s);
    ApiKey &sync = samples.addUsed(u"production-hris-sync"_s, 2min, u"10.0.4.17"_s);
    sync.scopes = many;
    sync.createdBy = u"ops@acme"_s;
    samples.addUsed(u"my-agent-key"_s, 26h, u"nginx edge-2"_s).expiresAt = now + Days(6);
    ApiKey &reader = samples.addUsed(u"support-console"_s, Days(3));
    reader.scopes = many;
    reader.access = Access::Read;
    reader.expiresAt = now + Days(69);
    samples.addUsed(u"ci-nightly"_s, Days(41)).disabled = DisabledReason::Member;
    samples.addUsed(u"legacy-export"_s, Days(212), u"10.0.9.80"_s).createdAt = now - Days(400);
    samples.addUsed(u"contractor-2025"_s, Days(270)).expiresAt = now - Days(30);
    samples.add(u"mobile-beta"_s);
    samples.add(u"warehouse-loader"_s).use.trackingSince = now - Days(20);
    ApiKey &deleted = samples.add(u"old-laptop"_s);
    deleted.deletedAt = now - Days(2);
    deleted.deleteReason = DeleteReason::Leaked;
    return samples.keys();
}

} // namespace chatelaine::sample
