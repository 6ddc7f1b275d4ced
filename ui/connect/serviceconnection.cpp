// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/serviceconnection.h"

#include "domain/reply.h"
#include "store/memberdirectory.h"

#include <QPromise>

namespace chatelaine {
using namespace Qt::StringLiterals;

ServiceConnection::ServiceConnection(
    SavedConnection saved, ServiceAccess &access, SecretVault &vault, QObject *parent)
    : QObject(parent)
    , m_saved(std::move(saved))
    , m_vault(vault)
    , m_service(access.store(m_saved))
{
}

QString ServiceConnection::entry() const
{
    return u"session/"_s + m_saved.id.toString(QUuid::WithoutBraces);
}

Reply<void> ServiceConnection::open()
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const Done done = [promise](Result<void> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    if (m_signedIn) {
        openStore(done);
        return promise->future();
    }
    whenDone(m_vault.read(entry()), this, [this, done](Result<Secret> token) {
        if (token) {
            m_keychainError.reset();
            m_signedIn = true;
            m_service.resume(std::move(*token));
            openStore(done);
            return;
        }
        if (token.error().code != ErrorCode::KeychainEntryAbsent)
            m_keychainError = token.error();
        done(fail(ErrorCode::SessionEnded));
    });
    return promise->future();
}

void ServiceConnection::openStore(const Done &done)
{
    whenDone(m_service.store->open(), this, [this, done](Result<void> opened) {
        if (!opened && opened.error().code == ErrorCode::SessionEnded)
            forgetToken();
        done(std::move(opened));
    });
}

void ServiceConnection::resume(Secret token)
{
    m_signedIn = true;
    whenDone(m_vault.write(entry(), token), this, [this](const Result<void> &written) {
        m_keychainError = written ? std::nullopt : std::optional(written.error());
        if (m_keychainError)
            Q_EMIT notKept(*m_keychainError);
    });
    m_service.resume(std::move(token));
    Q_EMIT resumed();
}

Reply<void> ServiceConnection::signOut()
{
    Reply<void> ended = m_signedIn ? m_service.store->members()->signOut() : Reply<void>();
    forgetToken();
    Q_EMIT signedOut();
    return ended;
}

void ServiceConnection::forgetToken()
{
    m_signedIn = false;
    m_vault.remove(entry());
}

} // namespace chatelaine
