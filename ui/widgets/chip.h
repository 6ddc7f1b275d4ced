// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace chatelaine {

/// A filter: a word and a live count in a pill. Checkable.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    void setCount(int count); ///< Negative: no count is shown.
    int count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString countText() const;

    int m_count = -1;
};

} // namespace chatelaine
