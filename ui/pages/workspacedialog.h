// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <QDialog>

namespace chatelaine {

/// Adds a workspace: a card for each policy says what it is like, then name, plan and first team where the
/// policy has them.
class WorkspaceDialog : public QDialog {
    Q_OBJECT
public:
    explicit WorkspaceDialog(KeyStore &store, QWidget *parent = nullptr);

Q_SIGNALS:
    void created(const chatelaine::Workspace &workspace); ///< Just before it closes.

private:
    KeyStore &m_store;
};

} // namespace chatelaine
