// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

#include <QBasicTimer>
#include <QWidget>

namespace chatelaine {

/// A line for a password, which stands in a Secret alone and is painted as dots. Typed at its end, selected
/// as a whole or not at all, never copied from. Enter also goes on to the dialog's default button.
class PasswordField : public QWidget {
    Q_OBJECT
public:
    explicit PasswordField(QWidget *parent = nullptr);

    bool isEmpty() const { return m_secret.isEmpty(); }
    const Secret &secret() const { return m_secret; } ///< UTF-8; until the next change.
    Secret take(); ///< The field is empty then.
    void clear();
    void selectAll();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void textChanged();
    void submitted(); ///< Enter was pressed.

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void insert(QStringView text);
    void paste(bool selection);
    void eraseLast();
    void replace(Secret secret);
    void setSelected(bool selected);
    void restartCaret();
    int characters() const;
    QString dots() const;

    Secret m_secret;
    QBasicTimer m_blinking;
    bool m_selected = false;
    bool m_caretOn = false;
};

} // namespace chatelaine
