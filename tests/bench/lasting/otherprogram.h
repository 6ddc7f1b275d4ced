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
    void stamp(int count); ///< What a second of calls leaves.
    void purge();

private:
    void edit();
    void create();
    KeyId any();

    const WorkspaceId m_workspace;
    const Clock &m_clock;
    std::unique_ptr<KeyRegistry> m_registry;
    QList<KeyId> m_ids; ///< Of keys that are not deleted, the oldest first.
    quint64 m_turn = 0;
    quint64 m_place = 0;
};

} // namespace chatelaine::bench
