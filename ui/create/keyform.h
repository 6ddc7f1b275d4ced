// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/keydraft.h"
#include "domain/allowed.h"
#include "ui/create/keyfields.h"

#include <QSet>

#include <functional>

class QLabel;
class QLayout;
class QPushButton;

namespace chatelaine {

class Banner;

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

    KeyDraft draft() const { return m_fields->draft(); }
    bool isEdited() const { return m_edited; } ///< Whether something would be lost by leaving.
    /// Puts the refusal at the field that it is about, else over the fields; the draft stays.
    void showError(const Error &error);
    void setBusy(bool busy); ///< While the store creates.

Q_SIGNALS:
    void submitted(const chatelaine::KeyDraft &draft);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildFrame();
    QWidget *buildContent();
    QWidget *buildFooter();
    QLayout *buildPageButtons();
    void fieldChanged(DraftField field);
    void refresh();
    void refreshSummary();
    void submit();
    ActionContext context(const QString &label) const;
    /// Why no key can be made now, whatever is filled in.
    Result<void> blocker() const;
    /// All that can be known here of how the store will answer.
    Result<void> check(const KeyDraft &draft) const;
    /// What is wrong with one field, once it was typed in or the form was submitted.
    std::optional<Error> fault(DraftField field, const KeyDraft &draft) const;

    Workspace m_workspace;
    const KeyPolicy &m_policy;
    const Clock &m_clock;
    int m_counted = 0;
    std::function<bool(const QString &)> m_labelTaken;
    QHash<DraftField, Error> m_refusals; ///< By the store; each stands until its field changes.
    QSet<DraftField> m_typed;
    bool m_edited = false;
    bool m_attempted = false;
    bool m_blocked = false; ///< The banner says why no key can be made.
    bool m_busy = false;

    Banner *m_banner;
    KeyFields *m_fields;
    QLabel *m_summary = nullptr;
    QPushButton *m_cancel;
    QPushButton *m_submit;
};

} // namespace chatelaine
