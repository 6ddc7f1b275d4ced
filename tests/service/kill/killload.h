// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/serviceprocess.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QRandomGenerator>

namespace chatelaine {

/// Keeps a service busy with creations, switches and checks, and remembers what it acknowledged.
class KillLoad : public QObject {
    Q_OBJECT
public:
    KillLoad(ServiceProcess &service, QByteArray token, quint32 seed);

    void run(int milliseconds); ///< Calls without pause, then kills the service in their midst.
    /// What the service, started again, has lost of what it acknowledged: a sentence, or empty.
    QString loss();

    int acknowledgedWrites() const { return m_writes; }
    int acknowledgedChecks() const { return m_checks; }
    /// Checks that were acknowledged longer than a second before a kill, and so must have left their stamps.
    int settledChecks() const { return m_settled; }

private:
    struct Known {
        QByteArray secret;
        bool enabled = true;
        bool maybeOther = false; ///< The answer to a switch never came.
        bool busy = false; ///< A switch is on its way.
        QList<qint64> checks{}; ///< When the answers came, on m_time, since the last kill.
        qint64 uses = 0; ///< Those that must have been counted.
        qint64 usesAtMost = 0; ///< Every check that was sent.
    };

    void next();
    void create();
    void toggle(const QString &id);
    void check(const QString &id);
    void send(QNetworkReply *reply, const std::function<void(const ServiceAnswer &)> &done);
    void settle(qint64 settledUntil); ///< Checks before that must have left their stamps.
    QString anyKey();
    static QString difference(const QString &id, const Known &known, const QJsonObject &row);

    ServiceProcess &m_service;
    QByteArray m_token;
    QRandomGenerator m_random;
    QElapsedTimer m_time;
    QHash<QString, Known> m_known;
    QStringList m_ids;
    bool m_running = false;
    int m_onTheWay = 0; ///< Calls without an answer.
    int m_writes = 0;
    int m_checks = 0;
    int m_settled = 0;
};

} // namespace chatelaine
