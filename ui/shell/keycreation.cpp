// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keycreation.h"

#include "domain/clock.h"
#include "domain/reply.h"
#include "domain/sentence.h"
#include "store/keystore.h"
#include "ui/create/createdialog.h"
#include "ui/shell/keyrules.h"
#include "ui/shell/minting.h"
#include "ui/shell/workspacesession.h"

namespace chatelaine {

KeyCreation::KeyCreation(KeyStore &store, WorkspaceSession &session, const KeyRules &rules, QWidget *window)
    : QObject(window)
    , m_store(store)
    , m_session(session)
    , m_rules(rules)
    , m_window(window)
{
    connect(&m_session, &WorkspaceSession::workspaceChanged, this, &KeyCreation::updateForm);
}

void KeyCreation::start()
{
    if (m_form) {
        m_form->setFocus();
        return;
    }
    if (const Result<void> may = m_rules.check(Action::Create, nullptr); !may) {
        Q_EMIT refused(sentence(may.error()));
        return;
    }
    const KeyPolicy &policy = m_session.policy();
    if (policy.creation == CreationStyle::Dialog) {
        auto *dialog = new CreateDialog(m_session.workspace(), policy, m_store.clock(), m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        // What was filled in for one workspace must not be made in the next.
        connect(&m_session, &WorkspaceSession::closed, dialog, &QDialog::reject);
        prepare(dialog->form(), [dialog = QPointer(dialog)] {
            if (dialog)
                dialog->accept();
        });
        dialog->open();
        return;
    }
    auto *form = new KeyForm(m_session.workspace(), policy, m_store.clock());
    prepare(form, [this] { Q_EMIT formDone(); });
    connect(form, &KeyForm::cancelled, this, &KeyCreation::formDone);
    Q_EMIT formReady(form);
}

void KeyCreation::prepare(KeyForm *form, const std::function<void()> &close)
{
    m_form = form;
    updateForm();
    connect(form, &KeyForm::submitted, this,
        [this, form, close](const KeyDraft &draft) { submit(form, draft, close); });
}

void KeyCreation::updateForm()
{
    if (!m_form || !m_session.isOpen())
        return;
    m_form->updateWorkspace(m_session.workspace());
    m_form->setContext(m_rules.counted(), [this](const QString &label) { return m_rules.labelTaken(label); });
}

void KeyCreation::submit(KeyForm *form, KeyDraft draft, const std::function<void()> &close)
{
    form->setBusy(true);
    FreshToken fresh = mintToken(m_session.workspace().tokenPrefix);
    draft.id = newId(m_store.clock().now());
    draft.minted = fresh.minted;
    // The secret outlives the form: a key that was made is shown even if the form was closed meanwhile.
    whenDone(m_store.create(m_session.workspace().id, draft), this,
        [this, form = QPointer(form), close, workspace = m_session.workspace(),
            secret = std::move(fresh.secret)](Result<CreatedKey> created) mutable {
            if (created) {
                close();
                m_session.absorb(created->key);
                m_reveal(workspace, created->key, std::move(secret));
                return;
            }
            if (!form) {
                Q_EMIT refused(sentence(created.error()));
                return;
            }
            form->setBusy(false);
            form->showError(created.error());
        });
}

} // namespace chatelaine
