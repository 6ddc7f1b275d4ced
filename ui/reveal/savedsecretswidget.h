// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/savedsecrets.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace chatelaine {

class Banner;
class ClipboardGuard;

/// The secrets that were saved to the system keychain: to copy again, or to remove.
class SavedSecretsWidget : public QWidget {
    Q_OBJECT
public:
    SavedSecretsWidget(SavedSecrets &saved, ClipboardGuard &clipboard, QWidget *parent = nullptr);

private:
    void arrange();
    void reload();
    void updateButtons();
    void copy();
    void askToRemove();
    void remove(const KeyId &id);
    void showError(const Error &error);
    std::optional<SavedSecret> current() const;

    SavedSecrets &m_saved;
    ClipboardGuard &m_clipboard;
    QList<SavedSecret> m_list; ///< In the order of the rows.
    QTreeWidget *m_table;
    QPushButton *m_copy;
    QPushButton *m_remove;
    QLabel *m_empty;
    QLabel *m_status;
    Banner *m_problem;
    Banner *m_question;
    KeyId m_toRemove;
};

} // namespace chatelaine
