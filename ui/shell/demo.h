// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"
#include "store/demostore.h"
#include "store/demostore.h"
#include "store/localkeystore.h"

#include <QTemporaryDir>

#include <memory>

class QThread;

namespace chatelaine {

class PolicyCatalog;

/// A throw-away store full of keys, and the folder that goes with it.
class Demo {
public:
    explicit Demo(const PolicyCatalog &catalog);
    ~Demo();

    StoreAddress address() const;
    QString settingsFile() const;
    /// Fills the store, away from the window's thread, then opens it.
    Reply<void> open(LocalKeyStore &store);

private:
    const PolicyCatalog &m_catalog;
    QTemporaryDir m_folder{demoFolderTemplate()};
    SealingKey m_sealingKey = SealingKey::generate();
    std::unique_ptr<QThread> m_seeding;
};

} // namespace chatelaine
