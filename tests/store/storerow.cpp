// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storerow.h"

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

void addStoreRows()
{
    QTest::addColumn<MakeRow>("make");
    QTest::newRow("local") << MakeRow([] { return std::make_unique<LocalRow>(); });
}

} // namespace chatelaine
