// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storerow.h"

#include "store/signin.h"
#include "support/await.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chatelaine {

LocalRow::LocalRow()
    : m_catalog(PolicyCatalog::load({}))
    , m_store(make())
{
}

std::unique_ptr<LocalKeyStore> LocalRow::make()
{
    const StoreAddress address{m_folder.filePath(u"keys.sqlite"_s)};
    auto store = std::make_unique<LocalKeyStore>(address, m_catalog, clock, u"window"_s);
    if (!await(store->open()))
        qFatal("the store does not open");
    return store;
}

RemoteRow::RemoteRow()
    : m_service(u"stackone"_s, {u"--sealing-key-file"_s, m_folder.filePath(u"sealing.key"_s)})
{
    if (!m_service.init() || !m_service.start())
        qFatal("the service does not start");
    m_store = make();
}

std::unique_ptr<RemoteKeyStore> RemoteRow::make()
{
    const ServiceAddress address{m_service.url()};
    auto opened = await(
        signIn(address, {}, ServiceProcess::owner, Secret::copyOf(ServiceProcess::password), u"window"_s));
    if (!opened)
        qFatal("nobody can sign in: %s", qPrintable(codeWord(opened.error().code)));
    auto store
        = std::make_unique<RemoteKeyStore>(address, Fingerprint(), std::move(opened->token), u"window"_s);
    if (const auto done = await(store->open()); !done)
        qFatal("the store does not open: %s", qPrintable(codeWord(done.error().code) % done.error().detail));
    return store;
}

void addStoreRows()
{
    QTest::addColumn<MakeRow>("make");
    QTest::newRow("local") << MakeRow([] { return std::make_unique<LocalRow>(); });
    QTest::newRow("remote") << MakeRow([] { return std::make_unique<RemoteRow>(); });
}

} // namespace chatelaine
