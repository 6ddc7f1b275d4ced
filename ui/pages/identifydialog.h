// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/keystore.h"

#include <QDialog>

namespace chatelaine {

/// "Which key is this?": takes a pasted string, checks its form here and asks the store for its digest alone.
class IdentifyDialog : public QDialog {
    Q_OBJECT
public:
    IdentifyDialog(
        KeyStore &store, const Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

Q_SIGNALS:
    void keyFound(const chatelaine::KeyId &id); ///< The user wants to see it in the list.

private:
    KeyStore &m_store;
    Workspace m_workspace;
    const Clock &m_clock;
};

} // namespace chatelaine
