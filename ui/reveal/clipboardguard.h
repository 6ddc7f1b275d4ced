// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tokenformat.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace chatelaine {

/// Puts secrets on the clipboard and takes them off again: after a countdown, when the screen is locked, when
/// the program quits. It remembers a digest alone, and clears only what still has that digest. One for the
/// whole program.
class ClipboardGuard : public QObject {
    Q_OBJECT
public:
    struct Pace {
        int seconds = 60;
        std::chrono::milliseconds second{1000}; ///< Shorter in tests.
    };

    explicit ClipboardGuard(QObject *parent = nullptr);
    explicit ClipboardGuard(Pace pace, QObject *parent = nullptr);
    ~ClipboardGuard() override;

    void copy(const Secret &secret); ///< Ends a countdown; the secret stays until startCountdown().
    void startCountdown(); ///< Nothing happens while the clipboard does not hold the secret.
    void keepLonger(); ///< Begins the countdown anew.
    bool clearNow(); ///< True when there was something of ours to clear.
    bool holdsSecret() const;
    int remaining() const { return m_remaining; } ///< Seconds; 0 while nothing is counted down.
    int countdownSeconds() const { return m_pace.seconds; }

Q_SIGNALS:
    void remainingChanged(int seconds);
    /// The clipboard no longer holds the secret: it was cleared, or something else was copied.
    void cleared();

private:
    void check();
    void forget();
    void tick();

    Pace m_pace;
    QTimer m_timer;
    std::optional<Digest> m_digest;
    int m_remaining = 0;
};

} // namespace chatelaine
