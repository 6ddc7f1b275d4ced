// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keydraft.h"
#include "registry/records.h"
#include "ui/shell/chosenkeys.h"
#include "ui/shell/keyrules.h"
#include "ui/shell/mergequeue.h"
#include "ui/table/backgroundtask.h"

#include <QObject>
#include <QRect>

#include <functional>

class QWidget;

namespace chatelaine {

class ConfirmDialog;
class KeyStore;

/// What people do to keys that stand: asks first where something breaks, does it, shows the outcome in the
/// table and offers the way back.
class KeyActions : public QObject {
    Q_OBJECT
public:
    using Reveal = std::function<void(const Workspace &, const ApiKey &, Secret)>;

    KeyActions(KeyStore &store, WorkspaceSession &session, const KeyTableModel &model, const KeyRules &rules,
        QWidget *window);

    /// Who shows the secret of a key that was refreshed.
    void setReveal(Reveal reveal) { m_reveal = std::move(reveal); }
    /// From a row's switch or menu, which stands at `place`. Asks there when the key was in use lately.
    void setEnabled(const KeyId &id, bool enabled, const QRect &place);
    /// Enable, Disable, Delete, Restore or Refresh.
    void run(Action action, const KeyId &id);
    /// The same but for Refresh. Looks at the keys in the background; what was asked for last counts.
    void runAll(Action action, const KeySelection &keys);
    void deleteLeaked(const KeyId &id); ///< Asks, and cannot be undone.
    void saveEdit(const KeyId &id, const KeyEdit &edit, std::function<void(const Error &)> onError);

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo); ///< `undo` may be empty.
    void refused(const QString &sentence);
    void refreshing(bool running); ///< A secret is being replaced; reveal comes before the end.
    void refusedAt(const QString &sentence, const QRect &place);

private:
    using Step = std::function<void()>;
    /// One call to the store.
    struct Deed {
        Action action;
        QList<KeyId> ids;
        DeleteReason reason = DeleteReason::Unneeded;
        QRect place{}; ///< Of the switch where it was asked for; null when it was elsewhere.
        WorkspaceId workspace{}; ///< Theirs; null: the one that is open.
    };

    QString nameOf(const ApiKey &key) const;
    QString nameOf(const KeyId &id) const;
    Instant now() const;
    QStringList consequences(const QList<ApiKey> &used) const;
    void runChosen(Action action, const ChosenKeys &chosen);
    void askAt(const QRect &place, const ApiKey &key);
    void open(ConfirmDialog *dialog);
    void disable(const ChosenKeys &chosen);
    void remove(const ChosenKeys &chosen);
    void confirmDelete(const ChosenKeys &chosen, bool leaked);
    void refresh(const ApiKey &key);
    void replaceSecret(const KeyId &id);
    void perform(Deed deed, Step afterwards = {});
    void takeOutcome(const Deed &deed, BulkOutcome outcome);
    void refuse(const QString &why, const QRect &place);
    QString sentenceFor(const Deed &deed, const KeyBlock &changed) const;
    QString sentenceFor(const QList<BulkOutcome::Refused> &refusals, qsizetype changed) const;
    Step undoOf(const Deed &deed, const SharedKeys &changed);
    void undo(const Deed &deed, const SharedKeys &changed);
    void restore(const WorkspaceId &workspace, const QList<KeyId> &ids, const QList<KeyId> &enabled);

    KeyStore &m_store;
    WorkspaceSession &m_session;
    const KeyTableModel &m_model;
    const KeyRules &m_rules;
    QWidget *m_window;
    Reveal m_reveal;
    BackgroundTask m_choosing;
};

} // namespace chatelaine
