// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/storedjson.h"

#include "domain/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <charconv>

namespace chatelaine::storedjson {

namespace {

/// Takes a compact text without escapes apart; everything answers whether it stood there.
class Compact {
public:
    explicit Compact(std::string_view text)
        : m_rest(text)
    {
    }
    bool take(char c)
    {
        if (!m_rest.starts_with(c))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool string(std::string_view &value)
    {
        if (!take('"'))
            return false;
        const std::size_t end = m_rest.find('"');
        if (end == std::string_view::npos)
            return false;
        value = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return value.find('\\') == std::string_view::npos;
    }
    bool instant(Instant &value)
    {
        qint64 millis = 0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), millis);
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        value = instantFromMillis(millis);
        return error == std::errc() && isInCalendar(value);
    }
    /// All of the text.
    template <typename Element>
    bool array(Element element)
    {
        if (!take('['))
            return false;
        if (!take(']')) {
            do {
                if (!element())
                    return false;
            } while (take(','));
            if (!take(']'))
                return false;
        }
        return m_rest.empty();
    }

private:
    std::string_view m_rest;
};

QJsonArray arrayIn(std::string_view text)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), qsizetype(text.size()))).array();
}

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

CallView *nextCall(KeyView &row)
{
    const auto place = static_cast<std::size_t>(row.recentCount);
    return place < row.recent.size() ? &row.recent[place] : nullptr;
}

bool readCompact(std::string_view text, KeyView &row)
{
    row.recentCount = 0;
    Compact in(text);
    return in.array([&] {
        CallView *call = nextCall(row);
        if (!call || !in.take('[') || !in.instant(call->at) || !in.take(',') || !in.string(call->source)
            || !in.take(',') || !in.string(call->agent) || !in.take(']'))
            return false;
        ++row.recentCount;
        return true;
    });
}

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

} // namespace

void readTags(std::string_view text, std::string &tags)
{
    tags.clear();
    Compact in(text);
    const bool read = in.array([&, tag = std::string_view()]() mutable {
        const bool there = in.string(tag);
        (tags += tag) += '\0';
        return there;
    });
    if (read)
        return;
    tags.clear();
    const QJsonArray array = arrayIn(text);
    for (const auto &tag : array)
        (tags += tag.toString().toStdString()) += '\0';
}

void readRecent(std::string_view text, KeyView &row, QList<QByteArray> &unescaped)
{
    if (readCompact(text, row))
        return;
    row.recentCount = 0;
    unescaped.clear();
    const QJsonArray array = arrayIn(text);
    for (const auto &each : array) {
        const QJsonArray parts = each.toArray();
        const Instant at = instantFromMillis(parts.at(0).toInteger());
        CallView *call = isInCalendar(at) ? nextCall(row) : nullptr;
        if (!call)
            continue;
        unescaped += parts.at(1).toString().toUtf8();
        unescaped += parts.at(2).toString().toUtf8();
        *call = {at, viewOf(unescaped.at(unescaped.size() - 2)), viewOf(unescaped.constLast())};
        ++row.recentCount;
    }
}

QString fromTags(const QStringList &tags)
{
    return compact(QJsonArray::fromStringList(tags));
}

QString fromRecent(const QList<CallSource> &recent)
{
    std::string text = "[";
    for (const CallSource &each : recent) {
        text.append(text.size() > 1 ? ",[" : "[").append(std::to_string(toMillis(each.at))).append(",");
        JsonWriter::quote(text, each.source);
        text += ',';
        JsonWriter::quote(text, each.agent);
        text += ']';
    }
    return QString::fromStdString(text.append("]"));
}

} // namespace chatelaine::storedjson
