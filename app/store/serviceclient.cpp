// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/serviceclient.h"

#include "domain/jsonanswer.h"
#include "domain/jsonsecret.h"
#include "store/onetimebody.h"
#include "store/peerguard.h"

#include <QJsonDocument>
#include <QNetworkProxyFactory>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024; ///< 10,000 keys with long notes.
constexpr int noContent = 204;
constexpr int badGateway = 502;
constexpr int unavailable = 503;
constexpr int gatewayTimeout = 504;

/// The system's proxies, but never for this computer: what is sent in the clear stays here.
class Proxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (query.url().scheme() == "http"_L1)
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isService(QNetworkReply &reply, QByteArrayView type)
{
    return reply.header(QNetworkRequest::ContentTypeHeader).toString().toLatin1().startsWith(type);
}

/// The request cannot have reached anyone.
bool neverLeft(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

/// The whole answer came, whatever it says.
bool arrived(QNetworkReply &reply)
{
    if (!reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return false;
    const auto error = reply.error();
    const bool contentOrServer
        = (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || error >= QNetworkReply::InternalServerError;
    return error == QNetworkReply::NoError || contentOrServer;
}

} // namespace

ServiceClient::ServiceClient(
    ServiceAddress address, Fingerprint pin, QString program, ServiceTiming timing, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_pin(std::move(pin))
    , m_program(std::move(program))
    , m_timing(timing)
{
    m_network.setProxyFactory(new Proxies);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QNetworkRequest ServiceClient::request(const ServiceCall &call) const
{
    QNetworkRequest request(QUrl::fromEncoded(m_address.url.toEncoded() + call.target, QUrl::StrictMode));
    for (const auto attribute : {QNetworkRequest::CookieLoadControlAttribute,
             QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Chatelaine/" CHATELAINE_VERSION ""_s);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("X-Chatelaine-Client", m_program.toLatin1());
    if (call.credential)
        request.setRawHeader(call.credentialHeader, call.credential->view().toByteArray());
    else if (!m_session.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_session.view().toByteArray());
    return request;
}

QNetworkReply *ServiceClient::start(const ServiceCall &call)
{
    QNetworkRequest asked = request(call);
    asked.setRawHeader("Accept", "application/json");
    asked.setTransferTimeout(static_cast<int>(m_timing.answer.count()));
    QNetworkReply *reply = nullptr;
    if (call.verb == "GET") {
        reply = m_network.get(asked);
    } else {
        const QByteArray json = QJsonDocument(call.body).toJson(QJsonDocument::Compact);
        const auto bytes
            = call.secretBody ? call.secretBody : std::make_shared<const Secret>(Secret::copyOf(json));
        asked.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        asked.setHeader(QNetworkRequest::ContentLengthHeader, bytes->size());
        asked.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *body = new OneTimeBody(bytes, this);
        reply = m_network.sendCustomRequest(asked, call.verb, body);
        body->setParent(reply);
    }
    new PeerGuard(*reply, m_pin);
    return reply;
}

void ServiceClient::collect(QNetworkReply *reply, std::function<void(QByteArray &)> finished)
{
    const auto bytes = std::make_shared<QByteArray>();
    connect(reply, &QNetworkReply::readyRead, this, [this, reply, bytes, finished] {
        bytes->append(reply->readAll());
        if (bytes->size() > mostBytes) {
            leave(*reply, *this);
            finished(*bytes);
        }
    });
    connect(reply, &QNetworkReply::finished, this, [reply, bytes, finished = std::move(finished)] {
        reply->deleteLater();
        if (reply->isOpen()) // It is not when it took too long.
            bytes->append(reply->readAll());
        finished(*bytes);
    });
}

/// abort() would give it a second error when the first one is on its way from Qt's own thread.
void ServiceClient::leave(QNetworkReply &reply, QObject &listener)
{
    reply.disconnect(&listener);
    reply.deleteLater();
}

void ServiceClient::send(const ServiceCall &call, std::function<void(CallEnd)> ended)
{
    QNetworkReply *reply = start(call);
    collect(reply, [this, reply, call, ended = std::move(ended)](QByteArray &bytes) {
        CallEnd end = judge(*reply, call, bytes);
        report(end, call);
        ended(std::move(end));
    });
}

void ServiceClient::fetch(
    const ServiceCall &call, const HeaderWatch &watch, std::function<void(Result<QByteArray>)> ended)
{
    QNetworkReply *reply = start(call);
    connect(reply, &QNetworkReply::metaDataChanged, this, [reply, watch] {
        if (statusOf(*reply) / 100 == 2 && reply->hasRawHeader(watch.name))
            watch.found(reply->rawHeader(watch.name));
    });
    collect(reply, [this, reply, call, ended = std::move(ended)](QByteArray &bytes) {
        const auto failure = failureOf(*reply, call, bytes);
        if (failure)
            report(*failure, call);
        ended(failure ? Result<QByteArray>(tl::unexpected(failure->result.error())) : std::move(bytes));
    });
}

void ServiceClient::report(const CallEnd &end, const ServiceCall &call)
{
    if (end.reached != CallEnd::Reached::Answered)
        Q_EMIT missed();
    if (!end.result && end.result.error().code == ErrorCode::SessionEnded && call.endsSession)
        Q_EMIT sessionEnded(end.result.error());
}

QNetworkReply *ServiceClient::openStream(const QByteArray &target)
{
    QNetworkRequest asked = request({"GET", target});
    asked.setRawHeader("Accept", "text/event-stream");
    QNetworkReply *reply = m_network.get(asked);
    new PeerGuard(*reply, m_pin);
    return reply;
}

CallEnd ServiceClient::judge(QNetworkReply &reply, const ServiceCall &call, QByteArray &bytes) const
{
    const auto wiped = qScopeGuard([&bytes] { wipe({bytes.data(), std::size_t(bytes.size())}); });
    if (auto failure = failureOf(reply, call, bytes))
        return *std::move(failure);
    return {read(statusOf(reply), call, bytes)};
}

std::optional<CallEnd> ServiceClient::failureOf(
    QNetworkReply &reply, const ServiceCall &call, const QByteArray &bytes) const
{
    const auto failed = [](const Error &error, CallEnd::Reached reached) {
        return CallEnd{tl::unexpected(error), reached};
    };
    using Reached = CallEnd::Reached;
    const auto *guard = reply.findChild<PeerGuard *>();
    if (guard && guard->refusal())
        return failed(*guard->refusal(), Reached::No);
    if (bytes.size() > mostBytes)
        return failed(foreign(u"too large an answer"_s), Reached::Maybe);
    if (!arrived(reply)) {
        return failed({ErrorCode::ServiceUnreachable, {m_address.host(), reply.errorString()}},
            neverLeft(reply.error()) ? Reached::No : Reached::Maybe);
    }
    const int status = statusOf(reply);
    const bool isOurs = isService(reply, "application/json") || isService(reply, "text/event-stream");
    if (!isOurs && (status == badGateway || status == gatewayTimeout))
        return failed({ErrorCode::ServiceUnready, {m_address.host()}}, Reached::Maybe);
    if (!isOurs && status == unavailable)
        return failed({ErrorCode::ServiceUnready, {m_address.host()}}, Reached::Answered);
    if (!isOurs && status != noContent)
        return failed(foreign(u"not JSON"_s), Reached::Answered);
    if (status / 100 != 2 && !call.refusals.contains(status))
        return failed(serviceError(status, bytes), Reached::Answered);
    return std::nullopt;
}

Result<CallAnswer> ServiceClient::read(int status, const ServiceCall &call, QByteArray &bytes) const
{
    if (status == noContent)
        return CallAnswer{status, *JsonText::parse("{}"), {}};
    std::optional<Secret> secret;
    if (!call.secretMember.isEmpty())
        secret = json::takeSecret({bytes.data(), std::size_t(bytes.size())}, call.secretMember);
    auto body = JsonText::parse(std::move(bytes));
    if (!body)
        return tl::unexpected(foreign(body.error().reason));
    return CallAnswer{status, *std::move(body), std::move(secret)};
}

Error ServiceClient::serviceError(int status, const QByteArray &bytes) const
{
    const auto text = JsonText::parse(bytes);
    const auto error = text ? json::fromAnswer(*text, json::readError) : fail(ErrorCode::RequestInvalid);
    return error.value_or(foreign(u"status %1 without an error of ours"_s.arg(status)));
}

Error ServiceClient::foreign(const QString &detail) const
{
    return {ErrorCode::ServiceForeign, {m_address.host()}, detail};
}

} // namespace chatelaine
