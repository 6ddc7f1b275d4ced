// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/error.h"
#include "domain/keypolicy.h"
#include "domain/secret.h"
#include "domain/workspace.h"
#include "ui/reveal/revealservices.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace chatelaine {

class Banner;
class SealingKeyNotice;
class SecretView;

/// The one key of a policy whose secret can be viewed at any time: masked, with an eye. The secret is asked
/// for each time (viewRequested()) and answered by showSecret() or showError(); it is wiped when it is masked
/// again.
class MaskedKeyPanel : public QWidget {
    Q_OBJECT
public:
    MaskedKeyPanel(const KeyPolicy &policy, const Workspace &workspace, RevealServices services,
        QWidget *parent = nullptr);

    void setKey(const ApiKey &key); ///< Masks; a refreshed key has another hint.
    /// An answer to what was asked before it was masked again is dropped.
    void showSecret(Secret secret);
    /// The key with its new secret, after a refresh; also what was asked for meanwhile.
    void showRefreshed(const ApiKey &key, Secret secret);
    void showError(const Error &error);
    /// The store is away: nothing can be asked for, and the tooltips say why. Empty: it is back.
    void setUnavailable(const QString &why);
    /// The sealing key could not be had; `file` as in SealingKeyNotice.
    void showSealingKeyError(const Error &error, const QString &file);
    void setShownFor(std::chrono::milliseconds time) { m_maskTimer.setInterval(time); } ///< 30 s at first.
    bool isMasked() const;

Q_SIGNALS:
    void viewRequested();
    void refreshRequested();
    void retryRequested(); ///< The keychain, for the sealing key.
    void fileAgreed(const QString &file); ///< The user agreed to keep the sealing key there.

protected:
    void hideEvent(QHideEvent *event) override;

private:
    enum class Wish { None, Show, Copy, Dropped }; ///< What the secret that was asked for is for.

    void arrange(const KeyPolicy &policy, const Workspace &workspace);
    void connectAll();
    void ask(Wish wish);
    void setWaiting(bool waiting);
    void updateButtons();
    void unmask(Secret secret);
    void mask();
    void copy(const Secret &secret);

    RevealServices m_services;
    SecretView *m_view;
    QPushButton *m_eye;
    QPushButton *m_copy;
    QPushButton *m_refresh;
    QLabel *m_status;
    Banner *m_problem;
    SealingKeyNotice *m_notice;
    QTimer m_maskTimer;
    Wish m_wish = Wish::None;
    bool m_waiting = false;
    QString m_unavailable; ///< Why nothing can be asked for.
};

} // namespace chatelaine
