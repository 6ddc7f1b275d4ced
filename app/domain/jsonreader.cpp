// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonreader.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *aText = QT_TRANSLATE_NOOP("chatelaine::JsonReader", "a text");
constexpr const char *aNumber = QT_TRANSLATE_NOOP("chatelaine::JsonReader", "a number");
constexpr const char *aList = QT_TRANSLATE_NOOP("chatelaine::JsonReader", "a list");
constexpr const char *anObject = QT_TRANSLATE_NOOP("chatelaine::JsonReader", "an object");

QUtf8StringView utf8(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

JsonReader::JsonReader(const JsonText &text, Unknown unknown)
    : m_text(text)
    , m_place(0)
    , m_unknown(unknown)
    , m_next(1)
    , m_fault(&m_ownFault)
{
}

JsonReader::JsonReader(const JsonReader &outer, quint32 place, QAnyStringView name, qsizetype item)
    : m_text(outer.m_text)
    , m_place(place)
    , m_outer(&outer)
    , m_name(name)
    , m_item(item)
    , m_unknown(outer.m_unknown)
    , m_next(place + 1)
    , m_fault(outer.m_fault)
{
}

QString JsonReader::place() const
{
    if (!m_outer)
        return {};
    const QString outer = m_outer->place();
    const QString name = m_item < 0 ? m_name.toString() : u"%1[%2]"_s.arg(m_name.toString()).arg(m_item);
    return outer.isEmpty() ? name : QString(outer % u'.' % name);
}

void JsonReader::fault(QAnyStringView name, const QString &reason)
{
    if (*m_fault)
        return;
    const QString outer = place();
    const QString inner = name.toString();
    const QString where
        = outer.isEmpty() || inner.isEmpty() ? QString(outer % inner) : QString(outer % u'.' % inner);
    *m_fault = Fault{where.isEmpty() ? tr("the top level") : where, reason};
}

/// Members stand mostly in the order in which they are asked for.
const JsonReader::Node *JsonReader::find(QAnyStringView name) const
{
    const quint32 end = m_text.node(m_place).end;
    const auto among = [&](quint32 from, quint32 to) -> const Node * {
        for (quint32 at = from; at < to; at = m_text.node(at).end) {
            const Node &node = m_text.node(at);
            if (QAnyStringView(utf8(m_text.name(node))) == name) {
                m_next = node.end;
                return &node;
            }
        }
        return nullptr;
    };
    const quint32 next = m_next;
    const Node *found = among(next, end);
    return found ? found : among(m_place + 1, next);
}

bool JsonReader::is(QAnyStringView name, JsonText::Type type) const
{
    const Node *node = find(name);
    return node && node->type == type;
}

void JsonReader::markRead(const Node &node)
{
    if (m_unknown == Unknown::Refused)
        m_read.push_back(placeOf(node));
}

const JsonReader::Node *JsonReader::take(QAnyStringView name, JsonText::Type type, const char *typeName)
{
    const Node *node = find(name);
    if (!node) {
        fault(name, tr("it is missing"));
        return nullptr;
    }
    markRead(*node);
    if (node->type == type)
        return node;
    fault(name, tr("it must be %1").arg(tr(typeName)));
    return nullptr;
}

QString JsonReader::textOf(const Node &node) const
{
    const std::string_view text = m_text.value(node);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString JsonReader::string(QAnyStringView name)
{
    const Node *node = take(name, JsonText::Type::String, aText);
    return node ? textOf(*node) : QString();
}

QString JsonReader::text(QAnyStringView name)
{
    const std::string_view text = view(name);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view JsonReader::view(QAnyStringView name)
{
    if (const Node *node = find(name); node && node->type == JsonText::Type::Null) {
        markRead(*node);
        return {};
    }
    const Node *node = take(name, JsonText::Type::String, aText);
    return node ? m_text.value(*node) : std::string_view();
}

bool JsonReader::boolean(QAnyStringView name)
{
    const Node *node = find(name);
    if (node && node->type == JsonText::Type::False) {
        markRead(*node);
        return false;
    }
    return take(name, JsonText::Type::True, QT_TRANSLATE_NOOP("chatelaine::JsonReader", "true or false"))
        != nullptr;
}

std::optional<double> JsonReader::numberOf(const Node &node) const
{
    if (node.type != JsonText::Type::Number)
        return std::nullopt;
    const std::string_view text = m_text.value(node);
    double number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() ? std::optional(number) : std::nullopt;
}

int JsonReader::checkedInteger(QAnyStringView name, const Node &value, int lowest, int highest)
{
    const auto number = numberOf(value);
    if (number && *number >= lowest && *number <= highest && *number == std::floor(*number))
        return static_cast<int>(*number);
    fault(name, tr("it must be a whole number from %1 to %2").arg(lowest).arg(highest));
    return lowest;
}

int JsonReader::integer(QAnyStringView name, int lowest, int highest)
{
    const Node *node = take(name, JsonText::Type::Number, aNumber);
    return node ? checkedInteger(name, *node, lowest, highest) : lowest;
}

qint64 JsonReader::count(QAnyStringView name)
{
    constexpr double highest = 9'007'199'254'740'992; // Beyond it doubles skip whole numbers.
    const Node *node = take(name, JsonText::Type::Number, aNumber);
    if (!node)
        return 0;
    const auto number = numberOf(*node);
    if (number && *number >= 0 && *number <= highest && *number == std::floor(*number))
        return static_cast<qint64>(*number);
    fault(name, tr("it must be a whole number that is not negative"));
    return 0;
}

QUuid JsonReader::id(QAnyStringView name)
{
    const Node *node = take(name, JsonText::Type::String, aText);
    const QUuid id = node ? parseId(m_text.value(*node)) : QUuid();
    if (id.isNull())
        fault(name, tr("it must be an id"));
    return id;
}

QUuid JsonReader::idOrNull(QAnyStringView name)
{
    if (const Node *node = find(name); node && node->type == JsonText::Type::Null) {
        markRead(*node);
        return {};
    }
    return id(name);
}

Instant JsonReader::instant(QAnyStringView name)
{
    const Node *node = take(name, JsonText::Type::String, aText);
    if (!node)
        return {};
    const OptionalInstant instant = fromRfc3339(m_text.value(*node));
    if (!instant)
        fault(name, tr("it must be a time such as 2027-03-31T12:00:00Z"));
    return instant.value_or(Instant());
}

OptionalInstant JsonReader::instantOrNull(QAnyStringView name)
{
    if (const Node *node = find(name); node && node->type == JsonText::Type::Null) {
        markRead(*node);
        return std::nullopt;
    }
    return instant(name);
}

template <typename Read>
void JsonReader::items(QAnyStringView name, Read read)
{
    const Node *list = take(name, JsonText::Type::Array, aList);
    if (!list)
        return;
    qsizetype item = 0;
    for (quint32 at = placeOf(*list) + 1; at < list->end; at = m_text.node(at).end)
        read(m_text.node(at), item++);
}

void JsonReader::views(QAnyStringView name, const std::function<void(std::string_view)> &read)
{
    items(name, [&](const Node &node, qsizetype item) {
        if (node.type == JsonText::Type::String)
            read(m_text.value(node));
        else
            fault(u"%1[%2]"_s.arg(name.toString()).arg(item), tr("it must be a text"));
    });
}

QStringList JsonReader::strings(QAnyStringView name)
{
    QStringList texts;
    views(name, [&](std::string_view text) {
        texts.append(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    });
    return texts;
}

QList<QUuid> JsonReader::ids(QAnyStringView name)
{
    QList<QUuid> list;
    items(name, [&](const Node &node, qsizetype item) {
        list.append(node.type == JsonText::Type::String ? parseId(m_text.value(node)) : QUuid());
        if (list.last().isNull())
            fault(u"%1[%2]"_s.arg(name.toString()).arg(item), tr("it must be an id"));
    });
    return list;
}

QList<int> JsonReader::integers(QAnyStringView name, int lowest, int highest)
{
    QList<int> numbers;
    items(name, [&](const Node &node, qsizetype item) {
        numbers.append(checkedInteger(u"%1[%2]"_s.arg(name.toString()).arg(item), node, lowest, highest));
    });
    return numbers;
}

void JsonReader::object(QAnyStringView name, const std::function<void(JsonReader &)> &read)
{
    const Node *node = take(name, JsonText::Type::Object, anObject);
    if (!node || *m_fault)
        return;
    JsonReader inner(*this, placeOf(*node), name);
    read(inner);
    inner.finish();
}

void JsonReader::objects(QAnyStringView name, const std::function<void(JsonReader &)> &read)
{
    items(name, [&](const Node &node, qsizetype item) {
        if (*m_fault)
            return;
        if (node.type != JsonText::Type::Object) {
            fault(u"%1[%2]"_s.arg(name.toString()).arg(item), tr("it must be an object"));
            return;
        }
        JsonReader inner(*this, placeOf(node), name, item);
        read(inner);
        inner.finish();
    });
}

QStringList JsonReader::names() const
{
    QStringList names;
    for (quint32 at = m_place + 1; at < m_text.node(m_place).end; at = m_text.node(at).end)
        names.append(utf8(m_text.name(m_text.node(at))).toString());
    return names;
}

QByteArray JsonReader::source() const
{
    const std::string_view text = m_text.value(m_text.node(m_place));
    return {text.data(), static_cast<qsizetype>(text.size())};
}

void JsonReader::finish()
{
    if (m_unknown == Unknown::Ignored)
        return;
    std::sort(m_read.begin(), m_read.end());
    for (quint32 at = m_place + 1; at < m_text.node(m_place).end; at = m_text.node(at).end) {
        if (!std::binary_search(m_read.begin(), m_read.end(), at))
            fault(utf8(m_text.name(m_text.node(at))), tr("no such member is known"));
    }
}

} // namespace chatelaine
