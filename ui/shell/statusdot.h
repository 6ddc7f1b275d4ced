// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace chatelaine {

/// A round mark beside a word that says the same.
class StatusDot : public QWidget {
    Q_OBJECT
public:
    enum class State { Waiting, Good, Bad };

    explicit StatusDot(QWidget *parent = nullptr);
    void setState(State state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state = State::Waiting;
};

} // namespace chatelaine
