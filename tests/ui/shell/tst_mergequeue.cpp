// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "support/policies.h"
#include "ui/shell/mergequeue.h"
#include "ui/table/keytablemodel.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class MergeQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_model.setWorkspace({}, builtInPolicy(u"chatelaine"_s), u"mara"_s);
    }

    void fewRowsAreThereAtOnce();
    void manyRowsComeInSlices();
    void ownChangesPassWhatWaits();
    void clearForgetsWhatWaits();

private:
    static constexpr int many = 25'000;
    QList<ApiKey> keys(int count) const;
    static SharedKeys shared(const QList<ApiKey> &keys) { return std::make_shared<const KeyBlock>(keys); }

    ManualClock m_clock;
    KeyTableModel m_model{m_clock};
};

QList<ApiKey> MergeQueueTest::keys(int count) const
{
    QList<ApiKey> keys(count);
    for (ApiKey &key : keys) {
        key.id = newId(m_clock.now());
        key.createdAt = key.use.trackingSince = m_clock.now();
    }
    return keys;
}

void MergeQueueTest::fewRowsAreThereAtOnce()
{
    MergeQueue queue(m_model);
    const QList<ApiKey> few = keys(3);
    queue.add(shared(few));
    QCOMPARE(m_model.rowCount(), 3);
    queue.add(Changes{KeyBlock(keys(2)), {few.first().id}, {}, {}});
    QCOMPARE(m_model.rowCount(), 4);
    QVERIFY(!m_model.find(few.first().id));
}

void MergeQueueTest::manyRowsComeInSlices()
{
    MergeQueue queue(m_model);
    const QList<ApiKey> all = keys(many);
    const QSignalSpy merges(&m_model, &KeyTableModel::countsChanged);
    queue.add(Changes{KeyBlock(all), {all.first().id}, {}, {}});
    QVERIFY(m_model.rowCount() > 0 && m_model.rowCount() < many);
    QTRY_COMPARE(m_model.rowCount(), many - 1);
    QVERIFY(merges.count() > 1);
    for (const ApiKey &key : all.last(many - 1))
        QVERIFY(m_model.find(key.id) == key);
}

void MergeQueueTest::ownChangesPassWhatWaits()
{
    MergeQueue queue(m_model);
    const QList<ApiKey> all = keys(many);
    queue.add(Changes{KeyBlock(all), {}, {}, {}});
    ApiKey own = all.last();
    own.label = u"own"_s;
    queue.add(shared({own}));
    QCOMPARE(m_model.find(own.id)->label, u"own"_s);
    QTRY_COMPARE(m_model.rowCount(), many);
    QTRY_COMPARE(m_model.find(own.id)->label, u"own"_s);
    QVERIFY(m_model.find(all.first().id));
}

void MergeQueueTest::clearForgetsWhatWaits()
{
    MergeQueue queue(m_model);
    queue.add(shared(keys(many)));
    const int before = m_model.rowCount();
    QVERIFY(before < many);
    queue.clear();
    queue.add(shared(keys(1)));
    QCOMPARE(m_model.rowCount(), before + 1);
}

QTEST_GUILESS_MAIN(MergeQueueTest)
#include "tst_mergequeue.moc"
