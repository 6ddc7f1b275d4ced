// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/grantcount.h"

#include "domain/reply.h"

#include <algorithm>

namespace chatelaine {

namespace {

constexpr int pageSize = 10'000;

struct Count {
    KeyStore &store;
    WorkspaceId workspace;
    QStringList scopes;
    QObject *context;
    std::function<void(const Result<int> &)> done;
    int keys = 0;
};

bool hasOne(const ApiKey &key, const QStringList &scopes)
{
    return !key.deletedAt
        && std::any_of(key.scopes.begin(), key.scopes.end(),
            [&scopes](const ScopeGrant &grant) { return scopes.contains(grant.scope); });
}

void countFrom(const KeyId &after, Count count)
{
    auto page = count.store.page(count.workspace, {.after = after, .limit = pageSize});
    QObject *context = count.context;
    whenDone(page, context, [count = std::move(count)](const Result<KeyPage> &result) mutable {
        if (!result) {
            count.done(tl::unexpected(result.error()));
            return;
        }
        const auto found = std::count_if(result->keys.begin(), result->keys.end(),
            [&count](const ApiKey &key) { return hasOne(key, count.scopes); });
        count.keys += static_cast<int>(found);
        if (result->next.isNull())
            count.done(count.keys);
        else
            countFrom(result->next, count);
    });
}

} // namespace

void countGrants(KeyStore &store, const WorkspaceId &workspace, const QStringList &scopes, QObject *context,
    const std::function<void(const Result<int> &)> &done)
{
    countFrom({}, {store, workspace, scopes, context, done});
}

} // namespace chatelaine
