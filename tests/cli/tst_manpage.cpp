// SPDX-License-Identifier: GPL-3.0-or-later
// The manual pages against the programs.
#include "cli/clirunner.h"
#include "domain/check.h"
#include "domain/error.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class ManPageTest : public QObject {
    Q_OBJECT

    QString m_page;
    QString m_servicePage;

    static QString page(const char *name)
    {
        QFile file(QLatin1StringView(CHATELAINE_SOURCE_DIR "/packaging/man/") + QLatin1StringView(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    bool hasWord(const QString &word) const
    {
        const QRegularExpression whole(u"(?<![\\w])"_s + QRegularExpression::escape(word) + u"(?![\\w])"_s);
        return whole.match(m_page).hasMatch();
    }
    static void checkOptions(const QString &help, const QString &page)
    {
        QVERIFY(help.contains(u"--help"_s));
        static const QRegularExpression option(u"--([a-z-]+)"_s);
        auto options = option.globalMatch(help);
        while (options.hasNext()) {
            const QString name = options.next().captured(1);
            QVERIFY2(page.contains(u"Fl -"_s + name), qPrintable(name));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_page = page("chatelainectl.1");
        m_servicePage = page("chatelained.1");
        QVERIFY(!m_page.isEmpty() && !m_servicePage.isEmpty());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void namesEveryCode()
    {
        for (const ErrorCode code : allErrorCodes())
            QVERIFY2(hasWord(codeWord(code)), qPrintable(codeWord(code)));
        for (const CheckCode code : allCheckCodes())
            QVERIFY2(hasWord(checkWord(code)), qPrintable(checkWord(code)));
    }

    void namesEveryCommandAndOption_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"", "workspace", "workspace create", "workspace list", "workspace plan",
                 "workspace team", "workspace remove", "policy", "policy list", "policy show", "key",
                 "key create", "key list", "key show", "key enable", "key disable", "key delete",
                 "key restore", "key refresh", "key verify", "key identify", "login", "logout", "member",
                 "member list", "member invite", "member role", "member remove"})
            QTest::addRow("chatelainectl %s", command) << QString::fromLatin1(command);
    }
    void namesEveryCommandAndOption()
    {
        QFETCH(QString, command);
        const QString help = QString::fromUtf8(CliRunner().runBare(command + u" --help"_s).out);
        QVERIFY2(m_page.contains(u"Cm "_s + command) || !command.contains(u' '), "not in the manual page");
        checkOptions(help, m_page);
    }

    void namesEveryOptionOfTheService_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("serving") << QStringList{u"--help"_s};
        QTest::newRow("init") << QStringList{u"init"_s, u"--help"_s};
    }
    void namesEveryOptionOfTheService()
    {
        QFETCH(QStringList, arguments);
        QProcess service;
        service.start(QStringLiteral(CHATELAINED), arguments);
        QVERIFY(service.waitForFinished(20'000));
        checkOptions(QString::fromUtf8(service.readAllStandardOutput()), m_servicePage);
    }
};

QTEST_GUILESS_MAIN(ManPageTest)
#include "tst_manpage.moc"
