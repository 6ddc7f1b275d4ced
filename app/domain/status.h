// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/workspace.h"

namespace chatelaine {

enum class Status { Active, Disabled, Expired, Deleted };

/// Marks overlap with a status. Expiring: expires within the workspace's days. Stale: last used longer ago
/// than the workspace's days, or nothing seen for that long since tracking began. Unused: watched since its
/// creation and never used. Expired and deleted keys carry none.
enum class Mark { Expiring = 1, Stale = 2, Unused = 4 };
Q_DECLARE_FLAGS(Marks, Mark)
Q_DECLARE_OPERATORS_FOR_FLAGS(Marks)

QString statusWord(Status status); ///< "active", "disabled", "expired", "deleted"
QStringList markWords(Marks marks); ///< "expiring", "stale", "unused"

struct KeyStatus {
    Status status = Status::Active;
    Marks marks;

    bool operator==(const KeyStatus &) const = default;
};

/// A status in one byte, as tables keep it by the million.
quint8 packed(const KeyStatus &status);
KeyStatus unpacked(quint8 status);
constexpr int packedStatuses = 32; ///< packed() is below it.

/// Precedence: deleted, expired, disabled, active. The one place where a status is derived.
Status statusOf(bool deleted, const OptionalInstant &expiresAt, DisabledReasons disabled, Instant now);

/// The facts that a status and its marks are derived from.
struct Lifecycle {
    Instant createdAt{};
    OptionalInstant expiresAt{};
    DisabledReasons disabled{};
    OptionalInstant deletedAt{};
    Instant trackingSince{};
    OptionalInstant lastUsedAt{};
};
Lifecycle lifecycleOf(const ApiKey &key);

/// The same with its marks.
KeyStatus statusAt(const Lifecycle &key, const MarkSettings &settings, Instant now);
KeyStatus statusAt(const ApiKey &key, const MarkSettings &settings, Instant now);

/// When statusAt() may next answer differently without a change to the facts; nothing when it never will.
OptionalInstant nextStatusChange(const Lifecycle &key, const MarkSettings &settings, Instant now);
OptionalInstant nextStatusChange(const ApiKey &key, const MarkSettings &settings, Instant now);

/// A set of keys as people ask for it: a status, or a mark.
enum class KeyState { Any, Active, Disabled, Expiring, Expired, Stale, Unused, Deleted };

/// "active", "disabled", "expiring", "expired", "stale", "unused", "deleted"; nothing for other words.
std::optional<KeyState> stateFromWord(const QString &word);

/// Any is every key that is not deleted.
bool inState(const KeyStatus &status, KeyState state);

} // namespace chatelaine
