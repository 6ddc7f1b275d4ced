// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/policycatalog.h"
#include "store/localkeystore.h"
#include "store/remotekeystore.h"
#include "support/manualclock.h"
#include "support/serviceprocess.h"

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

    /// Workspaces that were there before the test.
    virtual QStringList atFirst() const { return {}; }
    /// How events name who acts.
    virtual QString actorName() { return QStringLiteral("local:") + store().memberName(); }

    ManualClock clock; ///< Of a store on this computer; a service has its own.
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

/// A real service, and its store over a socket.
class RemoteRow final : public StoreRow {
public:
    RemoteRow();

    KeyStore &store() override { return *m_store; }
    std::unique_ptr<KeyStore> other() override { return make(); }
    QStringList atFirst() const override { return {m_service.policy()}; }
    QString actorName() override { return m_store->memberName(); }

private:
    std::unique_ptr<RemoteKeyStore> make();

    QTemporaryDir m_folder;
    ServiceProcess m_service;
    std::unique_ptr<RemoteKeyStore> m_store;
};

using MakeRow = std::function<std::unique_ptr<StoreRow>()>;

/// A test's data column "make" with a row for each kind of store there is.
void addStoreRows();

} // namespace chatelaine

Q_DECLARE_METATYPE(chatelaine::MakeRow)
