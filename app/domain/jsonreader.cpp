// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonreader.h"

namespace chatelaine {

using namespace Qt::StringLiterals;

JsonReader::JsonReader(const QJsonObject &object)
    : m_object(object)
    , m_fault(&m_ownFault)
{
}

JsonReader::JsonReader(const QJsonObject &object, const QString &place, std::optional<Fault> *fault)
    : m_object(object)
    , m_place(place)
    , m_fault(fault)
{
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
    JsonReader inner(value.toObject(), m_place.isEmpty() ? name : QString(m_place % u'.' % name), m_fault);
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
        JsonReader inner(
            array.at(i).toObject(), m_place.isEmpty() ? item : QString(m_place % u'.' % item), m_fault);
        read(inner);
        inner.finish();
    }
}

void JsonReader::finish()
{
    for (const QString &name : m_object.keys()) {
        if (!m_read.contains(name))
            fault(name, tr("no such member is known"));
    }
}

} // namespace chatelaine
