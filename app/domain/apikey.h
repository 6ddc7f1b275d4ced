// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"
#include "domain/scope.h"
#include "domain/tokenformat.h"

#include <QFlags>

namespace chatelaine {

/// Why a key is off. A key is enabled when it has none.
enum class DisabledReason { Member = 1, Plan = 2, Policy = 4, OwnerLeft = 8 };
Q_DECLARE_FLAGS(DisabledReasons, DisabledReason)
Q_DECLARE_OPERATORS_FOR_FLAGS(DisabledReasons)

/// The words of the reasons that are set: "member", "plan", "policy", "owner_left".
QStringList reasonWords(DisabledReasons reasons);
std::optional<DisabledReason> reasonFromWord(const QString &word);

enum class DeleteReason { Unneeded, Leaked }; ///< Leaked is final: such a key is never restored.

QString deleteReasonWord(DeleteReason reason); ///< "unneeded", "leaked"
std::optional<DeleteReason> deleteReasonFromWord(const QString &word);

/// With read access every scope is capped at read. Policies without a write toggle have Write.
enum class Access { Read, Write };

QString accessWord(Access access); ///< "read", "write"
std::optional<Access> accessFromWord(const QString &word);

/// Where granted calls came from.
struct CallSource {
    Instant at{}; ///< The last one from there.
    QString source; ///< Numeric address, or "local".
    QString agent; ///< Its User-Agent; at most 200 code points are kept.

    bool operator==(const CallSource &) const = default;
};

/// What calls have left on a key.
struct KeyUse {
    static constexpr int mostRecent = 5;
    Instant trackingSince{}; ///< No use before this could be seen.
    OptionalInstant lastUsedAt{};
    QString lastUsedSource{};
    QString lastUsedAgent{};
    qint64 useCount = 0;
    QList<CallSource> recent{}; ///< The last mostRecent pairs of source and agent, newest first.
    OptionalInstant lastRefusedAt{};
    QString lastRefusedSource{};
    QString lastRefusedReason{}; ///< A word of checkWord().

    bool operator==(const KeyUse &) const = default;
};

/// A row. Facts only; what a person sees of them is derived by statusAt(). Never the secret.
struct ApiKey {
    KeyId id;
    WorkspaceId workspace;
    QString owner;
    QString label;
    QString note;
    QStringList tags;
    TokenHint hint;
    ScopeGrants scopes;
    QString team;
    Access access = Access::Write;
    Instant createdAt{};
    QString createdBy;
    QString origin; ///< Actor::origin of its creation.
    OptionalInstant expiresAt{}; ///< Good until just before it.
    DisabledReasons disabled;
    OptionalInstant deletedAt{};
    DeleteReason deleteReason = DeleteReason::Unneeded; ///< Means something while deletedAt is set.
    OptionalInstant refreshedAt{};
    KeyUse use;
    qint64 version = 1; ///< Grows with each change by people: for edit conflicts.
    qint64 revision = 0; ///< The workspace's revision at the last change by people.

    bool operator==(const ApiKey &) const = default;
};

} // namespace chatelaine

Q_DECLARE_TYPEINFO(chatelaine::ApiKey, Q_RELOCATABLE_TYPE); // Tables hold them by the million.
