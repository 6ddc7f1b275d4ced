// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QtTest>

#include <QXmlStreamReader>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QStringList texts; ///< One, or one for each plural form.
    bool finished = true;
    bool plural = false;

    QString name() const { return context % u" | "_s % source % u" | "_s % comment; }
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.finished = !xml.attributes().hasAttribute("type"_L1);
            if (!message.plural)
                message.texts.append(xml.readElementText());
            while (message.plural && xml.readNextStartElement())
                message.texts.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readTs(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(readMessage(xml, context));
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression form(u"%(n|L?\\d)"_s);
    QStringList found;
    for (const auto &match : form.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

} // namespace

/// Every sentence of the sources and of the policy files stands finished in every translation.
class TranslationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void nothingIsUnfinishedOrMissing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("German") << u"de"_s << false;
        QTest::newRow("English plurals") << u"en"_s << true;
    }
    void nothingIsUnfinishedOrMissing()
    {
        QFETCH(QString, language);
        QFETCH(bool, pluralsOnly);
        const QString committed = QStringLiteral(SOURCE_DIR "/translations/chatelaine_%1.ts").arg(language);
        QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh.ts"_s);
        QVERIFY(QFile::copy(committed, fresh));
        QStringList arguments{u"@"_s + QStringLiteral(SOURCES_LIST),
            u"-I"_s + QStringLiteral(SOURCE_DIR "/app"), u"-I"_s + QStringLiteral(SOURCE_DIR),
            u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-silent"_s, u"-ts"_s, fresh};
        if (pluralsOnly)
            arguments.prepend(u"-pluralonly"_s);
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(120'000));
        QCOMPARE(lupdate.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(lupdate.readAllStandardError()), QString());

        const QList<Message> messages = readTs(fresh);
        QVERIFY(messages.size() > 5);
        QStringList bad;
        for (const Message &message : messages) {
            if (!message.finished || message.texts.contains(QString()))
                bad.append(message.name());
        }
        QVERIFY2(bad.isEmpty(), qPrintable(u"unfinished or not in the file:\n"_s + bad.join(u'\n')));
    }

    void placeholdersAreKept()
    {
        QStringList bad;
        for (const Message &message : readTs(QStringLiteral(SOURCE_DIR "/translations/chatelaine_de.ts"))) {
            for (const QString &text : message.texts) {
                const bool singular = message.plural && text == message.texts.constFirst();
                QStringList expected = placeholders(message.source);
                if (singular && !text.contains(u"%n"_s))
                    expected.removeAll(u"%n"_s);
                if (placeholders(text) != expected)
                    bad.append(message.name());
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    void theProgramsSpeakGerman()
    {
        installTranslations(QLocale(QLocale::German));
        QCOMPARE(QCoreApplication::translate("chatelaine::Sentences", "The key has expired."),
            u"Der Schlüssel ist abgelaufen."_s);
        QCOMPARE(QCoreApplication::translate("policy", "Create API key"), u"API-Schlüssel erstellen"_s);
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
