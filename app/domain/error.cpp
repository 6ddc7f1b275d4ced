// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/error.h"

#include <QList>

#include <algorithm>
#include <array>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array words{
    std::pair{ErrorCode::NotPermitted, "not_permitted"_L1},
    std::pair{ErrorCode::LabelEmpty, "label_empty"_L1},
    std::pair{ErrorCode::LabelTooLong, "label_too_long"_L1},
    std::pair{ErrorCode::LabelControlCharacter, "label_control_character"_L1},
    std::pair{ErrorCode::LabelTaken, "label_taken"_L1},
    std::pair{ErrorCode::LabelImmutable, "label_immutable"_L1},
    std::pair{ErrorCode::NoteInvalid, "note_invalid"_L1},
    std::pair{ErrorCode::TagInvalid, "tag_invalid"_L1},
    std::pair{ErrorCode::FieldNotInPolicy, "field_not_in_policy"_L1},
    std::pair{ErrorCode::LimitReached, "limit_reached"_L1},
    std::pair{ErrorCode::ScopeUnknown, "scope_unknown"_L1},
    std::pair{ErrorCode::ScopeLevelUnknown, "scope_level_unknown"_L1},
    std::pair{ErrorCode::ExpiryNotOffered, "expiry_not_offered"_L1},
    std::pair{ErrorCode::ExpiryInPast, "expiry_in_past"_L1},
    std::pair{ErrorCode::TeamMissing, "team_missing"_L1},
    std::pair{ErrorCode::TeamUnknown, "team_unknown"_L1},
    std::pair{ErrorCode::PlanWithoutWrite, "plan_without_write"_L1},
    std::pair{ErrorCode::PlanWithoutApi, "plan_without_api"_L1},
    std::pair{ErrorCode::ActionNotInPolicy, "action_not_in_policy"_L1},
    std::pair{ErrorCode::AlreadyDeleted, "already_deleted"_L1},
    std::pair{ErrorCode::NotDeleted, "not_deleted"_L1},
    std::pair{ErrorCode::RestoreTooLate, "restore_too_late"_L1},
    std::pair{ErrorCode::Leaked, "leaked"_L1},
    std::pair{ErrorCode::EnableOneByOne, "enable_one_by_one"_L1},
    std::pair{ErrorCode::EditConflict, "edit_conflict"_L1},
    std::pair{ErrorCode::Conflict, "conflict"_L1},
    std::pair{ErrorCode::SealingKeyAbsent, "sealing_key_absent"_L1},
    std::pair{ErrorCode::SealingKeyWrong, "sealing_key_wrong"_L1},
    std::pair{ErrorCode::NotViewable, "not_viewable"_L1},
    std::pair{ErrorCode::KeyUnknown, "key_unknown"_L1},
    std::pair{ErrorCode::WorkspaceUnknown, "workspace_unknown"_L1},
    std::pair{ErrorCode::WorkspaceNameTaken, "workspace_name_taken"_L1},
    std::pair{ErrorCode::WorkspaceNameInvalid, "workspace_name_invalid"_L1},
    std::pair{ErrorCode::PolicyUnknown, "policy_unknown"_L1},
    std::pair{ErrorCode::PolicyInvalid, "policy_invalid"_L1},
    std::pair{ErrorCode::PlanUnknown, "plan_unknown"_L1},
    std::pair{ErrorCode::TeamNameInvalid, "team_name_invalid"_L1},
    std::pair{ErrorCode::TeamTaken, "team_taken"_L1},
    std::pair{ErrorCode::TeamInUse, "team_in_use"_L1},
    std::pair{ErrorCode::SettingInvalid, "setting_invalid"_L1},
    std::pair{ErrorCode::EmailInvalid, "email_invalid"_L1},
    std::pair{ErrorCode::PasswordWeak, "password_weak"_L1},
    std::pair{ErrorCode::RoleUnknown, "role_unknown"_L1},
    std::pair{ErrorCode::MemberUnknown, "member_unknown"_L1},
    std::pair{ErrorCode::MemberExists, "member_exists"_L1},
    std::pair{ErrorCode::LastOwner, "last_owner"_L1},
    std::pair{ErrorCode::HandOverImpossible, "hand_over_impossible"_L1},
    std::pair{ErrorCode::InvitationInvalid, "invitation_invalid"_L1},
    std::pair{ErrorCode::SignInRefused, "sign_in_refused"_L1},
    std::pair{ErrorCode::SignInThrottled, "sign_in_throttled"_L1},
    std::pair{ErrorCode::SessionEnded, "session_ended"_L1},
    std::pair{ErrorCode::ServiceAddressInvalid, "service_address_invalid"_L1},
    std::pair{ErrorCode::ServiceInsecure, "service_insecure"_L1},
    std::pair{ErrorCode::ServiceUnreachable, "service_unreachable"_L1},
    std::pair{ErrorCode::ServiceUntrusted, "service_untrusted"_L1},
    std::pair{ErrorCode::ServiceForeign, "service_foreign"_L1},
    std::pair{ErrorCode::ServiceUnready, "service_unready"_L1},
    std::pair{ErrorCode::OutcomeUnknown, "outcome_unknown"_L1},
    std::pair{ErrorCode::FeedExpired, "feed_expired"_L1},
    std::pair{ErrorCode::RequestInvalid, "request_invalid"_L1},
    std::pair{ErrorCode::RequestTooLarge, "request_too_large"_L1},
    std::pair{ErrorCode::RouteUnknown, "route_unknown"_L1},
    std::pair{ErrorCode::ListenFailed, "listen_failed"_L1},
    std::pair{ErrorCode::ListenOpen, "listen_open"_L1},
    std::pair{ErrorCode::TlsFileInvalid, "tls_file_invalid"_L1},
    std::pair{ErrorCode::StoreUnreachable, "store_unreachable"_L1},
    std::pair{ErrorCode::StorePermissions, "store_permissions"_L1},
    std::pair{ErrorCode::StoreReadOnly, "store_read_only"_L1},
    std::pair{ErrorCode::StoreFull, "store_full"_L1},
    std::pair{ErrorCode::StoreBusy, "store_busy"_L1},
    std::pair{ErrorCode::StoreDamaged, "store_damaged"_L1},
    std::pair{ErrorCode::StoreForeign, "store_foreign"_L1},
    std::pair{ErrorCode::StoreNewer, "store_newer"_L1},
    std::pair{ErrorCode::StoreAddressInvalid, "store_address_invalid"_L1},
    std::pair{ErrorCode::KeychainUnavailable, "keychain_unavailable"_L1},
    std::pair{ErrorCode::KeychainLocked, "keychain_locked"_L1},
    std::pair{ErrorCode::KeychainDenied, "keychain_denied"_L1},
    std::pair{ErrorCode::KeychainEntryAbsent, "keychain_entry_absent"_L1},
    std::pair{ErrorCode::KeychainFailed, "keychain_failed"_L1},
    std::pair{ErrorCode::FileUnreadable, "file_unreadable"_L1},
    std::pair{ErrorCode::FileUnwritable, "file_unwritable"_L1},
    std::pair{ErrorCode::SealingKeyFileInvalid, "sealing_key_file_invalid"_L1},
    std::pair{ErrorCode::SecretMalformed, "secret_malformed"_L1},
    std::pair{ErrorCode::Cancelled, "cancelled"_L1},
    std::pair{ErrorCode::Internal, "internal"_L1},
};

} // namespace

QString codeWord(ErrorCode code)
{
    const auto at
        = std::find_if(words.begin(), words.end(), [code](const auto &word) { return word.first == code; });
    Q_ASSERT(at != words.end());
    return at->second;
}

std::optional<ErrorCode> codeFromWord(const QString &word)
{
    const auto at
        = std::find_if(words.begin(), words.end(), [&word](const auto &each) { return each.second == word; });
    return at == words.end() ? std::nullopt : std::optional(at->first);
}

const QList<ErrorCode> &allErrorCodes()
{
    static const QList<ErrorCode> codes = [] {
        QList<ErrorCode> all;
        for (const auto &word : words)
            all.append(word.first);
        return all;
    }();
    return codes;
}

} // namespace chatelaine
