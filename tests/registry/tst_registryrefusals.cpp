// SPDX-License-Identifier: GPL-3.0-or-later
// One row for each code that the registry refuses with, and each leaves the store as it was.
#include "registry/refusals.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

const QList<Refusal> &refusals()
{
    static const QList<Refusal> all = refusalsOfDrafts() + refusalsOfConflicts() + refusalsOfActions()
        + refusalsOfRestores() + refusalsOfSecrets() + refusalsOfWorkspaces();
    return all;
}

/// Everything that a refusal must not change.
struct Snapshot {
    QList<Workspace> workspaces;
    QList<ApiKey> keys;
    qsizetype events = 0;

    bool operator==(const Snapshot &) const = default;

    static Snapshot of(StoreFixture &store)
    {
        Snapshot now{store.take(store.registry->workspaces(store.actor)), {}, 0};
        for (const Workspace &workspace : now.workspaces) {
            now.keys += store.take(store.registry->page(workspace.id, {}, store.actor)).keys.toList();
            now.events += store.take(store.registry->events(workspace.id, 0, 1000, store.actor)).size();
        }
        return now;
    }
};

} // namespace

class RegistryRefusalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void refuses_data();
    void refuses();
    void everyCodeOfTheRulesHasARow();
};

void RegistryRefusalsTest::refuses_data()
{
    QTest::addColumn<qsizetype>("row");
    for (qsizetype row = 0; row < refusals().size(); ++row)
        QTest::addRow("%s: %s", qPrintable(codeWord(refusals()[row].code)), qPrintable(refusals()[row].how))
            << row;
}

void RegistryRefusalsTest::refuses()
{
    QFETCH(qsizetype, row);
    StoreFixture store;
    const Attempt attempt = refusals()[row].prepare(store);
    const Snapshot before = Snapshot::of(store);
    QCOMPARE(attempt(), std::optional(refusals()[row].code));
    QVERIFY(Snapshot::of(store) == before);
}

void RegistryRefusalsTest::everyCodeOfTheRulesHasARow()
{
    QSet<ErrorCode> tried;
    for (const Refusal &refusal : refusals())
        tried.insert(refusal.code);
    for (const ErrorCode code : allErrorCodes()) {
        const bool ofRules = code <= ErrorCode::SettingInvalid && code != ErrorCode::PolicyInvalid
            && code != ErrorCode::NotPermitted; // which never comes out
        QVERIFY2(!ofRules || tried.contains(code), qPrintable(codeWord(code)));
    }
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryRefusalsTest)
#include "tst_registryrefusals.moc"
