// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QObject>

class QThread;

namespace chatelaine {

/// What the desktop says of dark and contrast, through org.freedesktop.portal.Settings. Never blocks: the bus
/// is reached on a thread of its own. Silent where there is no bus or no portal.
class DesktopPreference : public QObject {
    Q_OBJECT
public:
    explicit DesktopPreference(QObject *parent = nullptr);
    ~DesktopPreference() override;
    void start();

Q_SIGNALS:
    void colorSchemeChanged(uint scheme); ///< 0 no preference, 1 dark, 2 light.
    void contrastChanged(bool high);

private Q_SLOTS:
    void onSettingChanged(const QDBusMessage &message);

private:
    void ask();
    void read(const QString &key);
    void take(const QString &key, uint value);

    QThread *m_connecting = nullptr;
};

} // namespace chatelaine
