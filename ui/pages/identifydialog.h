// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/keystore.h"

#include <QDialog>

class QFrame;
class QLabel;
class QPushButton;

namespace chatelaine {

class Badge;
class TokenField;

/// "Which key is this?": takes a pasted string, checks its form here and asks the store for its digest alone.
class IdentifyDialog : public QDialog {
    Q_OBJECT
public:
    IdentifyDialog(
        KeyStore &store, const Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

Q_SIGNALS:
    void keyFound(const chatelaine::KeyId &id); ///< The user wants to see it in the list.

protected:
    bool event(QEvent *event) override;

private:
    QWidget *buildField();
    QWidget *buildAnswer();
    void identify(const Digest &digest, const TokenHint &hint);
    void showUnrecognized();
    void showKey(const ApiKey &key);
    void showSentence(const QString &text);

    KeyStore &m_store;
    Workspace m_workspace;
    const Clock &m_clock;
    TokenField *m_field;
    QLabel *m_sentence;
    QFrame *m_answer;
    QLabel *m_label;
    QLabel *m_hint;
    Badge *m_status;
    QPushButton *m_show;
    KeyId m_found;
    int m_asked = 0; ///< Counts the questions; answers to former ones are dropped.
};

} // namespace chatelaine
