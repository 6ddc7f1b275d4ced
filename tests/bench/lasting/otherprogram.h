// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/keyregistry.h"

namespace chatelaine::bench {

/// Another program at the same store: makes, changes and deletes keys, as many as there were stay, and leaves
/// the stamps of calls.
class OtherProgram {
public:
    OtherProgram(const StoreAddress &address, const WorkspaceId &workspace, const PolicyCatalog &catalog,
        const Clock &clock);

    void change(); ///< One of these by turns: an edit, a creation, a deletion, a switch.
    void changeMany(int count); ///< Switches so many at once.
    /// What calls leave in a second, all with the same few hundred keys from the same few places: what is
    /// kept of the last places of each is soon as much as it can be.
    void stamp(int count);
    void purge();

private:
    void edit();
    void create();
    KeyId any();

    const WorkspaceId m_workspace;
    const Clock &m_clock;
    std::unique_ptr<KeyRegistry> m_registry;
    QList<KeyId> m_ids; ///< Of keys that are not deleted, the oldest first.
    QList<KeyId> m_busy; ///< Those that calls are made with.
    quint64 m_turn = 0;
    quint64 m_stamps = 0;
    quint64 m_place = 0;
};

} // namespace chatelaine::bench
