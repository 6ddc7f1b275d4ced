// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace chatelaine {

/// A session bus of its own, without display and without anything that the bus would start, in which
/// vaultprobe runs.
class PrivateSession {
public:
    enum class Keyring { None, Unlocked, Forbidden }; ///< Forbidden: there, and the bus lets nobody call it.

    explicit PrivateSession(Keyring keyring)
        : m_keyring(keyring)
    {
    }

    /// What each step came to; see vaultprobe.cpp. One line that says so when the session could not be had.
    QStringList run(const QStringList &steps);

private:
    void writeBusConfiguration() const;
    QString script() const;

    Keyring m_keyring;
    QTemporaryDir m_folder;
};

} // namespace chatelaine
