// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keydraft.h"
#include "registry/records.h"
#include "ui/create/keyform.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace chatelaine {

class KeyRules;
class KeyStore;
class WorkspaceSession;

/// Makes new keys: shows the form where the policy wants it, mints the secret here, and hands it on to be
/// revealed.
class KeyCreation : public QObject {
    Q_OBJECT
public:
    using Reveal = std::function<void(const Workspace &, const ApiKey &, Secret)>;

    KeyCreation(KeyStore &store, WorkspaceSession &session, const KeyRules &rules, QWidget *window);

    void setReveal(Reveal reveal) { m_reveal = std::move(reveal); }
    void start(); ///< Does nothing while a form is open.
    void updateForm(); ///< The keys, or the workspace, have changed.

Q_SIGNALS:
    void refused(const QString &sentence);
    void formReady(chatelaine::KeyForm *form); ///< To be put into the page; whoever takes it owns it.
    void formDone(); ///< It can go.

private:
    void prepare(KeyForm *form, const std::function<void()> &close);
    void submit(KeyForm *form, KeyDraft draft, const std::function<void()> &close);

    KeyStore &m_store;
    WorkspaceSession &m_session;
    const KeyRules &m_rules;
    QWidget *m_window;
    QPointer<KeyForm> m_form;
    Reveal m_reveal;
};

} // namespace chatelaine
