// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace chatelaine {

/// What was just done, with the way to undo it. Goes by itself after some idle seconds, never while the
/// pointer or the focus is on it. One offer at a time: the next action replaces it.
class UndoOffer : public QWidget {
    Q_OBJECT
public:
    explicit UndoOffer(QWidget *parent = nullptr); ///< Hidden.

    void offer(const QString &done, std::function<void()> undo);
    void announce(const QString &text); ///< Nothing to undo.
    void undo(); ///< Does nothing when nothing is offered.
    void dismiss();
    bool isOffered() const { return static_cast<bool>(m_undo); }
    void setLifetime(int milliseconds) { m_timer.setInterval(milliseconds); }

Q_SIGNALS:
    void changed();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void present(const QString &text);

    QLabel *m_label;
    QPushButton *m_button;
    QTimer m_timer;
    std::function<void()> m_undo;
};

} // namespace chatelaine
