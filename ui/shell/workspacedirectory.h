// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/workspace.h"

#include <QObject>

namespace chatelaine {

class KeyStore;

/// The workspaces of the store, kept up to date.
class WorkspaceDirectory : public QObject {
    Q_OBJECT
public:
    explicit WorkspaceDirectory(KeyStore &store, QObject *parent = nullptr);

    void refresh();
    void clear(); ///< Nothing is known any more.
    const QList<Workspace> &workspaces() const { return m_workspaces; }
    const Workspace *find(const WorkspaceId &id) const; ///< Until the next change; null when there is none.
    bool isKnown() const { return m_known; } ///< The first answer has come.

Q_SIGNALS:
    void changed();
    void failed(const chatelaine::Error &error);

private:
    KeyStore &m_store;
    QList<Workspace> m_workspaces;
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_known = false;
};

} // namespace chatelaine
