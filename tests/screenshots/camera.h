// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/policycatalog.h"
#include "store/localkeystore.h"
#include "store/systemclock.h"
#include "support/fakedirectory.h"
#include "support/fakeservices.h"
#include "support/peoplestore.h"
#include "ui/connect/connectionbook.h"
#include "ui/pages/appsettings.h"
#include "ui/shell/demo.h"
#include "ui/shell/mainwindow.h"
#include "vault/secretvault.h"

#include <QDir>
#include <QTest>

#include <functional>
#include <memory>

namespace chatelaine {

/// The real window on a demo store, walked through its states by clicks and keys, and photographed.
class Camera {
public:
    enum class Scene { Demo, Empty, Service }; ///< A service: the demo with people in it.
    Camera(QDir folder, const QString &suffix, const QSize &size, Scene scene = Scene::Demo);
    ~Camera();

    void openWorkspace(const QString &name);
    void openPage(int row); ///< Of the sidebar's list of pages.
    void selectRow(int row);
    void press(const QKeySequence &keys);
    void click(const char *button);
    void type(const char *edit, const QString &text);
    QWidget *find(const char *name) const; ///< The visible widget of that name.
    template <typename T>
    T *find(const char *name) const
    {
        return qobject_cast<T *>(find(name));
    }
    void waitFor(const char *name); ///< Until it is visible; fatal when it never is.
    void shoot(const QString &name); ///< With the dialog that is open, over the dimmed window.
    void closeDialogs();
    /// The service that the window can be connected to, with as many keys as the demo has.
    FakeServices &serve(const QString &host);
    void chooseOf(int connection, const QString &entry); ///< From the menu in the sidebar.

private:
    void addPeople();
    void activate();
    QImage settled() const;

    QDir m_folder;
    QString m_suffix;
    SystemClock m_clock;
    PolicyCatalog m_catalog = PolicyCatalog::load();
    Demo m_demo{m_catalog};
    QTemporaryDir m_empty;
    SecretVault m_vault;
    std::unique_ptr<AppSettings> m_settings;
    FakeServices m_services{m_empty.path(), m_catalog, m_clock};
    std::unique_ptr<ConnectionBook> m_book;
    std::unique_ptr<LocalKeyStore> m_store;
    FakeDirectory m_people{m_clock.now()};
    std::unique_ptr<PeopleStore> m_service; ///< Only in that scene.
    std::unique_ptr<MainWindow> m_window;
};

} // namespace chatelaine
