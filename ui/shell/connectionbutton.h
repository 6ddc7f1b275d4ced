// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/statusdot.h"

#include <QAbstractButton>

namespace chatelaine {

/// The head of a connection in the sidebar: a dot, its name, the account there, and a word for its state.
class ConnectionButton : public QAbstractButton {
    Q_OBJECT
public:
    ConnectionButton(const QString &title, const QString &account, QWidget *parent);

    /// `word` says what the dot does; empty where all is well.
    void setState(StatusDot::State state, const QString &word);
    void setCurrent(bool current); ///< It is shown, with none of its workspaces open.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont smallFont() const;
    void paintGround(QPainter &painter) const;
    void paintLine(QPainter &painter, const QRect &line, const QString &text, const QColor &color) const;

    QString m_account;
    QString m_word;
    StatusDot *m_dot;
    bool m_current = false;
};

} // namespace chatelaine
