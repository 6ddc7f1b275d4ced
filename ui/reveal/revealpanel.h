// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/error.h"
#include "domain/keypolicy.h"
#include "domain/workspace.h"
#include "ui/reveal/revealservices.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace chatelaine {

class Banner;
class EnvFileChooser;
class SecretView;

/// A new key's secret, shown once: to copy, to save to the keychain or a .env file, with snippets of its use.
/// It holds the only copy; when it has finished nothing can show the secret again.
class RevealPanel : public QWidget {
    Q_OBJECT
public:
    RevealPanel(const ApiKey &key, Secret secret, const KeyPolicy &policy, const Workspace &workspace,
        RevealServices services, QWidget *parent = nullptr);
    ~RevealPanel() override;

    /// False once, with a question in the panel, when the secret was neither copied nor saved.
    bool mayClose();
    /// What calls have left on the key so far. Where the store sees calls, the first one is waited for, and
    /// said.
    void showUse(const KeyUse &use);
    /// What its button, Esc and the window's close button do: finishes if it may close.
    void requestClose();

Q_SIGNALS:
    void finished(); ///< The secret is wiped; the countdown of the clipboard runs if it was copied.

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeContent(const KeyPolicy &policy, const Workspace &workspace);
    QWidget *makeSecretRow();
    QWidget *makeSaveRow();
    QWidget *makeFooter(const KeyPolicy &policy);
    void copy();
    void noteClipboardCleared();
    void saveToKeychain();
    void showKeychainError(const Error &error);
    void takeEnvFile(const QString &file, bool mayBeCommitted);
    void writeEnvFile(const QString &file);
    void showProblem(const QString &text, const QString &actionText, std::function<void()> action);
    void finish();

    ApiKey m_key;
    QString m_workspaceName;
    QString m_variable; ///< The environment variable's name.
    RevealServices m_services;
    SecretView *m_view;
    QPushButton *m_copy;
    QPushButton *m_keychain;
    QPushButton *m_envFile;
    QLabel *m_status;
    QLabel *m_firstCall = nullptr;
    Banner *m_problem;
    Banner *m_question;
    EnvFileChooser *m_chooser;
    std::function<void()> m_wayOn; ///< What the problem's button does.
    bool m_copied = false;
    bool m_saved = false;
    bool m_asked = false;
    bool m_finished = false;
};

} // namespace chatelaine
