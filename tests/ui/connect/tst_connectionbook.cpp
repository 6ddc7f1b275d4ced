// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/fakeservices.h"
#include "support/manualclock.h"

#include "registry/policycatalog.h"
#include "ui/connect/connectionbook.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// What is remembered of connections from one run to the next, and where.
class TestConnectionBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void comesBackSignedIn();
    void tokenIsInTheKeychainAlone();
    void oneAccountIsOneConnection();
    void anotherPinIsAnotherConnection();
    void signingOutForgetsTheSession();
    void removingForgetsEverything();
    void endedSessionIsNotTriedAgain();

private:
    SavedConnection ann() const { return {{}, u"https://keys.example.com"_s, u"ann@example.com"_s}; }
    ServiceConnection *take(ConnectionBook &book, const SavedConnection &connection)
    {
        return book.take(connection, Secret::copyOf("ch_session_abc"));
    }
    std::unique_ptr<ConnectionBook> open()
    {
        return std::make_unique<ConnectionBook>(*m_services, *m_settings, m_vault);
    }
    QString entryOf(const SavedConnection &saved) const
    {
        return u"session/"_s + saved.id.toString(QUuid::WithoutBraces);
    }
    /// Until the keychain has taken it, or dropped it.
    bool keychainHas(const SavedConnection &saved, bool there)
    {
        return QTest::qWaitFor([&] { return await(m_vault.read(entryOf(saved))).has_value() == there; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    PolicyCatalog m_catalog = PolicyCatalog::load();
    ManualClock m_clock;
    SecretVault m_vault;
    std::unique_ptr<FakeServices> m_services;
    std::unique_ptr<AppSettings> m_settings;
};

void TestConnectionBook::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_services = std::make_unique<FakeServices>(m_folder->path(), m_catalog, m_clock);
    m_settings = std::make_unique<AppSettings>(m_folder->filePath(u"settings.ini"_s));
}

void TestConnectionBook::cleanup()
{
    m_settings.reset();
    m_services.reset();
}

void TestConnectionBook::comesBackSignedIn()
{
    SavedConnection saved;
    {
        const auto book = open();
        QSignalSpy added(book.get(), &ConnectionBook::added);
        ServiceConnection *connection = take(*book, ann());
        QCOMPARE(added.count(), 1);
        QVERIFY(await(connection->open()).has_value());
        saved = connection->saved();
        QVERIFY(keychainHas(saved, true));
    }
    const auto again = open();
    QCOMPARE(again->connections().size(), 1);
    ServiceConnection *connection = again->find(saved.id);
    QVERIFY(connection);
    QCOMPARE(connection->saved(), saved);
    QCOMPARE(again->findAddress(u"https://keys.example.com"_s), connection);
    QVERIFY(!connection->isSignedIn());
    QVERIFY(await(connection->open()).has_value());
    QVERIFY(connection->isSignedIn());
    QVERIFY(!connection->keychainError());
}

void TestConnectionBook::tokenIsInTheKeychainAlone()
{
    const auto book = open();
    QVERIFY(keychainHas(take(*book, ann())->saved(), true));
    m_settings.reset(); // Writes what it has.
    for (const QFileInfo &each : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
        QFile file(each.filePath());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(!file.readAll().contains("ch_session_abc"), qPrintable(each.filePath()));
    }
    m_settings = std::make_unique<AppSettings>(m_folder->filePath(u"settings.ini"_s));
    QCOMPARE(m_settings->connections().size(), 1);
}

void TestConnectionBook::oneAccountIsOneConnection()
{
    const auto book = open();
    ServiceConnection *first = take(*book, ann());
    QSignalSpy resumed(first, &ServiceConnection::resumed);
    QCOMPARE(take(*book, ann()), first);
    QCOMPARE(resumed.count(), 1);
    SavedConnection bob = ann();
    bob.email = u"bob@example.com"_s;
    QVERIFY(take(*book, bob) != first);
    QCOMPARE(m_settings->connections().size(), 2);
    QCOMPARE(m_settings->connections().constLast().email, u"bob@example.com"_s);
}

void TestConnectionBook::anotherPinIsAnotherConnection()
{
    const auto book = open();
    const QUuid former = take(*book, ann())->saved().id;
    QSignalSpy removing(book.get(), &ConnectionBook::removing);
    SavedConnection pinned = ann();
    pinned.pin = u"AB:CD"_s;
    ServiceConnection *now = take(*book, pinned);
    QCOMPARE(removing.count(), 1);
    QVERIFY(now->saved().id != former);
    QCOMPARE(m_settings->connections(), QList{now->saved()});
}

void TestConnectionBook::signingOutForgetsTheSession()
{
    const auto book = open();
    ServiceConnection *connection = take(*book, ann());
    QVERIFY(keychainHas(connection->saved(), true));
    connection->signOut();
    QVERIFY(!connection->isSignedIn());
    QVERIFY(keychainHas(connection->saved(), false));
    QCOMPARE(m_settings->connections().size(), 1);
    QCOMPARE(await(connection->open()).error().code, ErrorCode::SessionEnded);
    QVERIFY(!connection->keychainError());
}

void TestConnectionBook::removingForgetsEverything()
{
    const auto book = open();
    ServiceConnection *connection = take(*book, ann());
    const SavedConnection saved = connection->saved();
    QVERIFY(keychainHas(saved, true));
    book->remove(connection);
    QVERIFY(book->connections().isEmpty());
    QVERIFY(m_settings->connections().isEmpty());
    QVERIFY(keychainHas(saved, false));
}

void TestConnectionBook::endedSessionIsNotTriedAgain()
{
    const auto book = open();
    ServiceConnection *connection = take(*book, ann());
    QVERIFY(keychainHas(connection->saved(), true));
    m_services->lastStore()->setAway(Error{ErrorCode::SessionEnded});
    QCOMPARE(await(connection->open()).error().code, ErrorCode::SessionEnded);
    QVERIFY(!connection->isSignedIn());
    QVERIFY(keychainHas(connection->saved(), false));
}

QTEST_MAIN(TestConnectionBook)
#include "tst_connectionbook.moc"
