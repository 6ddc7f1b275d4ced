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

void ServiceHour::send(QNetworkReply *reply, const Done &done)
{
    connect(reply, &QNetworkReply::finished, this, [reply, done] {
        reply->deleteLater();
        done(ServiceProcess::answerOf(*reply));
    });
}

void ServiceHour::check()
{
    constexpr quint64 step = 7919; // a prime
    m_place += step;
    // One in ten is of no key there is.
    const qint64 place = qint64(m_place % (quint64(m_store.keys) * 11 / 10));
    send(m_service.send("GET", u"/v1/verify/"_s + idText(m_store.workspace), sampleToken(place)),
        [](const ServiceAnswer &answer) {
            if (answer.status != 200 && answer.status != 401 && answer.status != 403)
                qFatal("a check was answered with %d", answer.status);
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
    const QString path = u"/v1/workspaces/"_s + idText(m_store.workspace) + u"/keys"_s;
    send(m_service.send("POST", path, m_token, draft), [this](const ServiceAnswer &answer) {
        if (answer.status != 201)
            qFatal("a creation was answered with %d", answer.status);
        m_ids.append(answer.body[u"key"_s][u"id"_s].toString());
    });
}

void ServiceHour::apply(const QString &action, const QString &id)
{
    const QJsonObject body{{u"action"_s, action}, {u"ids"_s, QJsonArray{id}}};
    send(m_service.send("POST", u"/v1/keys/apply"_s, m_token, body), [](const ServiceAnswer &answer) {
        if (answer.status != 200)
            qFatal("a change was answered with %d", answer.status);
    });
}

/// Somebody signs in, looks at the keys, and signs out.
void ServiceHour::comeAndGo()
{
    const QJsonObject who{
        {u"email"_s, ServiceProcess::owner}, {u"password"_s, QString::fromUtf8(ServiceProcess::password)}};
    send(m_service.send("POST", u"/v1/session"_s, {}, who), [this](const ServiceAnswer &opened) {
        const QByteArray token = opened.text(u"token"_s).toLatin1();
        const QString keys = u"/v1/workspaces/"_s + idText(m_store.workspace) + u"/keys?limit=200"_s;
        send(m_service.send("GET", keys, token), [this, token](const ServiceAnswer &) {
            send(m_service.send("DELETE", u"/v1/session"_s, token), [](const ServiceAnswer &) {});
        });
    });
}

/// One more window; the first of too many goes without a word.
void ServiceHour::follow()
{
    Follower follower{std::make_unique<QNetworkAccessManager>()};
    QNetworkRequest request(m_service.url(u"/v1/changes?workspace="_s + idText(m_store.workspace)));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    follower.reply = follower.network->get(request);
    connect(follower.reply, &QIODevice::readyRead, follower.reply,
        [reply = follower.reply] { reply->readAll(); });
    m_followers.push_back(std::move(follower));
    if (m_followers.size() > mostFollowers)
        m_followers.pop_front();
}

} // namespace chatelaine::bench
