// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/answers.h"

#include "domain/jsoncodec.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace chatelaine::answers {

namespace {

constexpr auto jsonType = "application/json";

/// Every error that a call of the API can answer.
constexpr std::array statuses{
    std::pair{ErrorCode::RequestInvalid, 400},
    std::pair{ErrorCode::SignInRefused, 401},
    std::pair{ErrorCode::SessionEnded, 401},
    std::pair{ErrorCode::NotPermitted, 404},
    std::pair{ErrorCode::KeyUnknown, 404},
    std::pair{ErrorCode::WorkspaceUnknown, 404},
    std::pair{ErrorCode::TeamUnknown, 404},
    std::pair{ErrorCode::MemberUnknown, 404},
    std::pair{ErrorCode::InvitationInvalid, 404},
    std::pair{ErrorCode::RouteUnknown, 404},
    std::pair{ErrorCode::LabelTaken, 409},
    std::pair{ErrorCode::LabelImmutable, 409},
    std::pair{ErrorCode::LimitReached, 409},
    std::pair{ErrorCode::PlanWithoutApi, 409},
    std::pair{ErrorCode::ActionNotInPolicy, 409},
    std::pair{ErrorCode::AlreadyDeleted, 409},
    std::pair{ErrorCode::NotDeleted, 409},
    std::pair{ErrorCode::RestoreTooLate, 409},
    std::pair{ErrorCode::Leaked, 409},
    std::pair{ErrorCode::EnableOneByOne, 409},
    std::pair{ErrorCode::EditConflict, 409},
    std::pair{ErrorCode::Conflict, 409},
    std::pair{ErrorCode::SealingKeyAbsent, 409},
    std::pair{ErrorCode::SealingKeyWrong, 409},
    std::pair{ErrorCode::NotViewable, 409},
    std::pair{ErrorCode::WorkspaceNameTaken, 409},
    std::pair{ErrorCode::TeamTaken, 409},
    std::pair{ErrorCode::TeamInUse, 409},
    std::pair{ErrorCode::MemberExists, 409},
    std::pair{ErrorCode::LastOwner, 409},
    std::pair{ErrorCode::HandOverImpossible, 409},
    std::pair{ErrorCode::FeedExpired, 410},
    std::pair{ErrorCode::RequestTooLarge, 413},
    std::pair{ErrorCode::LabelEmpty, 422},
    std::pair{ErrorCode::LabelTooLong, 422},
    std::pair{ErrorCode::LabelControlCharacter, 422},
    std::pair{ErrorCode::NoteInvalid, 422},
    std::pair{ErrorCode::TagInvalid, 422},
    std::pair{ErrorCode::FieldNotInPolicy, 422},
    std::pair{ErrorCode::ScopeUnknown, 422},
    std::pair{ErrorCode::ScopeLevelUnknown, 422},
    std::pair{ErrorCode::ExpiryNotOffered, 422},
    std::pair{ErrorCode::ExpiryInPast, 422},
    std::pair{ErrorCode::TeamMissing, 422},
    std::pair{ErrorCode::PlanWithoutWrite, 422},
    std::pair{ErrorCode::WorkspaceNameInvalid, 422},
    std::pair{ErrorCode::PolicyUnknown, 422},
    std::pair{ErrorCode::PlanUnknown, 422},
    std::pair{ErrorCode::TeamNameInvalid, 422},
    std::pair{ErrorCode::SettingInvalid, 422},
    std::pair{ErrorCode::EmailInvalid, 422},
    std::pair{ErrorCode::PasswordWeak, 422},
    std::pair{ErrorCode::RoleUnknown, 422},
    std::pair{ErrorCode::SignInThrottled, 429},
    std::pair{ErrorCode::ServiceUnready, 503},
    std::pair{ErrorCode::OutcomeUnknown, 503},
    std::pair{ErrorCode::StoreFull, 503},
    std::pair{ErrorCode::StoreBusy, 503},
};

std::string compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

/// Errors that name files of this machine say no more than that nothing can be done now.
Error outward(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StoreUnreachable:
    case ErrorCode::StorePermissions:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreForeign:
    case ErrorCode::StoreNewer:
    case ErrorCode::StoreAddressInvalid:
    case ErrorCode::Cancelled: // The service stops.
        return {ErrorCode::ServiceUnready};
    default:
        return error;
    }
}

} // namespace

int httpStatus(ErrorCode code)
{
    const auto *const at = std::find_if(
        statuses.begin(), statuses.end(), [code](const auto &each) { return each.first == code; });
    return at == statuses.end() ? 500 : at->second;
}

http::Response json(const QJsonObject &body, int status)
{
    http::Response response = json(compact(body));
    response.status = status;
    return response;
}

http::Response json(std::string body)
{
    http::Response response;
    response.contentType = jsonType;
    response.body = std::move(body);
    response.headers.add("Cache-Control", "no-store");
    return response;
}

http::Response nothing()
{
    http::Response response;
    response.status = 204;
    return response;
}

http::Response withSecret(const QByteArray &name, const Secret &secret, const QJsonObject &rest, int status)
{
    // Reserved at once: a string that grows leaves copies behind.
    const std::string others = compact(rest);
    http::Response response;
    response.status = status;
    response.contentType = jsonType;
    response.secret = true;
    response.body.reserve(others.size() + static_cast<std::size_t>(name.size() + secret.size()) + 16);
    response.body.append("{\"").append(name.constData()).append("\":");
    if (secret.isEmpty())
        response.body.append("null");
    else // Letters, digits and '_': nothing to escape.
        response.body.append(1, '"')
            .append(secret.view().data(), static_cast<std::size_t>(secret.size()))
            .append(1, '"');
    response.body.append(rest.isEmpty() ? "" : ",").append(others, 1);
    return response;
}

http::Response text(std::string_view contentType, std::string body)
{
    http::Response response;
    response.contentType = contentType;
    response.body = std::move(body);
    return response;
}

http::Response refusal(const Error &error)
{
    const Error told = outward(error);
    http::Response response = json(json::fromError(told), httpStatus(told.code));
    response.logCode = codeWord(error.code).toStdString();
    if (response.status == 401)
        response.headers.add("WWW-Authenticate", "Bearer realm=\"chatelaine\"");
    if (told.code == ErrorCode::SignInThrottled)
        response.headers.add("Retry-After", told.arguments.value(0).toStdString());
    else if (response.status == 503)
        response.headers.add("Retry-After", "1");
    return response;
}

http::Response methodRefusal(const std::string &allow)
{
    http::Response response = refusal({ErrorCode::RouteUnknown});
    response.status = 405;
    response.headers.add("Allow", allow);
    return response;
}

} // namespace chatelaine::answers
