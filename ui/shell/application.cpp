// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/application.h"

#include "domain/heap.h"
#include "domain/sentence.h"
#include "registry/policycatalog.h"
#include "store/localkeystore.h"
#include "store/systemclock.h"
#include "translations/translations.h"
#include "ui/connect/connectionbook.h"
#include "ui/connect/networkservices.h"
#include "ui/pages/appsettings.h"
#include "ui/shell/demo.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "vault/secretvault.h"

#include <QApplication>
#include <QIcon>

namespace chatelaine {
using namespace Qt::StringLiterals;

bool Application::hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    }
    return false;
#else
    return true;
#endif
}

QString Application::noDisplayText()
{
    return tr("chatelaine: there is no display to open a window on; start this from a desktop session, with "
              "ssh -X, or "
              "under xvfb-run.\n");
}

void Application::giveBackMemory()
{
    giveBackLargeMemory(8 * 1024 * 1024); // A search takes less at a time, and takes it again soon.
}

int Application::run(const CommandLine &line, int &argc, char **argv)
{
    giveBackMemory();
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"Chatelaine"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHATELAINE_VERSION));
    QGuiApplication::setDesktopFileName(u"org.chatelaine.Chatelaine"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/org.chatelaine.Chatelaine.svg"_s));
    installTranslations(QLocale());

    const SystemClock clock;
    const PolicyCatalog catalog = PolicyCatalog::load();
    std::optional<Demo> demo;
    if (line.demo)
        demo.emplace(catalog);
    const StoreAddress address = demo ? demo->address() : line.store.value_or(StoreAddress::standard());
    AppSettings settings(demo ? demo->settingsFile() : AppSettings::standardFile());
    Theme::install(app, settings.appearance());
    QObject::connect(&settings, &AppSettings::appearanceChanged, Theme::instance(), &Theme::setAppearance);
    SecretVault vault;
    LocalKeyStore store(address, catalog, clock, u"window"_s);
    const auto open = [&]() -> Reply<void> { return demo ? demo->open(store) : store.open(); };
    NetworkServices services;
    ConnectionBook book(services, settings, vault);
    MainWindow window({store, open, address, nullptr, settings, vault}, book);
    window.show();
    if (!line.service.isEmpty())
        window.showService(line.service);
    return app.exec();
}

} // namespace chatelaine
