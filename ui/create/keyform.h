// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/keydraft.h"

#include <QWidget>

#include <functional>

namespace chatelaine {

/// The fields for a new key, as the workspace's policy wants them, with its title and its submit button. Made
/// for a dialog, a box over the list and a page alike. Holds a draft and checks it while it is typed;
/// creating is up to whoever takes submitted(). The policy and the clock must outlive the form.
class KeyForm : public QWidget {
    Q_OBJECT
public:
    KeyForm(
        const Workspace &workspace, const KeyPolicy &policy, const Clock &clock, QWidget *parent = nullptr);

    /// What the rules must know of the keys that are there: how many the policy's limit counts, and whether a
    /// label is held by another key.
    void setContext(int counted, std::function<bool(const QString &)> labelTaken);
    /// The same workspace after a change of plan, teams or scopes; what was filled in stays.
    void updateWorkspace(const Workspace &workspace);

    KeyDraft draft() const;
    bool isEdited() const; ///< Whether something would be lost by leaving.
    /// Puts the refusal at the field that it is about, else over the fields; the draft stays.
    void showError(const Error &error);
    void setBusy(bool busy); ///< While the store creates.

Q_SIGNALS:
    void submitted(const chatelaine::KeyDraft &draft);
    void cancelled();

private:
    Workspace m_workspace;
    const KeyPolicy &m_policy;
    const Clock &m_clock;
};

} // namespace chatelaine
