// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace chatelaine {

/// Says when the desktop locks the screen, as the screen savers of the session bus announce it.
class SessionLock : public QObject {
    Q_OBJECT
public:
    explicit SessionLock(QObject *parent = nullptr);

Q_SIGNALS:
    void locked();

private Q_SLOTS:
    void setActive(bool active);
};

} // namespace chatelaine
