// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"

#include <array>
#include <string_view>

namespace chatelaine {

/// A CallSource as views.
struct CallView {
    Instant at{};
    std::string_view source{};
    std::string_view agent{};

    bool operator==(const CallView &) const = default;
};

/// An ApiKey as views, in UTF-8: nothing is allocated. Lives as long as what it was read from stays
/// unchanged.
struct KeyView {
    KeyId id{};
    WorkspaceId workspace{};
    std::string_view owner{};
    std::string_view label{};
    std::string_view note{};
    std::string_view tags{}; ///< Each ended by a NUL.
    std::string_view hintPrefix{};
    std::string_view hintLast{};
    std::string_view scopes{}; ///< As grantsText() writes them.
    std::string_view team{};
    Access access = Access::Write;
    Instant createdAt{};
    std::string_view createdBy{};
    std::string_view origin{};
    OptionalInstant expiresAt{};
    DisabledReasons disabled{};
    OptionalInstant deletedAt{};
    DeleteReason deleteReason = DeleteReason::Unneeded;
    OptionalInstant refreshedAt{};
    Instant trackingSince{};
    OptionalInstant lastUsedAt{};
    std::string_view lastUsedSource{};
    std::string_view lastUsedAgent{};
    qint64 useCount = 0;
    std::array<CallView, KeyUse::mostRecent> recent{}; ///< Newest first.
    int recentCount = 0;
    OptionalInstant lastRefusedAt{};
    std::string_view lastRefusedSource{};
    std::string_view lastRefusedReason{};
    qint64 version = 1;
    qint64 revision = 0;

    bool operator==(const KeyView &) const = default;
};

ApiKey keyFrom(const KeyView &row);
KeyUse useFrom(const KeyView &row);
Lifecycle lifecycleOf(const KeyView &row);

} // namespace chatelaine
