// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"
#include "domain/instant.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <tl/expected.hpp>

#include <functional>
#include <optional>

namespace chatelaine {

/// Reads the members of a JSON object and remembers the first fault: a missing member, a wrong type, or a
/// member that nobody asked for. After a fault every answer is a default value, so a reader may go on and
/// look once at the end.
class JsonReader {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::JsonReader)

public:
    struct Fault {
        QString place; ///< "scopes.items[2].levels"
        QString reason;
    };

    /// What becomes of members that nobody asked for: a file or a request that has some is wrong, an answer
    /// may come from a newer program.
    enum class Unknown { Refused, Ignored };

    explicit JsonReader(const QJsonObject &object, Unknown unknown = Unknown::Refused);

    /// The object that `json` is, read as strictly as json::strictFault() says; the place of a fault is
    /// "line 3, column 7" or the top level.
    static tl::expected<QJsonObject, Fault> parse(const QByteArray &json);

    bool has(const QString &name) const { return m_object.contains(name); }
    bool isNull(const QString &name) const { return m_object.value(name).isNull(); }
    bool hasObject(const QString &name) const { return m_object.value(name).isObject(); }
    QString string(const QString &name);
    QString text(const QString &name); ///< null is the empty text.
    bool boolean(const QString &name);
    int integer(const QString &name, int lowest, int highest);
    qint64 count(const QString &name); ///< 0 to 2^53.
    QUuid id(const QString &name);
    QUuid idOrNull(const QString &name);
    Instant instant(const QString &name);
    OptionalInstant instantOrNull(const QString &name);
    QStringList strings(const QString &name);
    QList<int> integers(const QString &name, int lowest, int highest);
    QList<QUuid> ids(const QString &name);
    void object(const QString &name, const std::function<void(JsonReader &)> &read);
    void objects(const QString &name, const std::function<void(JsonReader &)> &read);
    QStringList names() const { return m_object.keys(); }

    /// What `fromWord` makes of the text of `name`; a fault when it makes nothing of it.
    template <typename T>
    T word(const QString &name, std::optional<T> (*fromWord)(const QString &))
    {
        const QString text = string(name);
        const std::optional<T> value = fromWord(text);
        if (!value)
            fault(name, tr("“%1” is not one of the words that can stand here").arg(text));
        return value.value_or(T{});
    }

    /// The value that `table` holds for the text of `name`.
    template <typename T>
    T choice(const QString &name, std::initializer_list<std::pair<const char *, T>> table)
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
    void fault(const QString &name, const QString &reason);
    const std::optional<Fault> &firstFault() const { return *m_fault; }
    /// Faults when the object has members that were not read.
    void finish();

private:
    JsonReader(const QJsonObject &object, const JsonReader &outer, const QString &name);
    QJsonValue take(const QString &name, QJsonValue::Type type, const QString &typeName);
    QUuid checkedId(const QString &name, const QJsonValue &value);
    int checkedInteger(const QString &name, const QJsonValue &value, int lowest, int highest);

    QJsonObject m_object;
    QString m_place;
    Unknown m_unknown;
    std::optional<Fault> m_ownFault;
    std::optional<Fault> *m_fault;
    QSet<QString> m_read;
};

} // namespace chatelaine
