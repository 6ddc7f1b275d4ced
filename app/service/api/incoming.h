// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/jsonrequest.h"
#include "registry/records.h"
#include "service/http/message.h"

#include <QHash>

namespace chatelaine {

/// A request that found its route.
struct Incoming {
    const http::Request &request; ///< Good until it was answered.
    QStringList parameters; ///< What stands for the {…} of the route's path, decoded.
    QHash<QString, QString> query;
    CheckOrigin origin;

    QString parameter(qsizetype position = 0) const { return parameters.value(position); }
    QByteArray body() const
    {
        return QByteArray::fromRawData(request.body.data(), static_cast<qsizetype>(request.body.size()));
    }
    /// The value that the body is; an empty body is an empty object. RequestInvalid.
    template <typename T>
    Result<T> read(T (*reader)(JsonReader &)) const
    {
        return json::fromRequest(request.body.empty() ? QByteArray("{}") : body(), reader);
    }
    /// A whole number of the query. RequestInvalid.
    Result<qint64> number(const QString &name, qint64 lowest, qint64 highest, qint64 absent) const;
    /// The digest of the session's token; nothing when none was sent that could be one.
    std::optional<Digest> session() const;
    /// What the caller says it is: "window", "cli", "docs"; else "api".
    QString program() const;
};

} // namespace chatelaine
