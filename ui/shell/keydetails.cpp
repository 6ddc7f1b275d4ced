// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keydetails.h"

#include "store/keystore.h"
#include "ui/shell/keyactions.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/detailspane.h"
#include "ui/table/keytablemodel.h"

namespace chatelaine {

KeyDetails::KeyDetails(DetailsPane &pane, const WorkspaceSession &session, const KeyTableModel &model,
    KeyActions &actions, const KeyStore &store)
    : QObject(&pane)
    , m_pane(pane)
    , m_session(session)
    , m_model(model)
    , m_store(store)
{
    m_pane.hide();
    connect(&m_pane, &DetailsPane::closeRequested, this, &KeyDetails::hide);
    connect(&m_pane, &DetailsPane::edited, this, [this, &actions](const KeyId &id, const KeyEdit &edit) {
        actions.saveEdit(id, edit, [this, id](const Error &error) {
            if (m_pane.key() == id)
                m_pane.showError(error);
        });
    });
    connect(&m_pane, &DetailsPane::actionRequested, this,
        [&actions](Action action, const KeyId &id) { actions.run(action, id); });
    const auto refresh = [this] {
        if (isShown())
            show(m_pane.key());
    };
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
        [this, refresh](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
            const int row = isShown() ? m_model.rowOf(m_pane.key()) : -1;
            if (row >= topLeft.row() && row <= bottomRight.row())
                refresh();
        });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, refresh);
    connect(&m_session, &WorkspaceSession::workspaceChanged, this, refresh);
    connect(&m_session, &WorkspaceSession::closed, this, &KeyDetails::vanish);
}

bool KeyDetails::isShown() const
{
    return !m_pane.isHidden();
}

void KeyDetails::toggle(const KeyId &id)
{
    if (isShown() && m_pane.key() == id)
        hide();
    else
        show(id);
}

void KeyDetails::edit(const KeyId &id)
{
    show(id);
    if (isShown())
        m_pane.startEditing(Action::EditLabel);
}

void KeyDetails::follow(const KeyId &id)
{
    if (isShown() && !id.isNull())
        show(id);
}

void KeyDetails::show(const KeyId &id)
{
    const auto key = m_model.find(id);
    if (!key || !m_session.isOpen()) {
        vanish();
        return;
    }
    m_pane.setKey(*key, m_session.workspace(), m_session.policy(), m_store.memberName());
    if (isShown())
        return;
    m_pane.show();
    Q_EMIT shownChanged(true);
}

void KeyDetails::hide()
{
    if (!isShown())
        return;
    vanish();
    Q_EMIT shownChanged(false);
}

void KeyDetails::vanish()
{
    m_pane.hide();
    m_pane.clear();
}

} // namespace chatelaine
