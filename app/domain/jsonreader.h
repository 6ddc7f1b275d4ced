// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"
#include "domain/instant.h"
#include "domain/jsontext.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

namespace chatelaine {

/// Reads the members of an object in a JSON text and remembers the first fault: a missing member, a wrong
/// type, or a member that nobody asked for. After a fault every answer is a default value, so a reader may go
/// on and look once at the end. Fastest in the order in which the members stand.
class JsonReader {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::JsonReader)

public:
    using Fault = JsonText::Fault; ///< Its place: "scopes.items[2].levels".

    /// What becomes of members that nobody asked for: a file or a request that has some is wrong, an answer
    /// may come from a newer program.
    enum class Unknown { Refused, Ignored };

    /// `text` must outlive it.
    explicit JsonReader(const JsonText &text, Unknown unknown = Unknown::Refused);

    bool has(QAnyStringView name) const { return find(name) != nullptr; }
    bool isNull(QAnyStringView name) const { return is(name, JsonText::Type::Null); }
    bool hasObject(QAnyStringView name) const { return is(name, JsonText::Type::Object); }
    QString string(QAnyStringView name);
    QString text(QAnyStringView name); ///< null is the empty text.
    std::string_view view(
        QAnyStringView name); ///< The same as text(), in UTF-8; lives as long as the JSON text.
    bool boolean(QAnyStringView name);
    int integer(QAnyStringView name, int lowest, int highest);
    qint64 count(QAnyStringView name); ///< 0 to 2^53.
    QUuid id(QAnyStringView name);
    QUuid idOrNull(QAnyStringView name);
    Instant instant(QAnyStringView name);
    OptionalInstant instantOrNull(QAnyStringView name);
    QStringList strings(QAnyStringView name);
    void views(QAnyStringView name, const std::function<void(std::string_view)> &read); ///< Of strings.
    QList<int> integers(QAnyStringView name, int lowest, int highest);
    QList<QUuid> ids(QAnyStringView name);
    void object(QAnyStringView name, const std::function<void(JsonReader &)> &read);
    void objects(QAnyStringView name, const std::function<void(JsonReader &)> &read);
    QStringList names() const;
    QByteArray source() const; ///< The object as it stands in the text.

    /// What `fromWord` makes of the text of `name`; a fault when it makes nothing of it.
    template <typename T>
    T word(QAnyStringView name, std::optional<T> (*fromWord)(const QString &))
    {
        const QString text = string(name);
        const std::optional<T> value = fromWord(text);
        if (!value)
            fault(name, tr("“%1” is not one of the words that can stand here").arg(text));
        return value.value_or(T{});
    }

    /// The value that `table` holds for the text of `name`.
    template <typename T>
    T choice(QAnyStringView name, std::initializer_list<std::pair<const char *, T>> table)
    {
        const QString word = string(name);
        for (const auto &[text, value] : table) {
            if (word == QLatin1StringView(text))
                return value;
        }
        fault(name, tr("“%1” is not one of the words that can stand here").arg(word));
        return table.begin()->second;
    }

    /// Records a fault at a member of this object, unless there is one already.
    void fault(QAnyStringView name, const QString &reason);
    const std::optional<Fault> &firstFault() const { return *m_fault; }
    /// Faults when the object has members that were not read.
    void finish();

private:
    using Node = JsonText::Node;

    /// Of what stands at `place` in `outer`, as its member or as the item of a list that is its member.
    JsonReader(const JsonReader &outer, quint32 place, QAnyStringView name, qsizetype item = -1);
    const Node *find(QAnyStringView name) const;
    bool is(QAnyStringView name, JsonText::Type type) const;
    const Node *take(QAnyStringView name, JsonText::Type type, const char *typeName);
    /// Calls `read(node, item)` for each value of the list.
    template <typename Read>
    void items(QAnyStringView name, Read read);
    int checkedInteger(QAnyStringView name, const Node &value, int lowest, int highest);
    std::optional<double> numberOf(const Node &node) const;
    QString textOf(const Node &node) const;
    quint32 placeOf(const Node &node) const { return static_cast<quint32>(&node - &m_text.node(0)); }
    void markRead(const Node &node);
    QString place() const;

    const JsonText &m_text;
    const quint32 m_place; ///< Of the object.
    const JsonReader *const m_outer = nullptr;
    const QAnyStringView m_name;
    const qsizetype m_item = -1;
    const Unknown m_unknown;
    mutable quint32 m_next; ///< Where the next member may be the one that is asked for.
    std::optional<Fault> m_ownFault;
    std::optional<Fault> *const m_fault;
    std::vector<quint32> m_read; ///< Members, where unknown ones are refused.
};

} // namespace chatelaine
