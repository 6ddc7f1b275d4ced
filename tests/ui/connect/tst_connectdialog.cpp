// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeservices.h"
#include "support/manualclock.h"
#include "support/widgets.h"

#include "registry/policycatalog.h"
#include "ui/connect/connectdialog.h"
#include "ui/connect/signindialog.h"
#include "ui/connect/trustdialog.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/passwordfield.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

const QString fingerprint
    = u"6E:34:0B:9C:FF:B3:7A:98:9C:A5:44:E6:BB:78:0A:2C:78:90:1D:3F:B3:37:38:76:85:11:A3:06:17:AF:A0:1D"_s;
const QString address = u"https://keys.example.com"_s;

} // namespace

/// Signing in to a service by the dialogs: what is sent, what stands where when it fails, and that no
/// certificate is trusted by a click.
class TestConnectDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init();
    void cleanup();

    void signsIn();
    void needsEveryField();
    void errorsStandBesideTheirFields_data();
    void errorsStandBesideTheirFields();
    void whatConcernsNoFieldStandsAbove();
    void plainHttpIsRefusedUnasked();
    void cancelGivesUpTheAttemptFirst();
    void closingGivesUpTheAttemptToo();
    void invitation();
    void weakPasswordStandsAtThePassword();
    void certificateIsExplainedAndNotClickedAway();
    void fingerprintIsCompared();
    void trustGoesWithTheAddress();
    void signInAgainAsksForThePasswordAlone();
    void controlsHaveNames();

private:
    struct Taken {
        SavedConnection connection;
        Secret token;
    };

    void openConnect(const QString &at = {});
    void fill(const QString &password = QString::fromLatin1(FakeServices::password));
    void type(const QString &field, const QString &text)
    {
        QTest::keyClicks(child<PasswordField>(*m_dialog, field), text);
    }
    QString errorAt(const QString &control) const
    {
        return qobject_cast<FormRow *>(child(*m_dialog, control)->parentWidget())->error();
    }
    Error untrusted() const
    {
        return {ErrorCode::ServiceUntrusted, {u"keys.example.com"_s, u"it is self-signed"_s, fingerprint}};
    }
    TrustDialog *openTrust()
    {
        // The dialog grows with it.
        const auto *button = child(*m_dialog, u"trustCertificateButton"_s);
        (void)QTest::qWaitFor([&] { return button->visibleRegion().contains(button->rect().center()); });
        click(*m_dialog, u"trustCertificateButton"_s);
        return m_dialog->findChild<TrustDialog *>();
    }
    void trust();

    QTemporaryDir m_folder;
    PolicyCatalog m_catalog = PolicyCatalog::load();
    ManualClock m_clock;
    std::unique_ptr<FakeServices> m_services;
    std::unique_ptr<ServiceDialog> m_dialog;
    std::optional<Taken> m_taken;
};

void TestConnectDialog::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_services = std::make_unique<FakeServices>(m_folder.path(), m_catalog, m_clock);
    m_taken.reset();
}

void TestConnectDialog::cleanup()
{
    m_dialog.reset();
    m_services.reset();
}

void TestConnectDialog::openConnect(const QString &at)
{
    const auto take = [this](const SavedConnection &connection, Secret token) {
        m_taken.emplace(Taken{connection, std::move(token)});
    };
    m_dialog = std::make_unique<ConnectDialog>(*m_services, at, take, nullptr);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestConnectDialog::fill(const QString &password)
{
    retype(*m_dialog, u"addressEdit"_s, address);
    retype(*m_dialog, u"emailEdit"_s, u"ann@example.com"_s);
    type(u"passwordField"_s, password);
}

void TestConnectDialog::signsIn()
{
    openConnect();
    fill();
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(m_taken);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_taken->connection.address, address);
    QCOMPARE(m_taken->connection.email, u"ann@example.com"_s);
    QVERIFY(m_taken->connection.pin.isEmpty());
    QVERIFY(equalInConstantTime(m_taken->token.view(), "ch_session_abc"));
}

void TestConnectDialog::needsEveryField()
{
    openConnect(address);
    const auto *confirm = child<QAbstractButton>(*m_dialog, u"confirmButton"_s);
    QVERIFY(!confirm->isEnabled());
    retype(*m_dialog, u"emailEdit"_s, u"ann@example.com"_s);
    QVERIFY(!confirm->isEnabled());
    type(u"passwordField"_s, u"x"_s);
    QVERIFY(confirm->isEnabled());
    retype(*m_dialog, u"addressEdit"_s, u" "_s);
    QVERIFY(!confirm->isEnabled());
}

void TestConnectDialog::errorsStandBesideTheirFields_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("control");
    const auto row = [](const char *name, ErrorCode code, const QString &control) {
        QTest::newRow(name) << static_cast<int>(code) << control;
    };
    row("unreachable", ErrorCode::ServiceUnreachable, u"addressEdit"_s);
    row("foreign", ErrorCode::ServiceForeign, u"addressEdit"_s);
    row("wrong password", ErrorCode::SignInRefused, u"passwordField"_s);
    row("no address of a person", ErrorCode::EmailInvalid, u"emailEdit"_s);
}

void TestConnectDialog::errorsStandBesideTheirFields()
{
    QFETCH(int, code);
    QFETCH(QString, control);
    m_services->refusal = Error{static_cast<ErrorCode>(code), {u"keys.example.com"_s, u"no route"_s}};
    openConnect();
    fill();
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(!errorAt(control).isEmpty());
    for (const QString &other : {u"addressEdit"_s, u"emailEdit"_s, u"passwordField"_s})
        QCOMPARE(errorAt(other).isEmpty(), other != control);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!m_taken);
    QCOMPARE(child<QLineEdit>(*m_dialog, u"emailEdit"_s)->text(), u"ann@example.com"_s);
    QVERIFY(!child<PasswordField>(*m_dialog, u"passwordField"_s)->isEmpty());
    m_services->refusal.reset();
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(m_taken);
}

void TestConnectDialog::whatConcernsNoFieldStandsAbove()
{
    m_services->refusal = Error{ErrorCode::SignInThrottled, {u"37"_s}};
    openConnect();
    fill();
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(isShown(*m_dialog, u"dialogBanner"_s));
    QVERIFY(textOf(*m_dialog, u"bannerText"_s).contains(u"37"_s));
}

void TestConnectDialog::plainHttpIsRefusedUnasked()
{
    openConnect();
    fill();
    retype(*m_dialog, u"addressEdit"_s, u"http://keys.example.com"_s);
    click(*m_dialog, u"confirmButton"_s);
    QVERIFY(errorAt(u"addressEdit"_s).contains(u"keys.example.com"_s));
    QVERIFY(m_services->lastAsked.address.isEmpty());
    retype(*m_dialog, u"addressEdit"_s, u"http://127.0.0.1:7411"_s);
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(m_taken);
}

void TestConnectDialog::cancelGivesUpTheAttemptFirst()
{
    m_services->answers = false;
    openConnect();
    fill();
    click(*m_dialog, u"confirmButton"_s);
    const auto *progress = child<LoadingBar>(*m_dialog, u"signInProgress"_s);
    QVERIFY(progress->isRunning());
    QVERIFY(!child(*m_dialog, u"emailEdit"_s)->isEnabled());
    QVERIFY(!child(*m_dialog, u"confirmButton"_s)->isEnabled());
    click(*m_dialog, u"cancelButton"_s);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!progress->isRunning());
    QVERIFY(child(*m_dialog, u"emailEdit"_s)->isEnabled());
    QVERIFY(child(*m_dialog, u"confirmButton"_s)->isEnabled());
    m_services->answerNow();
    QTRY_COMPARE(m_services->signedOut, 1);
    QVERIFY(!m_taken);
    click(*m_dialog, u"cancelButton"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestConnectDialog::closingGivesUpTheAttemptToo()
{
    m_services->answers = false;
    openConnect();
    fill();
    click(*m_dialog, u"confirmButton"_s);
    m_dialog.reset();
    m_services->answerNow();
    QTRY_COMPARE(m_services->signedOut, 1);
    QVERIFY(!m_taken);
}

void TestConnectDialog::invitation()
{
    openConnect(address);
    QVERIFY(!isShown(*m_dialog, u"invitationField"_s));
    QTest::mouseClick(segment(*m_dialog, u"waySegments"_s, u"I have an invitation"_s), Qt::LeftButton);
    QVERIFY(isShown(*m_dialog, u"invitationField"_s));
    QVERIFY(!isShown(*m_dialog, u"emailEdit"_s));
    type(u"invitationField"_s, u"ch_invite_wrong"_s);
    retype(*m_dialog, u"nameEdit"_s, u"Ann"_s);
    type(u"passwordField"_s, QString::fromLatin1(FakeServices::password));
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(!errorAt(u"invitationField"_s).isEmpty());
    child<PasswordField>(*m_dialog, u"invitationField"_s)->clear();
    QVERIFY(!child(*m_dialog, u"confirmButton"_s)->isEnabled());
    type(u"invitationField"_s, QString::fromLatin1(FakeServices::code));
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(m_taken);
    QCOMPARE(m_services->lastName, u"Ann"_s);
    QCOMPARE(m_taken->connection.email, u"invited@example.com"_s); // The service knows whom it is for.
}

void TestConnectDialog::weakPasswordStandsAtThePassword()
{
    openConnect(address);
    QTest::mouseClick(segment(*m_dialog, u"waySegments"_s, u"I have an invitation"_s), Qt::LeftButton);
    type(u"invitationField"_s, QString::fromLatin1(FakeServices::code));
    retype(*m_dialog, u"nameEdit"_s, u"Ann"_s);
    type(u"passwordField"_s, u"short"_s);
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(errorAt(u"passwordField"_s).contains(u"12"_s));
}

void TestConnectDialog::certificateIsExplainedAndNotClickedAway()
{
    m_services->refusal = untrusted();
    openConnect();
    fill();
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(isShown(*m_dialog, u"certificateNotice"_s));
    const QString words = textOf(*m_dialog, u"certificateText"_s);
    QVERIFY2(words.contains(u"keys.example.com"_s) && words.contains(u"self-signed"_s), qPrintable(words));
    QCOMPARE(textOf(*m_dialog, u"certificateFingerprint"_s).remove(QChar(0x200b)), fingerprint);
    // Signing in again sends nothing that trusts it, and it is refused again.
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(isShown(*m_dialog, u"certificateNotice"_s));
    QVERIFY(m_services->lastAsked.pin.isEmpty());
    // Enter does not trust it either.
    QTest::keyClick(child(*m_dialog, u"addressEdit"_s), Qt::Key_Return);
    QVERIFY(!m_dialog->findChild<TrustDialog *>());
    QVERIFY(m_services->lastAsked.pin.isEmpty());
}

void TestConnectDialog::fingerprintIsCompared()
{
    m_services->refusal = untrusted();
    openConnect();
    fill();
    click(*m_dialog, u"confirmButton"_s);
    TrustDialog *trustDialog = openTrust();
    QVERIFY(trustDialog);
    const auto *confirm = child<QAbstractButton>(*trustDialog, u"confirmButton"_s);
    const auto error = [&] {
        return qobject_cast<FormRow *>(child(*trustDialog, u"fingerprintEdit"_s)->parentWidget())->error();
    };
    QVERIFY(!confirm->isEnabled());
    QVERIFY(child<QLineEdit>(*trustDialog, u"fingerprintEdit"_s)->text().isEmpty());
    retype(*trustDialog, u"fingerprintEdit"_s, fingerprint.chopped(1));
    QVERIFY(!confirm->isEnabled());
    QVERIFY(error().isEmpty()); // There is more to come.
    retype(*trustDialog, u"fingerprintEdit"_s, fingerprint.chopped(1) + u'E');
    QVERIFY(!confirm->isEnabled());
    QVERIFY(!error().isEmpty());
    retype(*trustDialog, u"fingerprintEdit"_s, u"sha256 Fingerprint="_s + fingerprint.toLower());
    QVERIFY(confirm->isEnabled());
    QVERIFY(error().isEmpty());
    trustDialog->reject();
    QVERIFY(isShown(*m_dialog, u"certificateNotice"_s));
    click(*m_dialog, u"confirmButton"_s);
    QVERIFY(m_services->lastAsked.pin.isEmpty());
}

void TestConnectDialog::trust()
{
    m_services->refusal = untrusted();
    click(*m_dialog, u"confirmButton"_s);
    TrustDialog *trustDialog = openTrust();
    QVERIFY(trustDialog);
    retype(*trustDialog, u"fingerprintEdit"_s, QString(fingerprint).remove(u':'));
    click(*trustDialog, u"confirmButton"_s);
    QVERIFY(!isShown(*m_dialog, u"certificateNotice"_s));
    QVERIFY(m_services->lastAsked.pin.isEmpty()); // Nothing is sent of its own accord.
}

void TestConnectDialog::trustGoesWithTheAddress()
{
    openConnect();
    fill();
    trust();
    click(*m_dialog, u"confirmButton"_s);
    QCOMPARE(m_services->lastAsked.pin, fingerprint);
    QTRY_VERIFY(isShown(*m_dialog, u"certificateNotice"_s)); // It is still refused.
    retype(*m_dialog, u"addressEdit"_s, u"https://other.example.com"_s);
    m_services->refusal.reset();
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(m_taken);
    QVERIFY(m_taken->connection.pin.isEmpty());
}

void TestConnectDialog::signInAgainAsksForThePasswordAlone()
{
    const SavedConnection saved{QUuid::createUuid(), address, u"ann@example.com"_s, fingerprint};
    const auto take = [this](const SavedConnection &connection, Secret token) {
        m_taken.emplace(Taken{connection, std::move(token)});
    };
    m_dialog = std::make_unique<SignInDialog>(*m_services, saved, u"There is no keychain."_s, take, nullptr);
    m_dialog->show();
    QCOMPARE(textOf(*m_dialog, u"signInReason"_s), u"There is no keychain."_s);
    QVERIFY(!child(*m_dialog, u"confirmButton"_s)->isEnabled());
    type(u"passwordField"_s, u"wrong"_s);
    click(*m_dialog, u"confirmButton"_s);
    QTRY_VERIFY(!errorAt(u"passwordField"_s).isEmpty());
    child<PasswordField>(*m_dialog, u"passwordField"_s)->clear();
    type(u"passwordField"_s, QString::fromLatin1(FakeServices::password));
    QTest::keyClick(child(*m_dialog, u"passwordField"_s), Qt::Key_Return);
    QTRY_VERIFY(m_taken);
    QCOMPARE(m_taken->connection, saved);
    QCOMPARE(m_services->lastAsked.pin, fingerprint);
}

void TestConnectDialog::controlsHaveNames()
{
    m_services->refusal = untrusted();
    openConnect();
    fill();
    click(*m_dialog, u"confirmButton"_s);
    TrustDialog *trustDialog = openTrust();
    QVERIFY(trustDialog);
    QCOMPARE(namelessControls(*m_dialog), QStringList());
    QCOMPARE(namelessControls(*trustDialog), QStringList());
    trustDialog->reject();
    QTest::mouseClick(segment(*m_dialog, u"waySegments"_s, u"I have an invitation"_s), Qt::LeftButton);
    QCOMPARE(namelessControls(*m_dialog), QStringList());
}

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
