// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace chatelaine {

/// A small panel over the window, pointing at the thing it is about. Esc and a click outside close it, Tab
/// stays inside, focus returns to where it was. Deletes itself when closed.
class Popover : public QWidget {
    Q_OBJECT
public:
    explicit Popover(QWidget *owner); ///< Lives in the owner's window.

    QVBoxLayout *contentLayout() const { return m_content; }
    /// One question, its answer's button and Cancel, which has the focus.
    void ask(const QString &question, const QString &confirmText, ButtonKind kind = ButtonKind::Primary);
    void tell(const QString &text); ///< A sentence, nothing to answer.
    void showAt(const QRect &globalAnchor); ///< Below the anchor, above where there is no room.

Q_SIGNALS:
    void confirmed();
    void closed(); ///< However it was closed; after confirmed().

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void place();

    QVBoxLayout *m_content;
    QPointer<QWidget> m_focusBefore;
    QRect m_anchor; ///< In the window's coordinates.
    bool m_below = true;
};

} // namespace chatelaine
