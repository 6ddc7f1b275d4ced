// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/benchwindow.h"

#include "translations/translations.h"
#include "ui/shell/application.h"
#include "ui/theme/theme.h"
#include "ui/widgets/loadingbar.h"

#include <QApplication>
#include <QTest>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

void beginWindowBench()
{
    Application::giveBackMemory();
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(locale);
    installTranslations(locale);
    Theme::install(*qApp, Appearance::Light);
}

BenchWindow::BenchWindow(const SampleStore &sample)
    : m_sample(sample)
    , m_settings(m_folder.filePath(u"settings.ini"_s))
    , m_store(sample.address, m_catalog, m_clock, u"window"_s)
    , m_book(m_services, m_settings, m_vault)
{
    QObject::connect(&m_store, &KeyStore::changesArrived, &m_store, [this] { m_changes.start(); });
    const ShellContext context{
        m_store, [this] { return m_store.open(); }, sample.address, nullptr, m_settings, m_vault};
    m_window.emplace(context, m_book);
    m_watch.emplace(table());
    m_window->show();
    m_window->activateWindow(); // There may be no window manager to do it.
}

void BenchWindow::awaitFirstRows()
{
    m_watch->awaitRows(static_cast<int>(std::min<qint64>(m_sample.shown, 12)));
}

void BenchWindow::awaitLoaded()
{
    const auto bars = m_window->findChildren<LoadingBar *>();
    processUntil([&] {
        return table().model()->rowCount() == m_sample.shown
            && std::ranges::none_of(bars, &LoadingBar::isRunning);
    });
}

} // namespace chatelaine::bench
