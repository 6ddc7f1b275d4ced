// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/initstore.h"

#include "registry/accounts.h"
#include "registry/keyregistry.h"
#include "registry/password.h"
#include "registry/storeaddress.h"
#include "store/accountname.h"
#include "store/systemclock.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

Result<void> initStore(const InitOptions &options, const Secret &password)
{
    // All that can be refused without the store, before it is made.
    const auto address = StoreAddress::parse(options.store);
    if (!address)
        return tl::unexpected(address.error());
    const auto email = checkEmail(options.owner);
    if (!email)
        return tl::unexpected(email.error());
    if (const auto strong = password::check(password); !strong)
        return strong;
    const PolicyCatalog catalog = PolicyCatalog::load();
    if (!catalog.find(options.policy))
        return fail(ErrorCode::PolicyUnknown, {options.policy});

    const SystemClock clock;
    const auto registry = KeyRegistry::open(*address, catalog, clock);
    if (!registry)
        return tl::unexpected(registry.error());
    const Actor actor{accountName(), u"cli"_s};
    WorkspaceDraft draft;
    draft.name = options.workspace;
    draft.policyId = options.policy;
    const auto workspace = (*registry)->createWorkspace(draft, actor);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto made = (*registry)->accounts().createOwner(
        *email, email->section(u'@', 0, 0), password::hash(password), workspace->id);
    if (!made)
        (void)(*registry)->removeWorkspace(workspace->id, actor);
    return made;
}

} // namespace chatelaine
