// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/status.h"

#include <algorithm>
#include <array>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array states{
    std::pair{KeyState::Active, "active"_L1},
    std::pair{KeyState::Disabled, "disabled"_L1},
    std::pair{KeyState::Expiring, "expiring"_L1},
    std::pair{KeyState::Expired, "expired"_L1},
    std::pair{KeyState::Stale, "stale"_L1},
    std::pair{KeyState::Unused, "unused"_L1},
    std::pair{KeyState::Deleted, "deleted"_L1},
};

bool watchedFromTheStart(const Lifecycle &key)
{
    return key.trackingSince <= key.createdAt;
}

/// When the key goes stale if nothing more happens; nothing when it is watched and unused, which is another
/// mark.
OptionalInstant staleAt(const Lifecycle &key, const MarkSettings &settings)
{
    if (key.lastUsedAt)
        return *key.lastUsedAt + Days(settings.staleDays);
    if (watchedFromTheStart(key))
        return std::nullopt;
    return key.trackingSince + Days(settings.staleDays);
}

Marks marksAt(const Lifecycle &key, const MarkSettings &settings, Instant now)
{
    Marks marks;
    if (key.expiresAt && *key.expiresAt - Days(settings.expiringDays) <= now)
        marks |= Mark::Expiring;
    if (const auto stale = staleAt(key, settings); stale && *stale <= now)
        marks |= Mark::Stale;
    if (!key.lastUsedAt && watchedFromTheStart(key))
        marks |= Mark::Unused;
    return marks;
}

} // namespace

QString statusWord(Status status)
{
    switch (status) {
    case Status::Active:
        return u"active"_s;
    case Status::Disabled:
        return u"disabled"_s;
    case Status::Expired:
        return u"expired"_s;
    case Status::Deleted:
        return u"deleted"_s;
    }
    Q_UNREACHABLE();
}

QStringList markWords(Marks marks)
{
    QStringList words;
    if (marks.testFlag(Mark::Expiring))
        words.append(u"expiring"_s);
    if (marks.testFlag(Mark::Stale))
        words.append(u"stale"_s);
    if (marks.testFlag(Mark::Unused))
        words.append(u"unused"_s);
    return words;
}

quint8 packed(const KeyStatus &status)
{
    return static_cast<quint8>(static_cast<int>(status.status) | status.marks.toInt() << 2);
}

KeyStatus unpacked(quint8 status)
{
    return {static_cast<Status>(status & 3), Marks::fromInt(status >> 2)};
}

Status statusOf(bool deleted, const OptionalInstant &expiresAt, DisabledReasons disabled, Instant now)
{
    if (deleted)
        return Status::Deleted;
    if (expiresAt && *expiresAt <= now)
        return Status::Expired;
    return disabled ? Status::Disabled : Status::Active;
}

Lifecycle lifecycleOf(const ApiKey &key)
{
    return {
        key.createdAt, key.expiresAt, key.disabled, key.deletedAt, key.use.trackingSince, key.use.lastUsedAt};
}

KeyStatus statusAt(const ApiKey &key, const MarkSettings &settings, Instant now)
{
    return statusAt(lifecycleOf(key), settings, now);
}

KeyStatus statusAt(const Lifecycle &key, const MarkSettings &settings, Instant now)
{
    const Status status = statusOf(key.deletedAt.has_value(), key.expiresAt, key.disabled, now);
    if (status == Status::Deleted || status == Status::Expired)
        return {status, {}};
    return {status, marksAt(key, settings, now)};
}

OptionalInstant nextStatusChange(const ApiKey &key, const MarkSettings &settings, Instant now)
{
    return nextStatusChange(lifecycleOf(key), settings, now);
}

OptionalInstant nextStatusChange(const Lifecycle &key, const MarkSettings &settings, Instant now)
{
    if (key.deletedAt || (key.expiresAt && *key.expiresAt <= now))
        return std::nullopt;
    OptionalInstant next;
    const auto consider = [&next, now](Instant at) {
        if (at > now && (!next || at < *next))
            next = at;
    };
    if (key.expiresAt) {
        consider(*key.expiresAt);
        consider(*key.expiresAt - Days(settings.expiringDays));
    }
    if (const auto stale = staleAt(key, settings))
        consider(*stale);
    return next;
}

std::optional<KeyState> stateFromWord(const QString &word)
{
    const auto at = std::find_if(
        states.begin(), states.end(), [&word](const auto &state) { return state.second == word; });
    return at == states.end() ? std::nullopt : std::optional(at->first);
}

bool inState(const KeyStatus &status, KeyState state)
{
    switch (state) {
    case KeyState::Any:
        return status.status != Status::Deleted;
    case KeyState::Active:
        return status.status == Status::Active;
    case KeyState::Disabled:
        return status.status == Status::Disabled;
    case KeyState::Expired:
        return status.status == Status::Expired;
    case KeyState::Deleted:
        return status.status == Status::Deleted;
    case KeyState::Expiring:
        return status.marks.testFlag(Mark::Expiring);
    case KeyState::Stale:
        return status.marks.testFlag(Mark::Stale);
    case KeyState::Unused:
        return status.marks.testFlag(Mark::Unused);
    }
    Q_UNREACHABLE();
}

} // namespace chatelaine
