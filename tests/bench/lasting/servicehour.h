// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/lasting/course.h"
#include "bench/lasting/follower.h"
#include "bench/support/samplestore.h"
#include "support/serviceprocess.h"

#include <deque>

namespace chatelaine::bench {

/// What a service does in an hour, six times as fast: calls with keys, changes by people, people who come and
/// go, windows that follow for a while.
class ServiceHour : public QObject {
    Q_OBJECT
public:
    /// The service runs on the store, and its owner is there.
    ServiceHour(ServiceProcess &service, const SampleStore &store);

    void run(double minutes, Course &course);

private:
    using Done = std::function<void(const ServiceAnswer &)>;

    void tick();
    void check();
    void change();
    void create();
    void apply(const QString &action, const QString &id);
    void comeAndGo();
    void follow();
    /// `done` comes with the answer, whose status must be `expected`.
    void send(QNetworkReply *reply, int expected, const Done &done = {});
    QString keysPath() const;

    ServiceProcess &m_service;
    const SampleStore m_store;
    const QByteArray m_token;
    QStringList m_ids; ///< Of keys made here.
    std::deque<std::unique_ptr<Follower>> m_followers;
    int m_ticks = 0;
    quint64 m_place = 0;
};

} // namespace chatelaine::bench
