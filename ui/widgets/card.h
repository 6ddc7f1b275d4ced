// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace chatelaine {

/// A bordered button of a title and a few wrapped lines, to choose among a handful of things. Checkable and
/// exclusive among the cards of one parent, so the arrow keys move between them and screen readers say radio
/// button.
class Card : public QAbstractButton {
    Q_OBJECT
public:
    explicit Card(const QString &title, const QString &text, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setDescription(const QString &text);
    QString title() const { return text(); }
    QString description() const { return m_description; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFont titleFont() const;

    QString m_description;
};

} // namespace chatelaine
