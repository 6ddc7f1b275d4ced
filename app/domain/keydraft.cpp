// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keydraft.h"

#include <QCoreApplication>

#include <algorithm>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumLabel = 100;
constexpr qsizetype maximumNote = 2000;
constexpr qsizetype maximumTag = 40;
constexpr qsizetype maximumTags = 20;
constexpr Days maximumExpiry{36'500}; // a hundred years: far over any use, far under what a date can hold

qsizetype codePoints(const QString &text)
{
    return text.toUcs4().size();
}

enum class LineBreaks { Refused, Kept };

/// Control characters, invisible direction overrides and halves of surrogate pairs.
bool hasControl(const QString &text, LineBreaks lineBreaks)
{
    const auto points = text.toUcs4();
    return std::any_of(points.begin(), points.end(), [lineBreaks](uint point) {
        if (lineBreaks == LineBreaks::Kept && (point == '\n' || point == '\t'))
            return false;
        const bool override = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
        return override || QChar::category(point) == QChar::Other_Control
            || QChar::category(point) == QChar::Separator_Line
            || QChar::category(point) == QChar::Separator_Paragraph || QChar::isSurrogate(point);
    }) || !text.isValidUtf16();
}

Result<ScopeGrants> resolveScopes(const KeyDraft &draft, const Workspace &workspace)
{
    const ScopeGrants named = draft.scopes.value_or(ScopeGrants());
    for (const ScopeGrant &grant : named) {
        const auto definition = std::find_if(workspace.scopes.begin(), workspace.scopes.end(),
            [&grant](const ScopeDefinition &each) { return each.id == grant.scope; });
        if (definition == workspace.scopes.end())
            return fail(ErrorCode::ScopeUnknown, {grant.scope});
        if (!definition->levels.contains(grant.level))
            return fail(ErrorCode::ScopeLevelUnknown, {grant.scope, levelWord(grant.level)});
    }
    ScopeGrants grants;
    for (const ScopeDefinition &definition : workspace.scopes) {
        ScopeLevel level = definition.byDefault;
        for (const ScopeGrant &grant : named) {
            if (grant.scope == definition.id)
                level = grant.level;
        }
        if (level != ScopeLevel::Off)
            grants.append({definition.id, level});
    }
    return grants;
}

Result<QString> resolveTeam(const KeyDraft &draft, const KeyPolicy &policy, const Workspace &workspace)
{
    if (!policy.teamRequired) {
        if (!draft.team.isEmpty())
            return fail(ErrorCode::FieldNotInPolicy, {u"team"_s});
        return QString();
    }
    if (draft.team.isEmpty())
        return fail(ErrorCode::TeamMissing);
    for (const QString &team : workspace.teams) {
        if (folded(team) == folded(draft.team))
            return team;
    }
    return fail(ErrorCode::TeamUnknown, {draft.team});
}

Result<Access> resolveAccess(const KeyDraft &draft, const KeyPolicy &policy, const Workspace &workspace)
{
    if (!policy.hasWriteToggle) {
        if (draft.write.has_value())
            return fail(ErrorCode::FieldNotInPolicy, {u"write"_s});
        return Access::Write;
    }
    if (!draft.write.value_or(false))
        return Access::Read;
    const Plan *plan = policy.plan(workspace.planId);
    if (plan ? !plan->write : !policy.plans.isEmpty())
        return fail(ErrorCode::PlanWithoutWrite, {plan ? plan->title : workspace.planId});
    return Access::Write;
}

/// Refuses what the policy has no field for.
Result<void> checkFields(const KeyDraft &draft, const KeyPolicy &policy)
{
    if (!policy.hasLabel && !draft.label.isEmpty())
        return fail(ErrorCode::FieldNotInPolicy, {u"label"_s});
    if (!policy.hasNote && !draft.note.isEmpty())
        return fail(ErrorCode::FieldNotInPolicy, {u"note"_s});
    if (!policy.hasTags && !draft.tags.isEmpty())
        return fail(ErrorCode::FieldNotInPolicy, {u"tags"_s});
    return {};
}

struct ExpiryText {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::ExpiryText)
};

/// For people: "7 days, 30 days, any later day, never".
QString offeredChoices(const KeyPolicy &policy)
{
    QStringList choices;
    for (const int days : policy.expiryDays)
        choices.append(ExpiryText::tr("%n day(s)", nullptr, days));
    if (policy.expiryCustom)
        choices.append(ExpiryText::tr("any later day"));
    if (!policy.hasExpiry || policy.expiryNever)
        choices.append(ExpiryText::tr("never"));
    return choices.join(u", "_s);
}

Result<OptionalInstant> customExpiry(Instant at, const KeyPolicy &policy, Instant now)
{
    if (!policy.hasExpiry || !policy.expiryCustom)
        return fail(ErrorCode::ExpiryNotOffered, {offeredChoices(policy)});
    if (at <= now)
        return fail(ErrorCode::ExpiryInPast);
    if (at > now + maximumExpiry)
        return fail(ErrorCode::ExpiryNotOffered, {offeredChoices(policy)});
    return OptionalInstant(at);
}

Result<OptionalInstant> expiryInDays(int days, const KeyPolicy &policy, Instant now)
{
    if (policy.hasExpiry && policy.expiryDays.contains(days))
        return OptionalInstant(now + Days(days));
    if (days > maximumExpiry.count())
        return fail(ErrorCode::ExpiryNotOffered, {offeredChoices(policy)});
    return customExpiry(now + Days(days), policy, now);
}

bool isInvisible(const QString &text)
{
    const auto points = text.toUcs4();
    return std::all_of(points.begin(), points.end(),
        [](uint point) { return QChar::isSpace(point) || QChar::category(point) == QChar::Other_Format; });
}

} // namespace

QString folded(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return text.toLower();
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

Result<QString> checkLabel(const QString &label)
{
    const QString trimmed = label.trimmed();
    if (trimmed.isEmpty())
        return fail(ErrorCode::LabelEmpty);
    if (hasControl(label, LineBreaks::Refused))
        return fail(ErrorCode::LabelControlCharacter);
    if (isInvisible(trimmed))
        return fail(ErrorCode::LabelEmpty);
    if (codePoints(trimmed) > maximumLabel)
        return fail(ErrorCode::LabelTooLong, {QString::number(maximumLabel)});
    return trimmed;
}

Result<QString> checkNote(const QString &note)
{
    if (codePoints(note) > maximumNote || hasControl(note, LineBreaks::Kept))
        return fail(ErrorCode::NoteInvalid, {QString::number(maximumNote)});
    return note;
}

Result<QStringList> checkTags(const QStringList &tags)
{
    QStringList kept;
    for (const QString &tag : tags) {
        const QString trimmed = tag.trimmed();
        if (trimmed.isEmpty() || codePoints(trimmed) > maximumTag || hasControl(tag, LineBreaks::Refused))
            return fail(ErrorCode::TagInvalid, {trimmed});
        if (!kept.contains(trimmed, Qt::CaseInsensitive))
            kept.append(trimmed);
    }
    if (kept.size() > maximumTags)
        return fail(ErrorCode::TagInvalid, {QString::number(kept.size())});
    return kept;
}

Result<OptionalInstant> resolveExpiry(const ExpiryChoice &choice, const KeyPolicy &policy, Instant now)
{
    if (std::holds_alternative<ExpiresByDefault>(choice))
        return policy.expiryDefault > 0 ? OptionalInstant(now + Days(policy.expiryDefault)) : std::nullopt;
    if (std::holds_alternative<ExpiresNever>(choice)) {
        if (policy.hasExpiry && !policy.expiryNever)
            return fail(ErrorCode::ExpiryNotOffered, {offeredChoices(policy)});
        return OptionalInstant();
    }
    if (const auto *days = std::get_if<ExpiresInDays>(&choice))
        return expiryInDays(days->days, policy, now);
    return customExpiry(std::get<ExpiresAt>(choice).at, policy, now);
}

Result<ApiKey> checkDraft(
    const KeyDraft &draft, const KeyPolicy &policy, const Workspace &workspace, Instant now)
{
    if (const auto fields = checkFields(draft, policy); !fields)
        return tl::unexpected(fields.error());
    ApiKey key;
    if (policy.hasLabel) {
        const auto label = checkLabel(draft.label);
        if (!label)
            return tl::unexpected(label.error());
        key.label = *label;
    }
    const auto note = checkNote(draft.note);
    const auto tags = checkTags(draft.tags);
    const auto team = resolveTeam(draft, policy, workspace);
    const auto access = resolveAccess(draft, policy, workspace);
    const auto scopes = resolveScopes(draft, workspace);
    const auto expiry = resolveExpiry(draft.expiry, policy, now);
    for (const Error *error : {note ? nullptr : &note.error(), tags ? nullptr : &tags.error(),
             team ? nullptr : &team.error(), access ? nullptr : &access.error(),
             scopes ? nullptr : &scopes.error(), expiry ? nullptr : &expiry.error()}) {
        if (error)
            return tl::unexpected(*error);
    }
    key.note = *note;
    key.tags = *tags;
    key.team = *team;
    key.access = *access;
    key.scopes = *scopes;
    key.expiresAt = *expiry;
    return key;
}

} // namespace chatelaine
