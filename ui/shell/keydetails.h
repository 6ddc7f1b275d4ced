// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"

#include <QObject>

namespace chatelaine {

class DetailsPane;
class KeyActions;
class KeyStore;
class KeyTableModel;
class WorkspaceSession;

/// Keeps the details pane on the table's current key, and up to date.
class KeyDetails : public QObject {
    Q_OBJECT
public:
    KeyDetails(DetailsPane &pane, const WorkspaceSession &session, const KeyTableModel &model,
        KeyActions &actions, const KeyStore &store);

    void toggle(const KeyId &id); ///< Shows the key; hides the pane when it shows that key already.
    void show(const KeyId &id);
    void edit(const KeyId &id); ///< Shows the key with the label ready to be typed over.
    void follow(const KeyId &id); ///< The table's current key; matters while the pane is shown.
    void hide();
    bool isShown() const;

Q_SIGNALS:
    void shownChanged(bool shown); ///< By the user; not when the key that was shown is gone.

private:
    void vanish();

    DetailsPane &m_pane;
    const WorkspaceSession &m_session;
    const KeyTableModel &m_model;
    const KeyStore &m_store;
};

} // namespace chatelaine
