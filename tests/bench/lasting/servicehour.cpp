// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/lasting/servicehour.h"

#include "bench/support/samplekeys.h"

#include <QJsonArray>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

constexpr int second = Course::ticksASecond;
constexpr int checksATick = 60;
constexpr std::size_t mostFollowers = 10;
constexpr qsizetype keptKeys = 50;

} // namespace

ServiceHour::ServiceHour(ServiceProcess &service, const SampleStore &store)
    : m_service(service)
    , m_store(store)
    , m_token(service.signIn())
{
}

void ServiceHour::run(double minutes, Course &course)
{
    course.run(minutes, [this] { tick(); });
}

void ServiceHour::tick()
{
    ++m_ticks;
    for (int i = 0; i < checksATick; ++i)
        check();
    change();
    if (m_ticks % second == 0)
        follow();
    if (m_ticks % (2 * second) == 0)
        comeAndGo();
}

void ServiceHour::send(QNetworkReply *reply, int expected, const Done &done)
{
    connect(reply, &QNetworkReply::finished, this, [reply, expected, done] {
        reply->deleteLater();
        const ServiceAnswer answer = ServiceProcess::answerOf(*reply);
        if (answer.status != expected)
            qFatal("%s was answered with %d instead of %d", qPrintable(reply->url().path()), answer.status,
                expected);
        if (done)
            done(answer);
    });
}

QString ServiceHour::keysPath() const
{
    return u"/v1/workspaces/"_s + idText(m_store.workspace) + u"/keys"_s;
}

void ServiceHour::check()
{
    constexpr quint64 step = 7919; // a prime
    m_place += step;
    // One in ten is of no key there is.
    const qint64 place = qint64(m_place % (quint64(m_store.keys) * 11 / 10));
    QNetworkReply *const reply
        = m_service.send("GET", u"/v1/verify/"_s + idText(m_store.workspace), sampleToken(place));
    connect(reply, &QNetworkReply::finished, this, [reply] {
        reply->deleteLater();
        const int status = ServiceProcess::answerOf(*reply).status;
        if (status != 200 && status != 401 && status != 403)
            qFatal("a check was answered with %d", status);
    });
}

/// By turns a key is made, turned off, turned on and deleted; one change in ten is of that kind.
void ServiceHour::change()
{
    if (m_ids.size() < keptKeys || m_ticks % 40 == 0)
        return create();
    const QString id = m_ids.at(m_ticks % m_ids.size());
    if (m_ticks % 40 == 20)
        return apply(u"delete"_s, m_ids.takeFirst());
    apply(m_ticks / int(m_ids.size()) % 2 ? u"disable"_s : u"enable"_s, id);
}

void ServiceHour::create()
{
    const QJsonObject draft{{u"label"_s, u"made at %1"_s.arg(m_ticks)}};
    send(m_service.send("POST", keysPath(), m_token, draft), 201,
        [this](const ServiceAnswer &answer) { m_ids.append(answer.body[u"key"_s][u"id"_s].toString()); });
}

void ServiceHour::apply(const QString &action, const QString &id)
{
    const QJsonObject body{{u"action"_s, action}, {u"ids"_s, QJsonArray{id}}};
    send(m_service.send("POST", u"/v1/keys/apply"_s, m_token, body), 200);
}

/// Somebody signs in, looks at the keys, and signs out.
void ServiceHour::comeAndGo()
{
    const QJsonObject who{
        {u"email"_s, ServiceProcess::owner}, {u"password"_s, QString::fromUtf8(ServiceProcess::password)}};
    send(m_service.send("POST", u"/v1/session"_s, {}, who), 201, [this](const ServiceAnswer &opened) {
        const QByteArray token = opened.text(u"token"_s).toLatin1();
        send(m_service.send("GET", keysPath() + u"?limit=200"_s, token), 200,
            [this, token](
                const ServiceAnswer &) { send(m_service.send("DELETE", u"/v1/session"_s, token), 204); });
    });
}

/// One more window; the first of too many goes.
void ServiceHour::follow()
{
    m_followers.push_back(std::make_unique<Follower>(m_service, m_store.workspace, m_token));
    if (m_followers.size() <= mostFollowers)
        return;
    if (!m_followers.front()->hasHeard())
        qFatal("a follower was told of no change");
    m_followers.pop_front();
}

} // namespace chatelaine::bench
