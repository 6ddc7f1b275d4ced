// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/answers.h"

#include "domain/jsoncodec.h"

#include <QJsonDocument>

namespace chatelaine::answers {

namespace {

constexpr auto jsonType = "application/json";

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
    switch (code) {
    case ErrorCode::RequestInvalid:
        return 400;
    case ErrorCode::SignInRefused:
    case ErrorCode::SessionEnded:
        return 401;
    case ErrorCode::NotPermitted:
    case ErrorCode::KeyUnknown:
    case ErrorCode::WorkspaceUnknown:
    case ErrorCode::TeamUnknown:
    case ErrorCode::MemberUnknown:
    case ErrorCode::InvitationInvalid:
    case ErrorCode::RouteUnknown:
        return 404;
    case ErrorCode::LabelTaken:
    case ErrorCode::LabelImmutable:
    case ErrorCode::LimitReached:
    case ErrorCode::PlanWithoutApi:
    case ErrorCode::ActionNotInPolicy:
    case ErrorCode::AlreadyDeleted:
    case ErrorCode::NotDeleted:
    case ErrorCode::RestoreTooLate:
    case ErrorCode::Leaked:
    case ErrorCode::EnableOneByOne:
    case ErrorCode::EditConflict:
    case ErrorCode::Conflict:
    case ErrorCode::SealingKeyAbsent:
    case ErrorCode::SealingKeyWrong:
    case ErrorCode::NotViewable:
    case ErrorCode::WorkspaceNameTaken:
    case ErrorCode::TeamTaken:
    case ErrorCode::TeamInUse:
    case ErrorCode::MemberExists:
    case ErrorCode::LastOwner:
    case ErrorCode::HandOverImpossible:
        return 409;
    case ErrorCode::FeedExpired:
        return 410;
    case ErrorCode::RequestTooLarge:
        return 413;
    case ErrorCode::LabelEmpty:
    case ErrorCode::LabelTooLong:
    case ErrorCode::LabelControlCharacter:
    case ErrorCode::NoteInvalid:
    case ErrorCode::TagInvalid:
    case ErrorCode::FieldNotInPolicy:
    case ErrorCode::ScopeUnknown:
    case ErrorCode::ScopeLevelUnknown:
    case ErrorCode::ExpiryNotOffered:
    case ErrorCode::ExpiryInPast:
    case ErrorCode::TeamMissing:
    case ErrorCode::PlanWithoutWrite:
    case ErrorCode::WorkspaceNameInvalid:
    case ErrorCode::PolicyUnknown:
    case ErrorCode::PlanUnknown:
    case ErrorCode::TeamNameInvalid:
    case ErrorCode::SettingInvalid:
    case ErrorCode::EmailInvalid:
    case ErrorCode::PasswordWeak:
    case ErrorCode::RoleUnknown:
        return 422;
    case ErrorCode::SignInThrottled:
        return 429;
    case ErrorCode::ServiceUnready:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreBusy:
        return 503;
    default: // What no call of the API answers: errors of clients, of starting up, of this machine's files.
        return 500;
    }
}

http::Response json(const QJsonObject &body, int status)
{
    http::Response response;
    response.status = status;
    response.contentType = jsonType;
    response.body = compact(body);
    response.headers.emplace_back("Cache-Control", "no-store");
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
        response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"chatelaine\"");
    if (told.code == ErrorCode::SignInThrottled)
        response.headers.emplace_back("Retry-After", told.arguments.value(0).toStdString());
    else if (response.status == 503)
        response.headers.emplace_back("Retry-After", "1");
    return response;
}

http::Response methodRefusal(const std::string &allow)
{
    http::Response response = refusal({ErrorCode::RouteUnknown});
    response.status = 405;
    response.headers.emplace_back("Allow", allow);
    return response;
}

} // namespace chatelaine::answers
