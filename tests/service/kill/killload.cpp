// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/kill/killload.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QNetworkReply>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {
constexpr int callsAtOnce = 6;
constexpr qint64 stampsMayBeLost = 1000; // ms before a kill
} // namespace

KillLoad::KillLoad(ServiceProcess &service, QByteArray token, quint32 seed)
    : m_service(service)
    , m_token(std::move(token))
    , m_random(seed)
{
    m_time.start();
}

void KillLoad::run(int milliseconds)
{
    m_running = true;
    for (int i = 0; i < callsAtOnce; ++i)
        next();
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
    m_running = false;
    const qint64 killedAt = m_time.elapsed();
    m_service.kill();
    // What was on its way fails now; an answer that had arrived before the kill still counts.
    while (m_onTheWay > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    settle(killedAt - stampsMayBeLost);
}

void KillLoad::next()
{
    if (!m_running)
        return;
    const QString id = anyKey();
    const int dice = m_random.bounded(100);
    if (id.isEmpty() || (dice < 10 && m_ids.size() < 500))
        create();
    else if (dice < 35 && !m_known[id].busy)
        toggle(id);
    else
        check(id);
}

QString KillLoad::anyKey()
{
    return m_ids.isEmpty() ? QString() : m_ids[m_random.bounded(int(m_ids.size()))];
}

void KillLoad::send(QNetworkReply *reply, const std::function<void(const ServiceAnswer &)> &done)
{
    ++m_onTheWay;
    connect(reply, &QNetworkReply::finished, this, [this, reply, done] {
        reply->deleteLater();
        --m_onTheWay;
        done(ServiceProcess::answerOf(*reply));
        next();
    });
}

void KillLoad::create()
{
    const QJsonObject draft{{u"label"_s, u"key %1"_s.arg(m_random.generate())}};
    send(m_service.send("POST", u"/v1/workspaces/chatelaine/keys"_s, m_token, draft),
        [this](const ServiceAnswer &answer) {
            if (answer.status != 201)
                return;
            ++m_writes;
            const QString id = answer.body[u"key"_s].toObject()[u"id"_s].toString();
            m_known.insert(id, Known{answer.text(u"secret"_s).toLatin1()});
            m_ids.append(id);
        });
}

void KillLoad::toggle(const QString &id)
{
    Known &key = m_known[id];
    key.busy = true;
    key.maybeOther = true;
    const bool enable = !key.enabled;
    const QJsonObject body{{u"action"_s, enable ? u"enable"_s : u"disable"_s}, {u"ids"_s, QJsonArray{id}}};
    send(m_service.send("POST", u"/v1/keys/apply"_s, m_token, body),
        [this, id, enable](const ServiceAnswer &answer) {
            Known &known = m_known[id];
            known.busy = false;
            if (answer.status != 200)
                return;
            ++m_writes;
            known.enabled = enable;
            known.maybeOther = false;
        });
}

void KillLoad::check(const QString &id)
{
    ++m_known[id].usesAtMost;
    const auto reply = m_service.send("GET", u"/v1/verify/chatelaine"_s, m_known[id].secret);
    send(reply, [this, id](const ServiceAnswer &answer) {
        if (answer.status != 200)
            return;
        ++m_checks;
        m_known[id].checks.append(m_time.elapsed());
    });
}

void KillLoad::settle(qint64 settledUntil)
{
    for (Known &key : m_known) {
        for (const qint64 at : std::as_const(key.checks)) {
            if (at < settledUntil)
                ++key.uses, ++m_settled;
        }
        key.checks.clear();
    }
}

QString KillLoad::difference(const QString &id, const Known &known, const QJsonObject &row)
{
    if (row.isEmpty())
        return u"key "_s + id + u" is gone"_s;
    const bool enabled = row[u"status"_s].toString() == u"active"_s;
    if (enabled != known.enabled && !known.maybeOther)
        return u"key "_s + id + (enabled ? u" is on again"_s : u" is off again"_s);
    const qint64 uses = row[u"use_count"_s].toInteger();
    if (uses < known.uses || uses > known.usesAtMost) {
        return u"key %1 was used %2 times instead of %3 to %4"_s.arg(id)
            .arg(uses)
            .arg(known.uses)
            .arg(known.usesAtMost);
    }
    return {};
}

QString KillLoad::loss()
{
    const ServiceAnswer answer
        = m_service.call("GET", u"/v1/workspaces/chatelaine/keys?limit=10000"_s, m_token);
    if (answer.status != 200)
        return u"the list of keys answered "_s + QString::number(answer.status);
    QHash<QString, QJsonObject> rows;
    const QJsonArray keys = answer.body[u"keys"_s].toArray();
    for (const QJsonValue &key : keys)
        rows.insert(key[u"id"_s].toString(), key.toObject());
    for (auto known = m_known.begin(); known != m_known.end(); ++known) {
        const QJsonObject row = rows.value(known.key());
        if (const QString text = difference(known.key(), *known, row); !text.isEmpty())
            return text;
        known->enabled = row[u"status"_s].toString() == u"active"_s;
        known->maybeOther = false;
        known->busy = false;
        known->uses = row[u"use_count"_s].toInteger();
    }
    return {};
}

} // namespace chatelaine
