// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <optional>

namespace chatelaine {

/// Reads the members of a JSON object strictly and remembers the first fault: a missing member, a wrong type,
/// or a member that nobody asked for. After a fault every answer is a default value, so a reader may go on
/// and look once at the end.
class JsonReader {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::JsonReader)

public:
    struct Fault {
        QString place; ///< "scopes.items[2].levels"
        QString reason;
    };

    explicit JsonReader(const QJsonObject &object);

    bool has(const QString &name) const { return m_object.contains(name); }
    QString string(const QString &name);
    bool boolean(const QString &name);
    int integer(const QString &name, int lowest, int highest);
    QStringList strings(const QString &name);
    QList<int> integers(const QString &name, int lowest, int highest);
    void object(const QString &name, const std::function<void(JsonReader &)> &read);
    void objects(const QString &name, const std::function<void(JsonReader &)> &read);
    QStringList names() const { return m_object.keys(); }

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
    JsonReader(const QJsonObject &object, const QString &place, std::optional<Fault> *fault);
    QJsonValue take(const QString &name, QJsonValue::Type type, const QString &typeName);
    int checkedInteger(const QString &name, const QJsonValue &value, int lowest, int highest);

    QJsonObject m_object;
    QString m_place;
    std::optional<Fault> m_ownFault;
    std::optional<Fault> *m_fault;
    QSet<QString> m_read;
};

} // namespace chatelaine
