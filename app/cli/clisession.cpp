// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clisession.h"

#include "vault/sealingkeyfile.h"
#include "vault/sealingkeykeeper.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

CliSession::CliSession(GlobalOptions options)
    : m_options(std::move(options))
    , m_catalog(PolicyCatalog::load())
    , m_printer(m_options.json, m_clock)
{
}

Result<KeyStore *> CliSession::store()
{
    if (m_store)
        return m_store.get();
    const Result<StoreAddress> address
        = m_options.store.isNull() ? StoreAddress::standard() : StoreAddress::parse(m_options.store);
    if (!address)
        return tl::unexpected(address.error());
    auto store = std::make_unique<LocalKeyStore>(*address, m_catalog, m_clock, u"cli"_s);
    const Result<void> opened = await(store->open());
    if (!opened)
        return tl::unexpected(opened.error());
    m_store = std::move(store);
    return m_store.get();
}

Result<Workspace> CliSession::findWorkspace(const QString &nameOrId)
{
    return store().and_then([&](KeyStore *store) { return await(store->findWorkspace(nameOrId)); });
}

Result<Place> CliSession::findPlace(const QString &nameOrId)
{
    return findWorkspace(nameOrId).and_then([this](const Workspace &workspace) -> Result<Place> {
        if (const KeyPolicy *policy = m_catalog.find(workspace.policyId))
            return Place{workspace, policy};
        return fail(ErrorCode::PolicyUnknown, {workspace.policyId});
    });
}

Result<SealingKey> CliSession::readSealingKey()
{
    if (!m_options.sealingKeyFile.isNull())
        return loadOrCreateSealingKeyFile(m_options.sealingKeyFile);
    SecretVault vault;
    SealingKeyKeeper keeper(vault);
    return await(keeper.obtain(m_store->address())).map_error([](const Error &error) {
        // Scripts often run where no keychain is: what they lack is the key, wherever it comes from.
        if (error.code != ErrorCode::KeychainUnavailable)
            return error;
        return Error{ErrorCode::SealingKeyAbsent, {}, error.detail};
    });
}

Result<void> CliSession::provideSealingKey(const KeyPolicy &policy)
{
    if (!policy.viewable() || m_store->hasSealingKey())
        return {};
    return readSealingKey().map([this](SealingKey key) { m_store->setSealingKey(std::move(key)); });
}

} // namespace chatelaine
