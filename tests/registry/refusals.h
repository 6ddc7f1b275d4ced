// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/storefixture.h"

#include <functional>

namespace chatelaine {

using Attempt = std::function<std::optional<ErrorCode>()>;

/// Prepares a store and gives back what must be refused there.
struct Refusal {
    ErrorCode code;
    QString how;
    std::function<Attempt(StoreFixture &)> prepare;
};

inline Attempt creation(StoreFixture &store, const Workspace &workspace, const KeyDraft &draft)
{
    return [&store, workspace, draft] {
        return codeOf(store.registry->create(workspace.id, draft, store.actor));
    };
}

QList<Refusal> refusalsOfDrafts();
QList<Refusal> refusalsOfConflicts();
QList<Refusal> refusalsOfActions();
QList<Refusal> refusalsOfRestores();
QList<Refusal> refusalsOfSecrets();
QList<Refusal> refusalsOfWorkspaces();

} // namespace chatelaine
