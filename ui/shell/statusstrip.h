// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace chatelaine {

class ClipboardGuard;
class StatusDot;
class UndoOffer;

/// The bottom line: the store's state, counts, what was just done with its undo, and a key on the clipboard
/// with its countdown.
class StatusStrip : public QFrame {
    Q_OBJECT
public:
    explicit StatusStrip(ClipboardGuard &clipboard, QWidget *parent = nullptr);

    UndoOffer *undoOffer() const { return m_undo; }
    void setOpening(const QString &storeTitle);
    void setStore(const QString &storeTitle, const std::optional<Error> &error);
    void setCounts(int keys, int selected);
    void clearCounts();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateClipboard(int seconds);

    ClipboardGuard &m_clipboard;
    StatusDot *m_dot;
    QLabel *m_store;
    QLabel *m_counts;
    UndoOffer *m_undo;
    QLabel *m_countdown;
    QPushButton *m_keep;
    QPushButton *m_clear;
};

} // namespace chatelaine
