// SPDX-License-Identifier: GPL-3.0-or-later
// The manual page against the program.
#include "cli/clirunner.h"
#include "domain/check.h"
#include "domain/error.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class ManPageTest : public QObject {
    Q_OBJECT

    QString m_page;

    bool hasWord(const QString &word) const
    {
        const QRegularExpression whole(u"(?<![\\w])"_s + QRegularExpression::escape(word) + u"(?![\\w])"_s);
        return whole.match(m_page).hasMatch();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(CHATELAINE_SOURCE_DIR "/packaging/man/chatelainectl.1"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_page = QString::fromUtf8(file.readAll());
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
                 "key restore", "key refresh", "key verify", "key identify"})
            QTest::addRow("chatelainectl %s", command) << QString::fromLatin1(command);
    }
    void namesEveryCommandAndOption()
    {
        QFETCH(QString, command);
        const QString help = QString::fromUtf8(CliRunner().runBare(command + u" --help"_s).out);
        QVERIFY(help.contains(u"--help"_s));
        QVERIFY2(m_page.contains(u"Cm "_s + command) || !command.contains(u' '), "not in the manual page");
        const QRegularExpression option(u"--([a-z-]+)"_s);
        auto options = option.globalMatch(help);
        while (options.hasNext()) {
            const QString name = options.next().captured(1);
            QVERIFY2(m_page.contains(u"Fl -"_s + name), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(ManPageTest)
#include "tst_manpage.moc"
