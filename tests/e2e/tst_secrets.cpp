// SPDX-License-Identifier: GPL-3.0-or-later
#include "clicks.h"

#include "ui/table/keytableview.h"

#include <QDirIterator>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

QStringList logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged.append(text);
}

/// The files under `folder` that hold `bytes`, as they are or as UTF-16.
QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    const QString text = QString::fromLatin1(bytes);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        if (content.contains(bytes) || content.contains(wide))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

/// A created secret is nowhere but where the user put it.
class SecretsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCreatedSecretIsInNoFileAndNoLog_data();
    void aCreatedSecretIsInNoFileAndNoLog();
};

void SecretsTest::aCreatedSecretIsInNoFileAndNoLog_data()
{
    QTest::addColumn<QString>("policy");
    QTest::newRow("revealed once") << u"chatelaine"_s;
    QTest::newRow("viewable, sealed in the store") << u"stacker"_s;
}

void SecretsTest::aCreatedSecretIsInNoFileAndNoLog()
{
    QFETCH(QString, policy);
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(keepLog);
    WindowFixture fixture;
    const Workspace workspace = fixture.addWorkspace(u"Acme"_s, policy);
    QByteArray token;
    {
        const auto opened = fixture.open();
        if (policy == "stacker"_L1) {
            QVERIFY(waitFor<QWidget>(opened.window.get(), u"maskedKeyPanel"_s));
        } else {
            QTRY_VERIFY(isShown(opened.window.get(), "emptyListButton"));
            click(opened.window.get(), "createKeyButton");
            auto *form = waitFor<QDialog>(opened.window.get(), u"createDialog"_s);
            QVERIFY(form);
            QTest::keyClicks(form->findChild<QLineEdit *>(u"labelEdit"_s), u"quiet"_s);
            click(form, "submitButton");
            QVERIFY(waitFor<QDialog>(opened.window.get(), u"revealDialog"_s));
        }
        QGuiApplication::clipboard()->clear();
        click(policy == "stacker"_L1 ? opened.find<QWidget>("maskedKeyPanel")
                                     : opened.find<QWidget>("revealDialog"),
            "copySecretButton");
        QTRY_VERIFY(token::parse(clipboardBytes()));
        token = clipboardBytes();
        if (policy != "stacker"_L1)
            click(opened.find<QWidget>("revealDialog"), "closeRevealButton");
        opened.click("clearClipboardButton");
        QTRY_VERIFY(clipboardBytes() != token);
        QCOMPARE(
            filesWith(fixture.folder(), token.right(36)), QStringList()); // With the journal as it stands.
    }
    qInstallMessageHandler(before);
    const QByteArray body = token.right(36);
    QCOMPARE(fixture.registry().page(workspace.id, {}, fixture.actor())->keys.size(), 1);
    QCOMPARE(filesWith(fixture.folder(), body), QStringList());
    QCOMPARE(filesWith(QDir::homePath(), body), QStringList());
    QVERIFY(!logged.join(u'\n').contains(QString::fromLatin1(body)));

    // The search itself finds what is there.
    QFile planted(fixture.folder() + u"/planted"_s);
    QVERIFY(planted.open(QIODevice::WriteOnly));
    planted.write("x" + token);
    planted.close();
    QCOMPARE(filesWith(fixture.folder(), body).size(), 1);
}

QTEST_MAIN(SecretsTest)
#include "tst_secrets.moc"
