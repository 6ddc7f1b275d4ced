// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clisession.h"

#include "cli/servicelogin.h"
#include "cli/words.h"
#include "store/localkeystore.h"
#include "store/remotekeystore.h"
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

bool CliSession::isRemote() const
{
    return ServiceAddress::looksLike(m_options.store);
}

Result<ServiceAddress> CliSession::serviceAddress() const
{
    return ServiceAddress::parse(m_options.store);
}

Result<Fingerprint> CliSession::pin() const
{
    if (m_options.pin.isEmpty())
        return Fingerprint();
    const auto pin = Fingerprint::parse(m_options.pin);
    if (!pin)
        return fail(ErrorCode::SettingInvalid, {u"--pin"_s, Words::tr("it is no SHA-256 fingerprint")});
    return *pin;
}

Result<StoreAddress> CliSession::localAddress() const
{
    return m_options.store.isNull() ? StoreAddress::standard() : StoreAddress::parse(m_options.store);
}

Result<std::unique_ptr<KeyStore>> CliSession::makeStore()
{
    if (isRemote())
        return makeRemoteStore();
    return localAddress().map([this](const StoreAddress &address) -> std::unique_ptr<KeyStore> {
        return std::make_unique<LocalKeyStore>(address, m_catalog, m_systemClock, u"cli"_s);
    });
}

Result<std::unique_ptr<KeyStore>> CliSession::makeRemoteStore()
{
    const auto address = serviceAddress();
    if (!address)
        return tl::unexpected(address.error());
    const auto given = pin();
    if (!given)
        return tl::unexpected(given.error());
    return ServiceLogin(*address).find().map([&](KeptLogin login) -> std::unique_ptr<KeyStore> {
        const Fingerprint &pinned = given->isNull() ? login.pin : *given;
        return std::make_unique<RemoteKeyStore>(*address, pinned, std::move(login.token), u"cli"_s);
    });
}

Result<KeyStore *> CliSession::store()
{
    if (m_store)
        return m_store.get();
    auto made = makeStore();
    if (!made)
        return tl::unexpected(made.error());
    const Result<void> opened = await((*made)->open());
    if (!opened)
        return tl::unexpected(opened.error());
    m_store = std::move(*made);
    m_clock.store = m_store.get();
    return m_store.get();
}

Result<const PolicyCatalog *> CliSession::catalog()
{
    if (!isRemote())
        return &m_catalog;
    return store().map([](const KeyStore *store) { return &store->catalog(); });
}

Result<Workspace> CliSession::findWorkspace(const QString &nameOrId)
{
    return store().and_then([&](KeyStore *store) { return await(store->findWorkspace(nameOrId)); });
}

Result<Place> CliSession::findPlace(const QString &nameOrId)
{
    return findWorkspace(nameOrId).and_then([this](const Workspace &workspace) -> Result<Place> {
        if (const KeyPolicy *policy = m_store->catalog().find(workspace.policyId))
            return Place{workspace, policy};
        return fail(ErrorCode::PolicyUnknown, {workspace.policyId});
    });
}

Result<SealingKey> CliSession::readSealingKey()
{
    if (!m_options.sealingKeyFile.isNull())
        return loadOrCreateSealingKeyFile(m_options.sealingKeyFile);
    const auto address = localAddress();
    if (!address)
        return tl::unexpected(address.error());
    SecretVault vault;
    SealingKeyKeeper keeper(vault);
    return await(keeper.obtain(*address)).map_error([](const Error &error) {
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
