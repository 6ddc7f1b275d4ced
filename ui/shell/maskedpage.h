// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"
#include "ui/reveal/revealservices.h"

#include <QWidget>

class QStackedWidget;

namespace chatelaine {

class Banner;
class EmptyState;
class KeyRules;
class KeyStore;
class KeyTableModel;
class PathHeading;
class LoadingBar;
class MaskedKeyPanel;
class SealingKeyNotice;
class SealingKeySource;
class WorkspaceSession;

/// The page of a policy with one key that can be looked at again. The key is made when the page is first
/// opened.
class MaskedPage : public QWidget {
    Q_OBJECT
public:
    MaskedPage(KeyStore &store, WorkspaceSession &session, const KeyTableModel &model, const KeyRules &rules,
        SealingKeySource &sealing, const RevealServices &services, QWidget *parent);

    void open(); ///< The session has this kind of workspace and its keys are loaded.
    void close(); ///< Another workspace: nothing of the key is kept.
    void showRefreshed(const ApiKey &key, Secret secret);
    void setRefreshing(
        bool refreshing); ///< The secret is being replaced: who asks for it waits for the new one.
    void setUnavailable(const std::optional<Error> &error);
    void showRefusal(const QString &text);
    void showFailure(const Error &error);

Q_SIGNALS:
    void refreshRequested(const chatelaine::KeyId &id);
    void retryRequested();

private:
    void buildLayout();
    void connectParts();
    void takeSealingKey();
    void takeSealingFailure(const Error &error);
    void makeKey();
    void presentKey(const ApiKey &key);
    void follow();
    void view();
    bool isCurrent() const;

    KeyStore &m_store;
    WorkspaceSession &m_session;
    const KeyTableModel &m_model;
    const KeyRules &m_rules;
    SealingKeySource &m_sealing;
    RevealServices m_services;
    PathHeading *m_heading;
    Banner *m_banner;
    LoadingBar *m_loading;
    QWidget *m_blank;
    SealingKeyNotice *m_notice; ///< There is no key yet, for want of a sealing key.
    EmptyState *m_problem;
    QStackedWidget *m_content;
    MaskedKeyPanel *m_panel = nullptr;
    KeyId m_shown;
    TokenHint m_hint; ///< Of the secret that is shown.
    int m_views = 0; ///< Only the answer to the latest view counts.
    QString m_unavailable;
    bool m_wantsView = false; ///< The eye was pressed and waits for the sealing key or the new secret.
    bool m_refreshing = false;
    bool m_making = false;
};

} // namespace chatelaine
