// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/keyregistry.h"
#include "store/localkeystore.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/policies.h"
#include "support/widgets.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace chatelaine {

/// A store in a file of its own as the window has it, and a registry that looks at the same file from aside.
struct PageFixture {
    explicit PageFixture(const QStringList &policyFolders = {})
        : catalog(PolicyCatalog::load(policyFolders))
    {
        take(await(store.open()));
        registry = take(KeyRegistry::open(store.address(), catalog, clock));
    }

    template <typename T>
    static T take(Result<T> result)
    {
        if (!result)
            qFatal("refused: %s %s", qPrintable(codeWord(result.error().code)),
                qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }

    const KeyPolicy &policy(const QString &id) const { return *catalog.find(id); }
    Workspace add(const QString &policyId, const QStringList &teams = {})
    {
        return take(registry->createWorkspace({QStringLiteral("Acme"), policyId, {}, teams}, actor()));
    }
    CreatedKey addKey(const Workspace &workspace, KeyDraft draft)
    {
        return take(registry->create(workspace.id, draft, actor()));
    }
    Workspace stored(const WorkspaceId &id) const { return take(registry->workspace(id, actor())); }
    Actor actor() const { return {store.memberName(), QStringLiteral("window")}; }

    QTemporaryDir folder;
    ManualClock clock;
    PolicyCatalog catalog;
    LocalKeyStore store{
        {folder.filePath(QStringLiteral("keys.sqlite"))}, catalog, clock, QStringLiteral("window")};
    std::unique_ptr<KeyRegistry> registry;
};

} // namespace chatelaine
