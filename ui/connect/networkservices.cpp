// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/networkservices.h"

#include "store/remotekeystore.h"
#include "store/signin.h"

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {

const QString program = u"window"_s;

Fingerprint pinOf(const SavedConnection &connection)
{
    return Fingerprint::parse(connection.pin).value_or(Fingerprint());
}

/// What was saved was an address once, or somebody has edited the file: then nothing answers there.
ServiceAddress addressOf(const SavedConnection &connection)
{
    return ServiceAddress::parse(connection.address).value_or(ServiceAddress());
}

} // namespace

Result<QString> NetworkServices::address(const QString &typed) const
{
    const QString whole = ServiceAddress::looksLike(typed) ? typed : QString(u"https://"_s + typed);
    return ServiceAddress::parse(whole).map([](const ServiceAddress &address) { return address.text(); });
}

Reply<OpenedSession> NetworkServices::signIn(const SavedConnection &connection, Secret password)
{
    return chatelaine::signIn(
        addressOf(connection), pinOf(connection), connection.email, std::move(password), program);
}

Reply<OpenedSession> NetworkServices::acceptInvitation(
    const SavedConnection &connection, Secret code, const QString &name, Secret password)
{
    return chatelaine::acceptInvitation(
        addressOf(connection), pinOf(connection), std::move(code), name, std::move(password), program);
}

Reply<void> NetworkServices::signOut(const SavedConnection &connection, Secret token)
{
    return chatelaine::signOut(addressOf(connection), pinOf(connection), std::move(token), program);
}

ServiceStore NetworkServices::store(const SavedConnection &connection)
{
    auto store
        = std::make_unique<RemoteKeyStore>(addressOf(connection), pinOf(connection), Secret(), program);
    RemoteKeyStore *made = store.get();
    return {std::move(store), [made](Secret token) { made->setSession(std::move(token)); }};
}

} // namespace chatelaine
