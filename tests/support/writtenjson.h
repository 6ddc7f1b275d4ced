// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/jsonanswer.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace chatelaine {

/// What a text says.
inline QJsonObject objectOf(const std::string &json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

namespace json {

template <typename T>
Result<T> fromAnswer(const QJsonObject &object, T (*read)(JsonReader &))
{
    const auto text = JsonText::parse(QJsonDocument(object).toJson());
    if (!text)
        return fail(ErrorCode::RequestInvalid, {text.error().place, text.error().reason});
    return fromAnswer(*text, read);
}

} // namespace json
} // namespace chatelaine
