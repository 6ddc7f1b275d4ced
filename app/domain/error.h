// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace chatelaine {

/// Why something was refused or failed. The snake_case word of codeWord() is what scripts see; the sentence
/// for people is made by sentence() (domain/sentence.h). Where a comment names arguments, they stand in
/// Error::arguments in that order.
enum class ErrorCode {
    // Who may do it.
    NotPermitted, ///< The member's role does not allow it. Arguments: role. Never leaves the service.
    // A draft or an edit that breaks a rule of the policy.
    LabelEmpty, ///< The policy wants a label and got none, or only blanks.
    LabelTooLong, ///< Over 100 code points. Arguments: limit.
    LabelControlCharacter, ///< A control character or a lone surrogate stands in the label.
    LabelTaken, ///< Another key of this owner carries the label (NFKC, case-folded). Arguments: label.
    LabelImmutable, ///< The policy fixes the label at creation.
    NoteInvalid, ///< Over 2000 code points, or control characters other than line breaks. Arguments: limit.
    TagInvalid, ///< A tag that is empty, over 40 code points or has a control character, or over 20 tags.
    FieldNotInPolicy, ///< The policy has no such field. Arguments: field (label, note, tags, team, write,
                      ///< scopes).
    LimitReached, ///< Arguments: keys there are, keys allowed.
    ScopeUnknown, ///< Arguments: scope.
    ScopeLevelUnknown, ///< The scope has no such level. Arguments: scope, level.
    ExpiryNotOffered, ///< The expiry is not among the policy's choices. Arguments: the choices, for people.
    ExpiryInPast,
    TeamMissing, ///< The policy wants one team.
    TeamUnknown, ///< Arguments: team.
    PlanWithoutWrite, ///< The workspace's plan gives no write access. Arguments: plan.
    PlanWithoutApi, ///< The workspace's plan gives no API access. Arguments: plan.
    // An action on a key that stands.
    ActionNotInPolicy, ///< Arguments: action word.
    AlreadyDeleted,
    NotDeleted,
    RestoreTooLate, ///< Deleted over 30 days ago. Arguments: days.
    Leaked, ///< Deleted because it leaked: final.
    EnableOneByOne, ///< Disabled by a plan change: re-enabled singly, never in bulk.
    EditConflict, ///< Somebody else changed the row since it was read.
    Conflict, ///< An id or digest that cannot be used; deliberately not said why.
    SealingKeyAbsent, ///< A viewable key needs the sealing key and none is here.
    SealingKeyWrong, ///< The sealing key that is here did not seal this key.
    NotViewable, ///< The policy shows a secret once; it cannot be shown again.
    // Things that are not there, or are there already.
    KeyUnknown,
    WorkspaceUnknown, ///< Arguments: what was asked for.
    WorkspaceNameTaken, ///< Arguments: name.
    WorkspaceNameInvalid, ///< Empty, over 100 code points, control characters, or has the form of an id.
    PolicyUnknown, ///< Arguments: policy.
    PolicyInvalid, ///< Arguments: file, place in it, reason.
    PlanUnknown, ///< Arguments: plan.
    TeamNameInvalid,
    TeamTaken, ///< Arguments: team.
    TeamInUse, ///< Keys that are not deleted carry the team. Arguments: team.
    SettingInvalid, ///< Arguments: setting, reason.
    // Members and accounts of a service.
    EmailInvalid, ///< Not the form of an e-mail address, or over 254 characters.
    PasswordWeak, ///< Shorter than the least, or longer than 1024 bytes. Arguments: least length.
    RoleUnknown, ///< Arguments: role.
    MemberUnknown, ///< Arguments: e-mail address.
    MemberExists, ///< Arguments: e-mail address.
    LastOwner, ///< The workspace would have no owner left.
    HandOverImpossible, ///< Keys of this kind are their owner's own, or the receiver cannot have them.
    InvitationInvalid, ///< Unknown, used, withdrawn or older than 72 h; deliberately not said which.
    SignInRefused, ///< Address or password is wrong; deliberately not said which.
    SignInThrottled, ///< Too many attempts. Arguments: seconds until the next one counts.
    SessionEnded, ///< Nobody is signed in with this session (any more).
    // A service and the way to it.
    ServiceAddressInvalid, ///< Arguments: what was given.
    ServiceInsecure, ///< http:// beyond this computer. Arguments: host.
    ServiceUnreachable, ///< Arguments: host, the network's words.
    ServiceUntrusted, ///< Its certificate is not trusted. Arguments: host, why, SHA-256 fingerprint.
    ServiceForeign, ///< What answers is not this service, or another version of it. Arguments: host.
    ServiceUnready, ///< It cannot answer at the moment.
    OutcomeUnknown, ///< The connection broke before the answer to a change came.
    FeedExpired, ///< The change feed does not reach back that far: read everything anew.
    RequestInvalid, ///< Arguments: place in the request, reason.
    RequestTooLarge, ///< Arguments: bytes allowed.
    RouteUnknown,
    // Starting a service.
    ListenFailed, ///< Arguments: address, reason.
    ListenOpen, ///< Beyond loopback without TLS. Arguments: address.
    TlsFileInvalid, ///< Arguments: file, reason.
    // The store.
    StoreUnreachable, ///< Cannot be opened or was lost. Arguments: file.
    StorePermissions, ///< Folder or file may be read by others, is a link, or belongs to someone else.
                      ///< Arguments: file, reason.
    StoreReadOnly, ///< Arguments: file.
    StoreFull, ///< The disk is full; nothing of the change was kept.
    StoreBusy, ///< Another program held the write lock for longer than 5 s.
    StoreDamaged, ///< Not a database any more, or an inconsistent one. Arguments: file.
    StoreForeign, ///< A sound SQLite file of another program. Arguments: file.
    StoreNewer, ///< Written by a newer version. Arguments: file, its schema, the newest schema known here.
    StoreAddressInvalid, ///< Arguments: what was given.
    // The system keychain.
    KeychainUnavailable, ///< There is no keychain service in this session.
    KeychainLocked, ///< It is locked and was not unlocked.
    KeychainDenied, ///< The user or the system refused access.
    KeychainEntryAbsent, ///< No such entry.
    KeychainFailed, ///< Anything else; detail has the keychain's own words.
    // Files that the user asked for.
    FileUnreadable, ///< Arguments: file, reason.
    FileUnwritable, ///< Arguments: file, reason.
    SealingKeyFileInvalid, ///< Arguments: file.
    SecretMalformed, ///< What was given is not a key: wrong form, or its checksum does not match.
    Cancelled, ///< The caller gave up waiting; whether it was done is not known.
    Internal, ///< A defect of ours; detail says where.
};

/// The stable word of a code: "label_taken".
QString codeWord(ErrorCode code);
std::optional<ErrorCode> codeFromWord(const QString &word);

/// Every code there is, for the documentation and the tests.
const QList<ErrorCode> &allErrorCodes();

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QStringList arguments{}; ///< For the sentence; see the code. Never a secret.
    QString detail{}; ///< For the log, in English. Never a secret.

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QStringList arguments = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(arguments), std::move(detail)});
}

} // namespace chatelaine
