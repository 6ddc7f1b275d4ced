// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentence.h"

#include <QCoreApplication>

namespace chatelaine {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::Sentences)

public:
    static QString ofDraft(ErrorCode code);
    static QString ofAction(ErrorCode code);
    static QString ofThing(ErrorCode code);
    static QString ofMember(ErrorCode code);
    static QString ofService(ErrorCode code);
    static QString ofStore(ErrorCode code);
    static QString ofKeychain(ErrorCode code);
    static QString ofCheck(CheckCode code);
    static QString ofRole(Role role);
};

QString Sentences::ofDraft(ErrorCode code)
{
    switch (code) {
    case ErrorCode::LabelEmpty:
        return tr("Give the key a name or description.");
    case ErrorCode::LabelTooLong:
        return tr("Shorten it: at most %1 characters fit.");
    case ErrorCode::LabelControlCharacter:
        return tr("It contains characters that cannot be seen, such as a line break. Remove them.");
    case ErrorCode::LabelTaken:
        return tr("You already have a key called “%1”. Choose another description.");
    case ErrorCode::LabelImmutable:
        return tr("The name was fixed when the key was created and cannot be changed.");
    case ErrorCode::NoteInvalid:
        return tr("The note may have at most %1 characters, and none that cannot be seen.");
    case ErrorCode::TagInvalid:
        return tr("A key can have 20 tags of 1 to 40 visible characters each. Check “%1”.");
    case ErrorCode::FieldNotInPolicy:
        return tr("Keys of this kind have no “%1”. Leave it out.");
    case ErrorCode::LimitReached:
        return tr("%1 of %2 keys are in use. Delete one first.");
    case ErrorCode::ScopeUnknown:
        return tr("This workspace has no scope “%1”. Choose one of its own.");
    case ErrorCode::ScopeLevelUnknown:
        return tr("The scope “%1” has no level “%2”. Choose one that it offers.");
    case ErrorCode::ExpiryNotOffered:
        return tr("This expiry is not offered here. Choose one of: %1.");
    case ErrorCode::ExpiryInPast:
        return tr("The expiry has already passed. Choose a later day.");
    case ErrorCode::TeamMissing:
        return tr("Choose the one team that the token is for.");
    case ErrorCode::TeamUnknown:
        return tr("This workspace has no team “%1”. Choose one that it has, or add it first.");
    case ErrorCode::PlanWithoutWrite:
        return tr("The plan %1 gives read access only. Turn write access off, or change the plan.");
    case ErrorCode::PlanWithoutApi:
        return tr("The plan %1 has no API access. Change the plan first.");
    default:
        return {};
    }
}

QString Sentences::ofAction(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ActionNotInPolicy:
        return tr("Keys of this kind cannot do that (%1).");
    case ErrorCode::AlreadyDeleted:
        return tr("The key has been deleted. Restore it first, or leave it.");
    case ErrorCode::NotDeleted:
        return tr("The key has not been deleted, so there is nothing to restore.");
    case ErrorCode::RestoreTooLate:
        return tr("The key was deleted more than %1 days ago and cannot be restored. Create a new one.");
    case ErrorCode::Leaked:
        return tr("The key was deleted because it leaked, which is final. Create a new one.");
    case ErrorCode::EnableOneByOne:
        return tr("A change of plan turned this key off. Enable such keys one by one.");
    case ErrorCode::EditConflict:
        return tr("Somebody else changed this key in the meantime. Load the newer version and edit that.");
    case ErrorCode::Conflict:
        return tr("This key cannot be made with that id or secret. Try again with new ones.");
    case ErrorCode::SealingKeyAbsent:
        return tr("The sealing key that protects viewable keys is not here. Unlock the keychain or name the "
                  "key file.");
    case ErrorCode::SealingKeyWrong:
        return tr("This key was sealed with another sealing key. Use that one, or refresh the key.");
    case ErrorCode::NotViewable:
        return tr("The secret was shown once and cannot be shown again. Create a new key if it is lost.");
    case ErrorCode::SecretMalformed:
        return tr("This is not a key: its form or its checksum is wrong. Copy the whole key and try again.");
    case ErrorCode::Cancelled:
        return tr("This was cancelled before an answer came. Look at the list before you repeat it.");
    default:
        return {};
    }
}

QString Sentences::ofThing(ErrorCode code)
{
    switch (code) {
    case ErrorCode::KeyUnknown:
        return tr("There is no such key. Check the id.");
    case ErrorCode::WorkspaceUnknown:
        return tr("There is no workspace “%1”. Check its name or id.");
    case ErrorCode::WorkspaceNameTaken:
        return tr("There is already a workspace called “%1”. Choose another name.");
    case ErrorCode::WorkspaceNameInvalid:
        return tr("A workspace needs a name of 1 to 100 visible characters that does not look like an id.");
    case ErrorCode::PolicyUnknown:
        return tr("There is no policy “%1”. Choose one of the list.");
    case ErrorCode::PolicyInvalid:
        return tr("The policy file %1 cannot be used: at %2, %3. Correct it there.");
    case ErrorCode::PlanUnknown:
        return tr("There is no plan “%1” here. Choose one that the policy has.");
    case ErrorCode::TeamNameInvalid:
        return tr("A team needs a name of 1 to 100 visible characters.");
    case ErrorCode::TeamTaken:
        return tr("There is already a team “%1”. Choose another name.");
    case ErrorCode::TeamInUse:
        return tr("Keys still belong to the team “%1”. Delete them first.");
    case ErrorCode::SettingInvalid:
        return tr("The setting “%1” cannot be that: %2.");
    case ErrorCode::FileUnreadable:
        return tr("The file %1 cannot be read: %2. Check its place and permissions.");
    case ErrorCode::FileUnwritable:
        return tr("The file %1 cannot be written: %2. Choose another place.");
    case ErrorCode::SealingKeyFileInvalid:
        return tr("The file %1 is not a sealing key file that only you can read. Name the right one.");
    default:
        return {};
    }
}

QString Sentences::ofMember(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotPermitted:
        return tr("Your role here (%1) does not allow this. Ask an owner or admin of the workspace.");
    case ErrorCode::EmailInvalid:
        return tr("This is not an e-mail address. Write one such as you@example.com.");
    case ErrorCode::PasswordWeak:
        return tr("Choose a password of at least %1 characters, such as four random words.");
    case ErrorCode::RoleUnknown:
        return tr("There is no role “%1”. Choose owner, admin, member or viewer.");
    case ErrorCode::MemberUnknown:
        return tr("“%1” is not a member of this workspace. Check the address.");
    case ErrorCode::MemberExists:
        return tr("“%1” is a member of this workspace already. Change the role instead.");
    case ErrorCode::LastOwner:
        return tr("The workspace would have no owner left. Make somebody else an owner first.");
    case ErrorCode::HandOverImpossible:
        return tr("These keys cannot be handed over to that person. Disable them instead.");
    case ErrorCode::InvitationInvalid:
        return tr("This invitation is not valid, or not any more. Ask for a new one.");
    case ErrorCode::SignInRefused:
        return tr("The e-mail address or the password is wrong. Check both and try again.");
    case ErrorCode::SignInThrottled:
        return tr("There were too many attempts to sign in. Try again in %1 seconds.");
    case ErrorCode::SessionEnded:
        return tr("You are not signed in, or not any more. Sign in again.");
    default:
        return {};
    }
}

QString Sentences::ofService(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ServiceAddressInvalid:
        return tr("“%1” is not the address of a service. Write one such as https://keys.example.com.");
    case ErrorCode::ServiceInsecure:
        return tr("Keys and passwords would cross the network to %1 in the clear. Write https:// instead.");
    case ErrorCode::ServiceUnreachable:
        return tr("The service at %1 cannot be reached: %2. Check the address and your network.");
    case ErrorCode::ServiceUntrusted:
        return tr(
            "The certificate of %1 is not trusted: %2. Nothing was sent. Check the address, or have its "
            "administrator mend it.");
    case ErrorCode::ServiceForeign:
        return tr("What answers at %1 is not a Chatelaine service of this version. Check the address.");
    case ErrorCode::ServiceUnready:
        return tr("The service cannot answer at the moment. Try again shortly.");
    case ErrorCode::OutcomeUnknown:
        return tr(
            "The connection broke before the answer came, so it is not known whether this was done. Look at "
            "the list before you repeat it.");
    case ErrorCode::FeedExpired:
        return tr("The changes since then are no longer kept. Load everything anew.");
    case ErrorCode::RequestInvalid:
        return tr("The request cannot be understood: at %1, %2. Correct it there.");
    case ErrorCode::RequestTooLarge:
        return tr("The request is larger than %1 bytes. Send it in parts.");
    case ErrorCode::RouteUnknown:
        return tr("There is nothing at this address. Check the path and the method.");
    case ErrorCode::ListenFailed:
        return tr("The service cannot listen on %1: %2. Choose another address or port.");
    case ErrorCode::ListenOpen:
        return tr("%1 can be reached from other computers, without TLS. Give --tls-cert and --tls-key, or "
                  "--behind-proxy when a proxy ends TLS.");
    case ErrorCode::TlsFileInvalid:
        return tr("The TLS file %1 cannot be used: %2. Name a PEM certificate chain and its key.");
    default:
        return {};
    }
}

QString Sentences::ofStore(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreUnreachable:
        return tr("The store %1 cannot be opened. Check that its folder exists and that you may use it.");
    case ErrorCode::StorePermissions:
        return tr("The store %1 is not safe to use: %2. Make it a file of your own that only you can read.");
    case ErrorCode::StoreReadOnly:
        return tr("The store %1 can be read but not changed. Make the file and its folder writable.");
    case ErrorCode::StoreFull:
        return tr("The disk is full, so the change was not made. Free some space and try again.");
    case ErrorCode::StoreBusy:
        return tr("Another program has been writing to the store for too long. Try again in a moment.");
    case ErrorCode::StoreDamaged:
        return tr("The store %1 is damaged. Nothing was changed; put a copy from a backup in its place.");
    case ErrorCode::StoreForeign:
        return tr("The file %1 belongs to another program. Choose another file for the store.");
    case ErrorCode::StoreNewer:
        return tr("The store %1 was written by a newer version (schema %2, this one knows %3). Update this "
                  "program.");
    case ErrorCode::StoreAddressInvalid:
        return tr(
            "“%1” is not the address of a store. Write sqlite:FILE, or the https:// address of a service.");
    default:
        return {};
    }
}

QString Sentences::ofKeychain(ErrorCode code)
{
    switch (code) {
    case ErrorCode::KeychainUnavailable:
        return tr("This session has no system keychain. Start one, such as GNOME Keyring or KWallet, or use "
                  "a file.");
    case ErrorCode::KeychainLocked:
        return tr("The system keychain is locked. Unlock it and try again.");
    case ErrorCode::KeychainDenied:
        return tr("The system keychain refused access. Allow it there and try again.");
    case ErrorCode::KeychainEntryAbsent:
        return tr("The system keychain has no such entry. It may have been removed there.");
    case ErrorCode::KeychainFailed:
        return tr("The system keychain did not answer as it should. Try again, or use a file.");
    case ErrorCode::Internal:
        return tr("Something went wrong inside the program. Nothing is known to be lost; please report it.");
    default:
        return {};
    }
}

QString Sentences::ofCheck(CheckCode code)
{
    switch (code) {
    case CheckCode::Granted:
        return tr("The key is good.");
    case CheckCode::Malformed:
        return tr("This is not a key: its form or its checksum is wrong.");
    case CheckCode::Unknown:
        return tr("No key of this workspace.");
    case CheckCode::Deleted:
        return tr("The key has been deleted.");
    case CheckCode::Expired:
        return tr("The key has expired.");
    case CheckCode::Disabled:
        return tr("The key is turned off.");
    case CheckCode::PlanWithoutApi:
        return tr("The workspace's plan has no API access.");
    case CheckCode::ScopeMissing:
        return tr("The key has not the scope that was asked for.");
    case CheckCode::TeamMismatch:
        return tr("The key belongs to another team.");
    case CheckCode::WriteMissing:
        return tr("The key may only read.");
    }
    Q_UNREACHABLE();
}

QString Sentences::ofRole(Role role)
{
    switch (role) {
    case Role::None:
        return tr("not a member");
    case Role::Viewer:
        return tr("Viewer");
    case Role::Member:
        return tr("Member");
    case Role::Admin:
        return tr("Admin");
    case Role::Owner:
        return tr("Owner");
    case Role::Direct:
        return tr("Administrator");
    }
    Q_UNREACHABLE();
}

/// Arguments as people read them.
QStringList readable(const Error &error)
{
    const std::optional<Role> role = roleFromWord(error.arguments.value(0));
    return error.code == ErrorCode::NotPermitted ? QStringList{roleText(role.value_or(Role::None))}
                                                 : error.arguments;
}

/// Puts arguments in place of %1 to %9 in one pass, so that an argument that contains "%2" stays as it is.
QString filled(const QString &text, const QStringList &arguments)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : 0;
        if (number > 0) {
            result += arguments.value(number - 1);
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace

QString sentence(const Error &error)
{
    for (const auto family : {Sentences::ofDraft, Sentences::ofAction, Sentences::ofThing,
             Sentences::ofMember, Sentences::ofService, Sentences::ofStore, Sentences::ofKeychain}) {
        const QString text = family(error.code);
        if (text.isEmpty())
            continue;
        return filled(text, readable(error));
    }
    Q_UNREACHABLE();
}

QString sentence(CheckCode code)
{
    return Sentences::ofCheck(code);
}

QString roleText(Role role)
{
    return Sentences::ofRole(role);
}

QString policyText(const QString &english)
{
    return english.isEmpty() ? QString()
                             : QCoreApplication::translate("policy", english.toUtf8().constData());
}

} // namespace chatelaine
