// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QLabel;

namespace chatelaine {

/// The foot of a dialog or a page: a line of words at the start, buttons at the end, on the panel's colour
/// under a rule.
class Footer : public QWidget {
    Q_OBJECT
public:
    explicit Footer(QWidget *parent = nullptr);
    void setText(const QString &text);
    QLabel *textLabel() const { return m_text; }
    void addButton(QAbstractButton *button); ///< After the ones that are there.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
    QLabel *m_text;
};

} // namespace chatelaine
