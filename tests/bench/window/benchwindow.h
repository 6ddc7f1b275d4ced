// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/support/samplestore.h"
#include "bench/window/viewwatch.h"
#include "registry/policycatalog.h"
#include "store/localkeystore.h"
#include "store/systemclock.h"
#include "support/manualclock.h"
#include "ui/connect/connectionbook.h"
#include "ui/connect/networkservices.h"
#include "ui/pages/appsettings.h"
#include "ui/shell/mainwindow.h"
#include "vault/secretvault.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QTemporaryDir>

#include <optional>

namespace chatelaine::bench {

/// The window as the program opens it, shown over a sample store.
class BenchWindow {
public:
    explicit BenchWindow(const SampleStore &sample);

    void awaitFirstRows(); ///< Until they are painted.
    void awaitLoaded(); ///< Until all rows are in the table and the loading bar has stopped.

    const SampleStore &sample() const { return m_sample; }
    /// Since the store last told of changes, before the window has heard of it; in ms.
    double sinceChanges() const { return static_cast<double>(m_changes.nsecsElapsed()) / 1e6; }
    QTableView &table() { return *find<QTableView>("keyTable"); }
    ViewWatch &watch() { return *m_watch; }

    bool has(const char *name) const { return m_window->findChild<QWidget *>(QLatin1String(name)); }
    template <typename T = QWidget>
    T *find(const char *name) const
    {
        T *found = m_window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no widget %s", name);
        return found;
    }

private:
    SampleStore m_sample;
    QTemporaryDir m_folder;
    AppSettings m_settings;
    PolicyCatalog m_catalog = PolicyCatalog::load();
    /// Stands: among a million keys one expires or grows stale every few seconds.
    ManualClock m_clock{SystemClock().now()};
    SecretVault m_vault;
    LocalKeyStore m_store;
    NetworkServices m_services;
    ConnectionBook m_book;
    QElapsedTimer m_changes;
    std::optional<MainWindow> m_window;
    std::optional<ViewWatch> m_watch;
};

/// What programs with such windows begin with: look and language do not depend on the machine.
void beginWindowBench();

} // namespace chatelaine::bench
