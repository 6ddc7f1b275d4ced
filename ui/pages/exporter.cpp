// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/exporter.h"

#include "domain/jsoncodec.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::Exporter)
};

/// Lists with commas, scopes as ID:LEVEL, callers by their address.
QString cellText(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(part.isObject() ? part[u"source"_s].toString() : part.toString());
        return parts.join(u", ");
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QStringList parts;
        for (auto it = object.begin(); it != object.end(); ++it)
            parts.append(it.key() + u':' + it.value().toString());
        return parts.join(u", ");
    }
    return value.toVariant().toString();
}

/// Spreadsheets run a cell that begins like a formula, East Asian ones also where it does in full width; an
/// apostrophe before it makes them show it.
QString harmless(const QString &cell)
{
    static const QString formulaStarts = u"=+-@\t\r\n＝＋－＠"_s;
    return !cell.isEmpty() && formulaStarts.contains(cell.front()) ? QString(u'\'' + cell) : cell;
}

QByteArray csvCell(const QString &cell)
{
    QString text = harmless(cell);
    const bool quoted
        = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
    if (quoted)
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text.toUtf8();
}

/// The columns in the order in which people look for them; the rest of json::fromKey() follows.
const QStringList &csvColumns()
{
    static const QStringList columns{u"label"_s, u"hint"_s, u"status"_s, u"marks"_s, u"disabled_reasons"_s,
        u"scopes"_s, u"team"_s, u"access"_s, u"note"_s, u"tags"_s, u"owner"_s, u"created_at"_s,
        u"created_by"_s, u"expires_at"_s, u"last_used_at"_s, u"last_used_source"_s, u"last_used_agent"_s,
        u"use_count"_s, u"recent_sources"_s, u"last_refused_at"_s, u"last_refused_source"_s,
        u"last_refused_reason"_s, u"tracking_since"_s, u"refreshed_at"_s, u"deleted_at"_s, u"delete_reason"_s,
        u"origin"_s, u"id"_s, u"workspace"_s, u"hint_prefix"_s, u"hint_last"_s, u"grants"_s, u"version"_s,
        u"revision"_s};
    return columns;
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArrayList encoded;
    for (const QString &cell : cells)
        encoded.append(csvCell(cell));
    return encoded.join(',') + "\r\n";
}

/// A file's text piece by piece: keys may be a million.
class Format {
public:
    explicit Format(ExportFormat format)
        : m_csv(format == ExportFormat::Csv)
    {
    }
    QByteArray head() const
    {
        if (m_csv)
            return "\xEF\xBB\xBF" + csvLine(csvColumns());
        return "[\n";
    }
    QByteArray tail() const
    {
        if (m_csv)
            return {};
        return m_first ? "]\n" : "\n]\n";
    }
    QByteArray row(const QJsonObject &key)
    {
        if (m_csv) {
            QStringList cells;
            for (const QString &column : csvColumns())
                cells.append(cellText(key[column]));
            return csvLine(cells);
        }
        QByteArray text = std::exchange(m_first, false) ? "    " : ",\n    ";
        text += QJsonDocument(key).toJson().trimmed().replace('\n', "\n    ");
        return text;
    }

private:
    bool m_csv;
    bool m_first = true;
};

Error unwritable(const QString &file, const QString &why)
{
    return {ErrorCode::FileUnwritable, {QDir::toNativeSeparators(file), why}};
}

} // namespace

Result<void> exportKeys(const KeySequence &keys, ExportFormat format, const QString &file,
    const MarkSettings &marks, Instant now, const std::function<bool()> &wanted)
{
    const QFileInfo former(file);
    if (former.exists() && !former.isFile()) // A device or a pipe would be replaced by the new file.
        return tl::unexpected(unwritable(file, Tr::tr("it is no ordinary file")));
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return tl::unexpected(unwritable(file, target.errorString()));
    Format text(format);
    target.write(text.head()); // What goes wrong here is seen by the last flush().
    for (qsizetype i = 0; i < keys.size && target.error() == QFileDevice::NoError; ++i) {
        if (!wanted())
            return fail(ErrorCode::Cancelled);
        target.write(text.row(json::fromKey(keys.at(i), marks, now)));
    }
    target.write(text.tail());
    // Without flush(), commit() does not notice that the last bytes found no room.
    if (!target.flush() || target.error() != QFileDevice::NoError)
        return tl::unexpected(unwritable(file, target.errorString()));
    if (!wanted())
        return fail(ErrorCode::Cancelled);
    if (!target.commit())
        return tl::unexpected(unwritable(file, target.errorString()));
    return {};
}

} // namespace chatelaine
