// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonreader.h"

#include "domain/jsonstrict.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace chatelaine {

using namespace Qt::StringLiterals;

JsonReader::JsonReader(const QJsonObject &object, Unknown unknown)
    : m_object(object)
    , m_unknown(unknown)
    , m_fault(&m_ownFault)
{
}

JsonReader::JsonReader(const QJsonObject &object, const JsonReader &outer, const QString &name)
    : m_object(object)
    , m_place(outer.m_place.isEmpty() ? name : QString(outer.m_place % u'.' % name))
    , m_unknown(outer.m_unknown)
    , m_fault(outer.m_fault)
{
}

tl::expected<QJsonObject, JsonReader::Fault> JsonReader::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = json.first(std::min<qsizetype>(error.offset, json.size()));
        const qsizetype line = before.count('\n') + 1;
        const qsizetype column = before.size() - before.lastIndexOf('\n');
        return tl::unexpected(Fault{tr("line %1, column %2").arg(line).arg(column),
            tr("the JSON is broken (%1)").arg(error.errorString())});
    }
    if (!document.isObject())
        return tl::unexpected(Fault{tr("the top level"), tr("it must be an object")});
    const QJsonObject object = document.object();
    if (const auto reason = json::strictFault(json, object))
        return tl::unexpected(Fault{tr("the top level"), *reason});
    return object;
}

void JsonReader::fault(const QString &name, const QString &reason)
{
    if (*m_fault)
        return;
    const QString place
        = m_place.isEmpty() || name.isEmpty() ? m_place + name : QString(m_place % u'.' % name);
    *m_fault = Fault{place.isEmpty() ? tr("the top level") : place, reason};
}

QJsonValue JsonReader::take(const QString &name, QJsonValue::Type type, const QString &typeName)
{
    m_read.insert(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        fault(name, tr("it is missing"));
    else if (value.type() != type)
        fault(name, tr("it must be %1").arg(typeName));
    return value;
}

QString JsonReader::string(const QString &name)
{
    return take(name, QJsonValue::String, tr("a text")).toString();
}

QString JsonReader::text(const QString &name)
{
    m_read.insert(name);
    return isNull(name) ? QString() : string(name);
}

bool JsonReader::boolean(const QString &name)
{
    return take(name, QJsonValue::Bool, tr("true or false")).toBool();
}

int JsonReader::checkedInteger(const QString &name, const QJsonValue &value, int lowest, int highest)
{
    const double number = value.toDouble();
    if (value.isDouble() && number >= lowest && number <= highest && number == static_cast<int>(number))
        return static_cast<int>(number);
    fault(name, tr("it must be a whole number from %1 to %2").arg(lowest).arg(highest));
    return lowest;
}

int JsonReader::integer(const QString &name, int lowest, int highest)
{
    return checkedInteger(name, take(name, QJsonValue::Double, tr("a number")), lowest, highest);
}

qint64 JsonReader::count(const QString &name)
{
    constexpr double highest = 9'007'199'254'740'992; // Beyond it doubles skip whole numbers.
    const double number = take(name, QJsonValue::Double, tr("a number")).toDouble();
    if (number >= 0 && number <= highest && number == std::floor(number))
        return static_cast<qint64>(number);
    fault(name, tr("it must be a whole number that is not negative"));
    return 0;
}

QUuid JsonReader::id(const QString &name)
{
    return checkedId(name, take(name, QJsonValue::String, tr("a text")));
}

QUuid JsonReader::idOrNull(const QString &name)
{
    m_read.insert(name);
    return isNull(name) ? QUuid() : id(name);
}

QUuid JsonReader::checkedId(const QString &name, const QJsonValue &value)
{
    const QUuid id = parseId(value.toString());
    if (id.isNull())
        fault(name, tr("it must be an id"));
    return id;
}

Instant JsonReader::instant(const QString &name)
{
    const OptionalInstant instant = fromRfc3339(string(name));
    if (!instant)
        fault(name, tr("it must be a time such as 2027-03-31T12:00:00Z"));
    return instant.value_or(Instant());
}

OptionalInstant JsonReader::instantOrNull(const QString &name)
{
    m_read.insert(name);
    return isNull(name) ? OptionalInstant() : instant(name);
}

QList<QUuid> JsonReader::ids(const QString &name)
{
    QList<QUuid> list;
    const QJsonArray array = take(name, QJsonValue::Array, tr("a list")).toArray();
    list.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i)
        list.append(checkedId(u"%1[%2]"_s.arg(name).arg(i), array.at(i)));
    return list;
}

QStringList JsonReader::strings(const QString &name)
{
    QStringList texts;
    const QJsonArray array = take(name, QJsonValue::Array, tr("a list")).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isString())
            fault(u"%1[%2]"_s.arg(name).arg(i), tr("it must be a text"));
        texts.append(array.at(i).toString());
    }
    return texts;
}

QList<int> JsonReader::integers(const QString &name, int lowest, int highest)
{
    QList<int> numbers;
    const QJsonArray array = take(name, QJsonValue::Array, tr("a list")).toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        numbers.append(checkedInteger(u"%1[%2]"_s.arg(name).arg(i), array.at(i), lowest, highest));
    return numbers;
}

void JsonReader::object(const QString &name, const std::function<void(JsonReader &)> &read)
{
    const QJsonValue value = take(name, QJsonValue::Object, tr("an object"));
    if (*m_fault)
        return;
    JsonReader inner(value.toObject(), *this, name);
    read(inner);
    inner.finish();
}

void JsonReader::objects(const QString &name, const std::function<void(JsonReader &)> &read)
{
    const QJsonArray array = take(name, QJsonValue::Array, tr("a list")).toArray();
    for (qsizetype i = 0; i < array.size() && !*m_fault; ++i) {
        const QString item = u"%1[%2]"_s.arg(name).arg(i);
        if (!array.at(i).isObject()) {
            fault(item, tr("it must be an object"));
            return;
        }
        JsonReader inner(array.at(i).toObject(), *this, item);
        read(inner);
        inner.finish();
    }
}

void JsonReader::finish()
{
    if (m_unknown == Unknown::Ignored)
        return;
    for (const QString &name : m_object.keys()) {
        if (!m_read.contains(name))
            fault(name, tr("no such member is known"));
    }
}

} // namespace chatelaine
