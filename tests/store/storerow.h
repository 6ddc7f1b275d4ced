// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/policycatalog.h"
#include "store/localkeystore.h"
#include "support/manualclock.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace chatelaine {

/// An empty store of one kind, and what a conformance test needs beside it.
class StoreRow {
public:
    virtual ~StoreRow() = default;

    virtual KeyStore &store() = 0;
    /// The same store as another program sees it.
    virtual std::unique_ptr<KeyStore> other() = 0;

    ManualClock clock;
};

class LocalRow final : public StoreRow {
public:
    LocalRow();

    KeyStore &store() override { return *m_store; }
    std::unique_ptr<KeyStore> other() override { return make(); }

private:
    std::unique_ptr<LocalKeyStore> make();

    QTemporaryDir m_folder;
    const PolicyCatalog m_catalog;
    std::unique_ptr<LocalKeyStore> m_store;
};

using MakeRow = std::function<std::unique_ptr<StoreRow>()>;

/// A test's data column "make" with a row for each kind of store there is.
void addStoreRows();

} // namespace chatelaine

Q_DECLARE_METATYPE(chatelaine::MakeRow)
