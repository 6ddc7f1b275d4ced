// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/allowed.h"

namespace chatelaine {

class KeyStore;
class KeyTableModel;
class WorkspaceSession;

/// Asks allowed() on behalf of the open workspace, with what the loaded rows say of its keys.
class KeyRules {
public:
    KeyRules(const WorkspaceSession &session, const KeyTableModel &model, const KeyStore &store);

    /// `key` is null for Create. Refuses with StoreUnreachable's kin while the store is away.
    Result<void> check(Action action, const ApiKey *key, bool several = false) const;
    int counted() const; ///< Keys that the policy's limit counts for who creates one.
    bool labelTaken(const QString &label) const; ///< By another key of who creates one.
    void setUnavailable(const std::optional<Error> &error) { m_unavailable = error; }
    bool isAvailable() const { return !m_unavailable; }

private:
    int counted(const QString &owner) const;
    bool labelTaken(const QString &label, const QString &owner, const KeyId &except) const;

    const WorkspaceSession &m_session;
    const KeyTableModel &m_model;
    const KeyStore &m_store;
    std::optional<Error> m_unavailable;
};

} // namespace chatelaine
