// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/jsontext.h"
#include "domain/secret.h"
#include "store/serviceaddress.h"

#include <QJsonObject>
#include <QNetworkAccessManager>

#include <chrono>
#include <functional>
#include <memory>

namespace chatelaine {

/// How long a client of a service waits for what.
struct ServiceTiming {
    std::chrono::milliseconds answer{30'000}; ///< Without a byte moving.
    std::chrono::milliseconds heartbeat{45'000}; ///< The change stream says something every 15 s.
    std::chrono::milliseconds firstDelay{250}; ///< Before a broken connection is tried again; doubles.
    std::chrono::milliseconds mostDelay{30'000};
    std::chrono::milliseconds repeatFor{20'000}; ///< How long a change that got no answer is repeated.
};

/// One question to a service.
struct ServiceCall {
    QByteArray verb = "GET";
    QByteArray target; ///< Path and query, percent-encoded.
    QJsonObject body{}; ///< Sent as JSON unless the verb is GET.
    std::shared_ptr<const Secret> secretBody{}; ///< Sent instead of `body`.
    QByteArray secretMember{}; ///< The member of the answer that is a secret.
    /// Sent instead of the session: a header's name and value.
    QByteArray credentialHeader{};
    std::shared_ptr<const Secret> credential{};
    QList<int> refusals{}; ///< Statuses that are answers too, besides 2xx.
    bool endsSession = true; ///< SessionEnded is about the session that it was asked with.
};

struct CallAnswer {
    int status = 0;
    JsonText body;
    std::optional<Secret> secret; ///< Of ServiceCall::secretMember.
};

/// How a call ended. An error of the service's own, or ServiceUnreachable, ServiceUntrusted, ServiceForeign,
/// ServiceUnready.
struct CallEnd {
    enum class Reached {
        No, ///< Nothing of it was sent.
        Maybe, ///< Whether it was done is not known.
        Answered
    };
    Result<CallAnswer> result;
    Reached reached = Reached::Answered;
};

/// The HTTP side of a service: sends calls and checks in one place whom the answers come from, their size,
/// type and form. Follows no redirect, keeps no cookie, repeats nothing.
class ServiceClient : public QObject {
    Q_OBJECT
public:
    /// `program` is "window" or "cli".
    ServiceClient(ServiceAddress address, Fingerprint pin, QString program, ServiceTiming timing = {},
        QObject *parent = nullptr);

    const ServiceAddress &address() const { return m_address; }
    const ServiceTiming &timing() const { return m_timing; }
    void setSession(Secret session) { m_session = std::move(session); }

    /// `ended` comes later, on this thread; never when this object goes first.
    void send(const ServiceCall &call, std::function<void(CallEnd)> ended);
    /// The same for large answers: the body of a 2xx as it came, for another thread to read, and before it a
    /// header.
    struct HeaderWatch {
        QByteArray name;
        std::function<void(const QByteArray &value)> found; ///< Called where the answer has it.
    };
    void fetch(
        const ServiceCall &call, const HeaderWatch &watch, std::function<void(Result<QByteArray>)> ended);
    /// A GET that is answered by an endless text/event-stream. Belongs to the caller.
    QNetworkReply *openStream(const QByteArray &target);
    /// Gives up a reply that `listener` hears: nothing more comes of it, and its connection goes.
    static void leave(QNetworkReply &reply, QObject &listener);
    /// What became of a reply that has finished; takes its body from `bytes`, which are wiped.
    CallEnd judge(QNetworkReply &reply, const ServiceCall &call, QByteArray &bytes) const;

Q_SIGNALS:
    void sessionEnded(const chatelaine::Error &error);
    void missed(); ///< A call got no answer.

private:
    QNetworkRequest request(const ServiceCall &call) const;
    Result<CallAnswer> read(int status, const ServiceCall &call, QByteArray &bytes) const;
    Error serviceError(int status, const QByteArray &bytes) const;
    Error foreign(const QString &detail) const;
    QNetworkReply *start(const ServiceCall &call);
    void collect(QNetworkReply *reply, std::function<void(QByteArray &)> finished);
    void report(const CallEnd &end, const ServiceCall &call);
    /// Why a reply that has finished has no body to be read.
    std::optional<CallEnd> failureOf(
        QNetworkReply &reply, const ServiceCall &call, const QByteArray &bytes) const;

    const ServiceAddress m_address;
    const Fingerprint m_pin;
    const QString m_program;
    const ServiceTiming m_timing;
    Secret m_session;
    QNetworkAccessManager m_network;
};

} // namespace chatelaine
