// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/secret.h"
#include "service/http/message.h"

#include <QJsonObject>

/// The answers of the management API.
namespace chatelaine::answers {

/// What status an error is answered with; the one place that says so. 500 for errors of clients, of starting
/// up and of this machine's files, which no call of the API answers.
int httpStatus(ErrorCode code);

http::Response json(const QJsonObject &body, int status = 200);
http::Response json(std::string body); ///< Written already.
http::Response nothing(); ///< 204
/// An object with the text `secret` as the member `name`, null when there is none. The secret passes through
/// no other buffer than the body, which is wiped once it is sent.
http::Response withSecret(
    const QByteArray &name, const Secret &secret, const QJsonObject &rest, int status = 200);
http::Response text(std::string_view contentType, std::string body);

/// What the outside learns of an error: nothing of the store's place. The log gets the code as it is.
http::Response refusal(const Error &error);
/// The same with 405 and what is allowed instead: "GET, PATCH".
http::Response methodRefusal(const std::string &allow);

} // namespace chatelaine::answers
