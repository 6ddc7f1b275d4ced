// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsoncodec.h"
#include "support/manualclock.h"
#include "support/policies.h"
#include "ui/pages/exporter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A reader by the letter of RFC 4180, so that what was written is read back by other means than it was
/// written by.
QList<QStringList> parseCsv(const QString &text)
{
    QList<QStringList> records{{}};
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar each = text[i];
        const bool pair = each == u'"' && i + 1 < text.size() && text[i + 1] == u'"';
        if (quoted && pair) {
            cell += text[++i];
        } else if (each == u'"') {
            quoted = !quoted;
        } else if (!quoted && each == u',') {
            records.last().append(std::exchange(cell, {}));
        } else if (!quoted && each == u'\r') {
            records.last().append(std::exchange(cell, {}));
            records.append(QStringList());
            ++i; // The line feed.
        } else {
            cell += each;
        }
    }
    records.removeLast();
    return records;
}

} // namespace

class ExporterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void csvComesBackWhole();
    void csvCannotBeAFormula_data();
    void csvCannotBeAFormula();
    void csvHasTheJsonsMembers();
    void jsonIsOneArrayOfTheCodec();
    void nothingShownIsAnEmptyFile();
    void aFolderThatIsNotThereIsRefused();
    void anOldFileSurvivesAFailure();
    void whatIsNoFileIsNotReplaced();

private:
    ApiKey sample() const;
    QString file() const { return m_folder.filePath(u"keys"_s); }
    Result<void> write(const QList<ApiKey> &keys, ExportFormat format) const
    {
        return exportKeys(keys, format, file(), {}, m_now);
    }
    QString cell(const QString &column) const;

    const QTemporaryDir m_folder;
    const Instant m_now = ManualClock().now();
};

ApiKey ExporterTest::sample() const
{
    ApiKey key;
    key.id = QUuid::createUuid();
    key.workspace = QUuid::createUuid();
    key.owner = u"ada"_s;
    key.label = u"say \"hi\", Größe"_s;
    key.note = u"first line\nsecond line"_s;
    key.tags = QStringList{u"prod"_s, u"eu"_s};
    key.hint = {u"ch_live"_s, u"9fQ2"_s};
    key.scopes = {{u"data"_s, ScopeLevel::Write}, {u"billing"_s, ScopeLevel::Read}};
    key.createdAt = m_now - Days(3);
    key.expiresAt = m_now + Days(10);
    key.use.useCount = 41'208;
    return key;
}

/// Of the first row of the file.
QString ExporterTest::cell(const QString &column) const
{
    const auto records = parseCsv(QString::fromUtf8(read(file()).mid(3)));
    return records.value(1).value(records.value(0).indexOf(column));
}

void ExporterTest::csvComesBackWhole()
{
    VERIFY_OK(write({sample()}, ExportFormat::Csv));
    QVERIFY(read(file()).startsWith("\xEF\xBB\xBFlabel,"));
    QVERIFY(read(file()).endsWith("\r\n"));
    QCOMPARE(cell(u"label"_s), u"say \"hi\", Größe"_s);
    QCOMPARE(cell(u"note"_s), u"first line\nsecond line"_s);
    QCOMPARE(cell(u"tags"_s), u"prod, eu"_s);
    QCOMPARE(cell(u"hint"_s), u"ch_live_…9fQ2"_s);
    QCOMPARE(cell(u"scopes"_s), u"billing:read, data:write"_s);
    QCOMPARE(cell(u"status"_s), u"active"_s);
    QCOMPARE(cell(u"marks"_s), u"expiring, unused"_s);
    QCOMPARE(cell(u"use_count"_s), u"41208"_s);
    QCOMPARE(cell(u"expires_at"_s), u"2026-12-02T00:00:00.000Z"_s);
    QCOMPARE(cell(u"last_used_at"_s), QString());
}

void ExporterTest::csvCannotBeAFormula_data()
{
    QTest::addColumn<QString>("label");
    for (const QString &label : {u"=1+1"_s, u"+49"_s, u"-2"_s, u"@SUM(A1)"_s, u"\tx"_s, u"＝1+1"_s})
        QTest::newRow(qPrintable(label)) << label;
}

void ExporterTest::csvCannotBeAFormula()
{
    QFETCH(QString, label);
    ApiKey key = sample();
    key.label = label;
    key.tags = QStringList{label};
    VERIFY_OK(write({key}, ExportFormat::Csv));
    QCOMPARE(cell(u"label"_s), QString(u'\'' + label));
    QCOMPARE(cell(u"tags"_s), QString(u'\'' + label));
}

void ExporterTest::csvHasTheJsonsMembers()
{
    VERIFY_OK(write({sample()}, ExportFormat::Csv));
    QStringList columns = parseCsv(QString::fromUtf8(read(file()).mid(3))).first();
    QStringList members = json::fromKey(sample(), {}, m_now).keys();
    columns.sort();
    members.sort();
    QCOMPARE(columns, members);
}

void ExporterTest::jsonIsOneArrayOfTheCodec()
{
    const QList<ApiKey> keys{sample(), sample()};
    VERIFY_OK(write(keys, ExportFormat::Json));
    const QJsonArray array = QJsonDocument::fromJson(read(file())).array();
    QCOMPARE(array.size(), 2);
    for (qsizetype i = 0; i < keys.size(); ++i)
        QCOMPARE(array.at(i).toObject(), json::fromKey(keys.at(i), {}, m_now));
}

void ExporterTest::nothingShownIsAnEmptyFile()
{
    VERIFY_OK(write({}, ExportFormat::Json));
    QVERIFY(QJsonDocument::fromJson(read(file())).isArray());
    VERIFY_OK(write({}, ExportFormat::Csv));
    QCOMPARE(parseCsv(QString::fromUtf8(read(file()).mid(3))).size(), 1);
}

void ExporterTest::aFolderThatIsNotThereIsRefused()
{
    const QString nowhere = m_folder.filePath(u"nowhere/keys.csv"_s);
    const auto result = exportKeys(QList{sample()}, ExportFormat::Csv, nowhere, {}, m_now);
    COMPARE_ERROR(result, ErrorCode::FileUnwritable);
    QCOMPARE(result.error().arguments.value(0), nowhere);
    QVERIFY(!result.error().arguments.value(1).isEmpty());
}

void ExporterTest::anOldFileSurvivesAFailure()
{
    VERIFY_OK(write({}, ExportFormat::Json));
    const QByteArray before = read(file());
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit tight{64, usual.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto result = write({sample()}, ExportFormat::Json);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
    COMPARE_ERROR(result, ErrorCode::FileUnwritable);
    QCOMPARE(read(file()), before);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 1); // Nothing half written is left.
}

void ExporterTest::whatIsNoFileIsNotReplaced()
{
    const QString folder = m_folder.filePath(u"folder"_s);
    QVERIFY(QDir().mkdir(folder));
    COMPARE_ERROR(exportKeys(QList<ApiKey>(), ExportFormat::Csv, folder, {}, m_now), ErrorCode::FileUnwritable);

    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    COMPARE_ERROR(exportKeys(QList<ApiKey>(), ExportFormat::Csv, pipe, {}, m_now), ErrorCode::FileUnwritable);
    QVERIFY(QFileInfo(pipe).exists() && !QFileInfo(pipe).isFile());
}

QTEST_GUILESS_MAIN(ExporterTest)
#include "tst_exporter.moc"
