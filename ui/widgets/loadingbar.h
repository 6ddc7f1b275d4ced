// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QProgressBar>

namespace chatelaine {

/// The thin bar above a table's header while rows stream in. Takes its three pixels whether it runs or not.
class LoadingBar : public QProgressBar {
    Q_OBJECT
public:
    explicit LoadingBar(QWidget *parent = nullptr);
    void setRunning(bool running);
    bool isRunning() const { return m_running; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QBasicTimer m_timer;
    bool m_running = false;
};

} // namespace chatelaine
