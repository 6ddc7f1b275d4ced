// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

#include <QWidget>

namespace chatelaine {

/// Shows a secret in the fixed font, wrapped where it is too long, and is the only place that holds it. It
/// paints character by character: no string ever has the whole, and screen readers get the accessible name
/// alone. Selected as a whole or not at all.
class SecretView : public QWidget {
    Q_OBJECT
public:
    explicit SecretView(QWidget *parent = nullptr);

    void setSecret(Secret secret);
    void clear(); ///< Wipes the secret; the stand-in is shown from then on.
    const Secret &secret() const { return m_secret; }
    void setStandIn(const QString &text); ///< What is shown while there is no secret.
    bool isSelected() const { return m_selected; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void copyRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setSelected(bool selected);
    void paintSelection(QPainter &painter) const;
    qsizetype length() const;
    QChar character(qsizetype index) const;
    QSizeF cell() const;
    qsizetype columns(int width) const;

    Secret m_secret;
    QString m_standIn;
    bool m_selected = false;
};

} // namespace chatelaine
