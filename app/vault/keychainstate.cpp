// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychainstate.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

constexpr int answerMilliseconds = 3000;

/// The questions of one askKeychainState(), one after the other. Deletes itself with the last answer.
class Probe : public QObject {
public:
    Probe(const QString &service, const QString &entry)
    {
        m_promise.start();
        ask(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s,
            {QVariant::fromValue(Attributes{{u"server"_s, service}, {u"user"_s, entry}})}, &Probe::takeItems);
    }

    QFuture<Result<KeychainState>> future() { return m_promise.future(); }

private:
    void ask(const QString &path, const QString &interface, const QString &method,
        const QVariantList &arguments, void (Probe::*then)(const QDBusPendingCall &))
    {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected()) { // A call on it would never be answered.
            giveUp(bus.lastError());
            return;
        }
        auto message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
        message.setArguments(arguments);
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message, answerMilliseconds), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, then] {
            if (watcher->isError())
                giveUp(watcher->error());
            else
                (this->*then)(*watcher);
        });
    }

    void takeItems(const QDBusPendingCall &call)
    {
        const QDBusPendingReply<Paths, Paths> reply = call;
        m_state.entryThere = !reply.argumentAt<0>().isEmpty();
        m_state.entryLocked = !reply.argumentAt<1>().isEmpty();
        ask(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s,
            {u"default"_s}, &Probe::takeDefault);
    }

    void takeDefault(const QDBusPendingCall &call)
    {
        const QDBusPendingReply<QDBusObjectPath> reply = call;
        const QString path = reply.value().path();
        if (path.size() <= 1) { // "/" stands for none.
            m_state.defaultLocked = true;
            finish(m_state);
            return;
        }
        ask(path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
            {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s}, &Probe::takeLocked);
    }

    void takeLocked(const QDBusPendingCall &call)
    {
        const QDBusPendingReply<QDBusVariant> reply = call;
        m_state.defaultLocked = reply.value().variant().toBool();
        finish(m_state);
    }

    void giveUp(const QDBusError &error)
    {
        ErrorCode code = ErrorCode::KeychainUnavailable;
        if (error.type() == QDBusError::AccessDenied)
            code = ErrorCode::KeychainDenied;
        else if (error.type() == QDBusError::NoReply || error.type() == QDBusError::Timeout)
            code = ErrorCode::KeychainFailed;
        finish(fail(code, {}, error.message()));
    }

    void finish(Result<KeychainState> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    QPromise<Result<KeychainState>> m_promise;
    KeychainState m_state;
};

} // namespace

QFuture<Result<KeychainState>> askKeychainState(const QString &service, const QString &entry)
{
    qDBusRegisterMetaType<Attributes>();
    return (new Probe(service, entry))->future();
}

} // namespace chatelaine
