// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/revealbench.h"
#include "ui/reveal/revealpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace chatelaine;

/// "Save to .env file…" of the reveal panel, through the file dialog and git.
class TestEnvSaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_panel.reset(); }

    void savesPrivately();
    void replacesOnlyItsLine();
    void warnsWhereGitWouldCommit();
    void warnsOfTrackedFile();
    void isQuietWhereGitIgnores();
    void offersAnotherFileOnFailure();
    void givesUpOnGitWhenClosed();

private:
    QString file(const QString &name = u".env"_s) const { return m_folder->filePath(name); }
    void choose(const QString &path);
    bool git(const QStringList &arguments) const;
    bool put(const QString &name, const QByteArray &bytes) const
    {
        QFile opened(file(name));
        return opened.open(QIODevice::WriteOnly) && opened.write(bytes) == bytes.size();
    }
    QByteArray contents() const
    {
        QFile opened(file());
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static QByteArray line() { return "ACME_PRODUCTION_API_KEY=" + RevealBench::secretText() + "\n"; }
    QString status() const { return m_panel->findChild<QLabel *>(u"revealStatus"_s)->text(); }
    Banner *problem() const { return m_panel->findChild<Banner *>(u"revealProblem"_s); }
    void takeWayOn() const
    {
        QTest::mouseClick(problem()->findChild<QPushButton *>(u"bannerActionButton"_s), Qt::LeftButton);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RevealBench> m_bench;
    std::unique_ptr<RevealPanel> m_panel;
};

void TestEnvSaving::initTestCase()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    Theme::install(*qApp, Appearance::Light);
}

void TestEnvSaving::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_bench = std::make_unique<RevealBench>(u"chatelaine"_s);
    m_panel = std::make_unique<RevealPanel>(
        m_bench->key, m_bench->secret(), m_bench->policy, m_bench->workspace, m_bench->services());
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestEnvSaving::choose(const QString &path)
{
    auto *dialog = m_panel->findChild<QFileDialog *>(u"envFileDialog"_s);
    if (!dialog) {
        QTest::mouseClick(m_panel->findChild<QPushButton *>(u"saveToEnvFileButton"_s), Qt::LeftButton);
        dialog = m_panel->findChild<QFileDialog *>(u"envFileDialog"_s);
    }
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QCOMPARE(name->text(), u".env"_s);
    name->setText(path);
    const auto *buttons = dialog->findChild<QDialogButtonBox *>();
    QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
    QVERIFY(!dialog->isVisible());
}

bool TestEnvSaving::git(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(u"git"_s, arguments);
    return process.waitForFinished(20'000) && process.exitCode() == 0;
}

void TestEnvSaving::savesPrivately()
{
    choose(file());
    QTRY_COMPARE(contents(), line());
    struct stat info { };
    QCOMPARE(::stat(QFile::encodeName(file()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t(0600));
    QCOMPARE(status(), u"Saved as ACME_PRODUCTION_API_KEY in %1, which only you can read."_s.arg(file()));
    QVERIFY(!problem()->isVisible());
    QVERIFY(m_panel->mayClose());
}

void TestEnvSaving::replacesOnlyItsLine()
{
    QVERIFY(put(u".env"_s, "A=1\nACME_PRODUCTION_API_KEY=old\nB=2\n"));
    choose(file());
    QTRY_COMPARE(contents(), QByteArray("A=1\n" + line() + "B=2\n"));
    QVERIFY(status().endsWith(u"in the place of the former value."_s));
}

void TestEnvSaving::warnsWhereGitWouldCommit()
{
    QVERIFY(git({u"init"_s, u"-q"_s}));
    choose(file());
    QTRY_VERIFY(problem()->isVisible());
    QVERIFY(problem()->text().contains(u"git tree that does not ignore it"_s));
    QVERIFY(!QFile::exists(file()));
    QVERIFY(!m_panel->mayClose());
    takeWayOn();
    QCOMPARE(contents(), line());
    QVERIFY(!problem()->isVisible());
}

/// Ignore rules do not help where the file is in git already.
void TestEnvSaving::warnsOfTrackedFile()
{
    QVERIFY(git({u"init"_s, u"-q"_s}));
    QVERIFY(put(u".env"_s, "A=1\n"));
    QVERIFY(git({u"add"_s, u".env"_s}));
    QVERIFY(put(u".gitignore"_s, ".env\n"));
    choose(file());
    QTRY_VERIFY(problem()->isVisible());
    QCOMPARE(contents(), QByteArray("A=1\n"));
}

void TestEnvSaving::isQuietWhereGitIgnores()
{
    QVERIFY(git({u"init"_s, u"-q"_s}));
    QVERIFY(put(u".gitignore"_s, ".env*\n"));
    choose(file());
    QTRY_COMPARE(contents(), line());
    QVERIFY(!problem()->isVisible());
}

void TestEnvSaving::offersAnotherFileOnFailure()
{
    QVERIFY(QFile::link(file(u"target"_s), file()));
    choose(file());
    QTRY_VERIFY(problem()->isVisible());
    QVERIFY2(problem()->text().contains(file()), qPrintable(problem()->text()));
    QVERIFY(!QFile::exists(file(u"target"_s)));
    takeWayOn();
    QVERIFY(QFile::remove(file()));
    choose(file());
    QTRY_COMPARE(contents(), line());
}

/// A git that does not come to an end, or a panel that goes first, leave neither a file nor a process.
void TestEnvSaving::givesUpOnGitWhenClosed()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"bin"_s));
    QVERIFY(put(u"bin/git"_s, "#!/bin/sh\nexec sleep 600\n"));
    QVERIFY(
        QFile::setPermissions(file(u"bin/git"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(file(u"bin"_s)) + ':' + path);
    choose(file());
    auto *process = m_panel->findChild<QProcess *>();
    QVERIFY(process);
    QTRY_COMPARE(process->state(), QProcess::Running);
    m_panel.reset();
    qputenv("PATH", path);
    QVERIFY(!QFile::exists(file()));
}

QTEST_MAIN(TestEnvSaving)
#include "tst_envsaving.moc"
