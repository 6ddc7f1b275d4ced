// SPDX-License-Identifier: GPL-3.0-or-later
// The service is killed in the midst of its work, again and again: what it acknowledged is there afterwards.
#include "service/kill/killload.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class ServiceKillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void nothingAcknowledgedIsLost()
    {
        constexpr int kills = 50;
        ServiceProcess service(u"chatelaine"_s);
        QVERIFY(service.init());
        QVERIFY(service.start());
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        KillLoad load(service, service.signIn(), seed);
        QRandomGenerator random(seed + 1);
        for (int i = 0; i < kills; ++i) {
            // Every fifth life is long enough for stamps that must have been written.
            load.run(i % 5 == 4 ? 1200 + random.bounded(600) : 20 + random.bounded(200));
            QVERIFY(service.start());
            QCOMPARE(load.loss(), QString());
        }
        QCOMPARE(service.stop(), 0);
        QVERIFY(load.acknowledgedWrites() > kills);
        QVERIFY(load.acknowledgedChecks() > kills);
        QVERIFY(load.settledChecks() > kills);
        QCOMPARE(integrity(service.storeFile()), u"ok"_s);
    }

private:
    static QString integrity(const QString &file)
    {
        QString answer;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"integrity"_s);
            database.setDatabaseName(file);
            QSqlQuery query(database);
            if (database.open() && query.exec(u"PRAGMA integrity_check"_s) && query.next())
                answer = query.value(0).toString();
        }
        QSqlDatabase::removeDatabase(u"integrity"_s);
        return answer;
    }
};

QTEST_GUILESS_MAIN(ServiceKillTest)
#include "tst_servicekill.moc"
