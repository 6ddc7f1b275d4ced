// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/keyregistry.h"
#include "registry/policycatalog.h"
#include "store/localkeystore.h"
#include "support/fakeservices.h"
#include "support/manualclock.h"
#include "ui/connect/connectionbook.h"
#include "ui/pages/appsettings.h"
#include "ui/shell/mainwindow.h"
#include "vault/secretvault.h"

#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace chatelaine {

class KeyTableView;
class SidebarGroup;
class SidebarList;

/// A store file, its settings file, and windows on them; beside them a registry of its own that reads what
/// the windows have written, as another program would.
class WindowFixture {
public:
    /// One window with everything that it stands on.
    struct Opened {
        std::unique_ptr<LocalKeyStore> store;
        std::unique_ptr<ConnectionBook> book;
        std::unique_ptr<MainWindow> window;
        /// In the connection that is shown, else anywhere in the window.
        template <typename T>
        T *find(const char *name) const
        {
            T *found = view()->findChild<T *>(QString::fromLatin1(name));
            return found ? found : window->findChild<T *>(QString::fromLatin1(name));
        }
        QWidget *view() const; ///< Of the connection that is shown.
        SidebarGroup *group(const QString &title) const; ///< Null where the sidebar has none.
        QMenu *menu(const QString &title) const; ///< Of that group, as it is when it is opened now.
        KeyTableView *table() const;
        QLabel *label(const char *name) const;
        bool shows(const QString &workspace, int keys) const; ///< The workspace is loaded.
        KeyId rowNamed(const QString &label) const; ///< As the table has it; null when it has not.
        QRect cell(const KeyId &id, int column) const; ///< In the viewport.
        void clickCell(const KeyId &id, int column) const;
        void click(const char *button) const;
    };

    /// Windows reach services through `access`, or through services().
    explicit WindowFixture(ServiceAccess *access = nullptr);
    /// Whether the store has its sealing key, or asks the keychain for it.
    enum class Sealing { Given, Asked };
    Opened open(Sealing sealing = Sealing::Given);
    KeyRegistry &registry();
    std::unique_ptr<KeyRegistry> openRegistry(const StoreAddress &address);
    void closeRegistry() { m_registry.reset(); }
    StoreAddress address() const;
    QString settingsFile() const;
    QString folder() const
    {
        return m_folder.path();
    } ///< With all that the windows write of their own accord.
    QString memberName() const; ///< Whose keys the windows make.

    Workspace addWorkspace(const QString &name, const QString &policy = QStringLiteral("chatelaine"));
    ApiKey addKey(const Workspace &workspace, const QString &label);
    void use(const Workspace &workspace,
        const QString &label); ///< Makes a key of that label and calls with it now.
    ApiKey stored(const QString &label); ///< As the database has it; the id is null when it has not.

    const Actor &actor() const { return m_actor; } ///< Who uses registry().

    ManualClock clock;
    FakeServices &services() { return *m_services; }
    AppSettings &settings() { return *m_settings; }

private:
    QTemporaryDir m_folder;
    PolicyCatalog m_catalog = PolicyCatalog::load();
    std::unique_ptr<KeyRegistry> m_registry;
    std::unique_ptr<AppSettings> m_settings;
    SecretVault m_vault;
    std::unique_ptr<FakeServices> m_services;
    ServiceAccess *m_access;
    SealingKey m_sealingKey = SealingKey::generate();
    Actor m_actor{QStringLiteral("tester"), QStringLiteral("cli")};
};

/// The dialog or popover that is open on top of `parent`, once it is there; null when none comes.
template <typename T>
T *waitFor(const QWidget *parent, const QString &name)
{
    T *found = nullptr;
    (void)QTest::qWaitFor([&] {
        const auto all = parent->findChildren<T *>(name);
        for (T *each : all) {
            if (each->isVisible())
                found = each;
        }
        return found != nullptr;
    });
    return found;
}

} // namespace chatelaine
