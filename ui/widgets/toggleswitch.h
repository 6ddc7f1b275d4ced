// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QPainter;

namespace chatelaine {

/// A checkable switch. Space and click toggle; screen readers get a check box with its state.
class ToggleSwitch : public QAbstractButton {
    Q_OBJECT
public:
    explicit ToggleSwitch(QWidget *parent = nullptr);
    QSize sizeHint() const override;

    /// The same picture for item delegates, 30 × 18.
    static void paint(QPainter &painter, const QRectF &rect, bool on, bool enabled, bool focused);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace chatelaine
