// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"
#include "domain/keypolicy.h"
#include "domain/role.h"

namespace chatelaine {

/// What decides which marks a key carries.
struct MarkSettings {
    static constexpr int mostStaleDays = 3650;
    static constexpr int mostExpiringDays = 365;
    int staleDays = 90; ///< Days without use, 1 to mostStaleDays.
    int expiringDays = 14; ///< Days before expiry, 1 to mostExpiringDays.

    bool operator==(const MarkSettings &) const = default;
};

/// A set of keys under one policy.
struct Workspace {
    WorkspaceId id;
    QString name;
    QString policyId;
    QString planId; ///< Empty where the policy has no plans.
    QStringList teams;
    QString tokenPrefix; ///< The policy's unless the workspace set its own.
    QList<ScopeDefinition> scopes; ///< The policy's unless the workspace set its own.
    bool ownScopes = false; ///< The workspace replaced the policy's scopes.
    MarkSettings marks;
    Role role = Role::Direct; ///< Of who asked for it.
    int keyCount = 0; ///< Keys that are not deleted and that who asked sees.
    qint64 revision = 0; ///< Of the last change to it or its keys.
    Instant createdAt{};

    bool operator==(const Workspace &) const = default;
};

struct WorkspaceDraft {
    QString name;
    QString policyId;
    QString planId; ///< Empty: the policy's default plan.
    QStringList teams;
    WorkspaceId
        id{}; ///< Null: the registry draws one. Creating twice with one id and draft is one workspace.
};

/// What can be set on a workspace after its creation; absent members stay as they are.
struct WorkspaceEdit {
    std::optional<QString> name{};
    std::optional<MarkSettings> marks{};
    std::optional<QString> tokenPrefix{}; ///< Empty text: back to the policy's.
    std::optional<QList<ScopeDefinition>>
        scopes{}; ///< Only where the policy allows; empty list: back to the policy's.
};

} // namespace chatelaine
