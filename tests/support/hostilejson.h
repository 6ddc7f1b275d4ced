// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/writtenjson.h"

#include <QJsonDocument>
#include <QtTest>

namespace chatelaine {

/// The values that stand where another one was expected.
inline const QList<QJsonValue> &oddValues()
{
    static const QList<QJsonValue> values{QJsonValue::Null, true, -1, 1.5, 1e300, QStringLiteral("x"),
        QStringLiteral(""), QJsonArray{QJsonValue::Null, 7}, QJsonObject{{QStringLiteral("x"), 1}},
        QJsonValue::Undefined};
    return values;
}

/// `value` with each of its parts, at any depth, replaced by each odd value (or taken out), given to `use`
/// one after the other.
inline void mutate(const QJsonValue &value, const std::function<void(const QJsonValue &)> &use)
{
    for (const QJsonValue &odd : oddValues())
        use(odd);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &name : object.keys()) {
            mutate(object[name], [&](const QJsonValue &part) {
                QJsonObject copy = object;
                copy.insert(name, part); // An undefined one takes the member out.
                use(copy);
            });
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            mutate(array[i], [&](const QJsonValue &part) {
                QJsonArray copy = array;
                copy[i] = part.isUndefined() ? QJsonValue() : part;
                use(copy);
            });
        }
    }
}

/// Reads every mutation of a whole object. How many were let pass: those that say the same or nothing wrong.
template <typename T>
int readMutations(const QJsonObject &whole, T (*read)(JsonReader &))
{
    int passed = 0;
    mutate(whole, [&](const QJsonValue &mutation) {
        if (mutation.isObject() && json::fromAnswer(mutation.toObject(), read))
            ++passed;
    });
    return passed;
}

/// Whether `object` without its member is refused.
template <typename T>
bool needs(QJsonObject object, const QString &member, T (*read)(JsonReader &))
{
    object.remove(member);
    return !json::fromAnswer(object, read);
}

} // namespace chatelaine
