// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keyview.h"
#include "domain/stringpool.h"
#include "registry/usestamp.h"

#include <memory>
#include <vector>

namespace chatelaine {

/// Sums of stamps, one a key, for many calls in little memory: most calls with a key come from where its last
/// one did, so that of all keys' memory one line of the processor's cache is touched.
class UseTallies {
public:
    class alignas(64) Tally {
        friend UseTallies;

        static constexpr qint64 free = -1;

        KeyId m_key;
        WorkspaceId m_workspace;
        qint64 m_uses = free; ///< Granted calls that `m_rest` does not count; `free`: nobody's.
        Instant m_at{}; ///< Of the newest call, if any, and its texts:
        quint32 m_source = none;
        quint32 m_agent = none;
        std::unique_ptr<UseStamp> m_rest{}; ///< What came from elsewhere before, and refusals.
    };

    void reserve(std::size_t keys);
    /// at() is going to be called: has the processor fetch what it takes, while other things are done.
    void expect(quint64 hash) const { __builtin_prefetch(m_places.data() + (hash & m_mask), 1); }
    /// Made where it is not; `hash` is the key's keyedHash(). Valid until the next one is made.
    Tally &at(quint64 hash, const WorkspaceId &workspace, const KeyId &key);
    // Of what has the same time, what is added later counts as newer.
    void addUses(Tally &tally, qint64 uses); ///< Granted calls.
    void addCall(Tally &tally, const CallView &call); ///< Where one of them came from.
    void addRefusal(Tally &tally, Instant at, std::string_view source, CheckCode why);
    void add(Tally &tally, const UseStamp &stamp);

    bool isEmpty() const { return m_size == 0; }
    QList<UseStamp> toStamps() &&;

private:
    static constexpr quint32 none = 0xffffffff;

    Tally &placeOf(quint64 hash, const WorkspaceId &workspace, const KeyId &key);
    void grow(std::size_t places);
    static UseStamp &restOf(Tally &tally);
    CallView callOf(const Tally &tally) const;
    void putAside(Tally &tally);

    /// A power of two, at most six eighths of them taken, each where its hash says or behind it.
    std::vector<Tally> m_places;
    std::size_t m_mask = 0;
    std::size_t m_size = 0;
    StringPool m_texts; ///< Sources and agents.

    static_assert(sizeof(Tally) == 64);
};

} // namespace chatelaine
