// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reveal/revealservices.h"
#include "ui/shell/shellcontext.h"

#include <QPointer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace chatelaine {

class DetailsPane;
class KeyActions;
class KeyCreation;
class KeyDetails;
class KeyExport;
class KeyForm;
class KeyListPage;
class KeyRules;
class KeyTableModel;
class MaskedPage;
class RevealPanel;
class SealingKeySource;
class WorkspaceSession;

/// The keys of the open workspace: the list with its details pane, or the one masked key, and what its policy
/// makes of creation and reveal.
class KeysPage : public QWidget {
    Q_OBJECT
public:
    KeysPage(const ShellContext &context, WorkspaceSession &session, KeyTableModel &model, KeyRules &rules,
        SealingKeySource &sealing, const RevealServices &services, QWidget *parent);

    void createKey();
    void focusSearch();
    void focusList();
    void selectKey(const KeyId &id);
    void closeTopmost(); ///< Esc: the form, else the details pane, else the selection.
    bool mayLeave(); ///< False while a secret stands here unsaved; asks once.
    void left(); ///< After mayLeave(): what was revealed here is forgotten.
    void setUnavailable(const std::optional<Error> &error); ///< Rows are old; nothing: it is over.
    void saveLayout();

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void countsChanged(int shown, int selected);
    void retryRequested();

private:
    void connectList();
    void connectActions();
    void connectExport();
    void connectSession();
    void takeOpened();
    void showRowMenu(const KeyId &id, const QPoint &position);
    void rename(const KeyId &id);
    void showForm(KeyForm *form);
    void removeForm();
    void reveal(const Workspace &workspace, const ApiKey &key, Secret secret);
    RevealServices revealServices() const;
    void followUse(RevealPanel *panel, const KeyId &id);
    void showPanel(const Workspace &workspace, const ApiKey &key, Secret secret);
    void showRefusal(const QString &text);
    void showRefusalAt(const QString &text, const QRect &place);
    void restoreDetails();
    QWidget *home() const; ///< The list, or the masked key.

    ShellContext m_context;
    WorkspaceSession &m_session;
    KeyTableModel &m_model;
    RevealServices m_services;
    QStackedWidget *m_stack;
    KeyListPage *m_list;
    MaskedPage *m_masked;
    DetailsPane *m_pane;
    QSplitter *m_splitter;
    KeyActions *m_actions;
    KeyCreation *m_creation;
    KeyDetails *m_details;
    KeyExport *m_export;
    QPointer<QWidget> m_formPage; ///< A form that is a page of its own.
    QPointer<RevealPanel> m_panel; ///< A secret that is on a page of its own.
};

} // namespace chatelaine
