// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusMessage;
class QDBusVariant;

namespace chatelaine {

/// What the desktop says of dark and contrast, through org.freedesktop.portal.Settings. Never blocks: the bus
/// is reached on a thread of its own. Silent where there is no bus or no portal.
class DesktopPreference : public QObject {
    Q_OBJECT
public:
    explicit DesktopPreference(QObject *parent = nullptr);
    ~DesktopPreference() override;
    void start();

    /// The portal's values: color-scheme 0 no preference, 1 dark, 2 light; contrast 1 high.
    void take(const QString &key, uint value);

Q_SIGNALS:
    void colorSchemeChanged(uint scheme);
    void contrastChanged(bool high);

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void read(const QString &key);

    class QThread *m_connecting = nullptr;
};

} // namespace chatelaine
