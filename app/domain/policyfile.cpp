// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/policyfile.h"

#include "domain/jsonreader.h"
#include "domain/scopefile.h"
#include "domain/tokenformat.h"

#include <QRegularExpression>

#include <algorithm>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumDays = 3650;

template <typename T>
void refuseRepeats(JsonReader &reader, const QString &name, const QList<T> &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values.indexOf(values[i], i + 1) >= 0)
            reader.fault(name, JsonReader::tr("something stands in it twice"));
    }
}

void readPreset(JsonReader &reader, KeyPolicy &policy)
{
    ScopePreset preset;
    preset.title = reader.string(u"title"_s);
    reader.object(u"levels"_s, [&](JsonReader &levels) {
        for (const ScopeDefinition &scope : policy.scopes) {
            const ScopeLevel level = readLevel(levels, scope.id, levels.string(scope.id));
            if (!scope.levels.contains(level))
                levels.fault(scope.id, JsonReader::tr("the scope has no such level"));
            if (level != ScopeLevel::Off)
                preset.grants.append({scope.id, level});
        }
    });
    policy.scopePresets.append(preset);
}

void readScopes(JsonReader &reader, KeyPolicy &policy)
{
    policy.scopesEditable = reader.boolean(u"editable"_s);
    policy.scopesCollapsed = reader.boolean(u"collapsed"_s);
    reader.objects(u"items"_s, [&](JsonReader &item) { policy.scopes.append(readScope(item)); });
    if (const auto fault = findScopeFault(policy.scopes))
        reader.fault(u"items"_s + fault->place, fault->reason);
    reader.objects(u"presets"_s, [&](JsonReader &item) { readPreset(item, policy); });
}

void readExpiry(JsonReader &reader, KeyPolicy &policy)
{
    policy.hasExpiry = true;
    policy.expiryDays = reader.integers(u"days"_s, 1, maximumDays);
    policy.expiryCustom = reader.boolean(u"custom"_s);
    policy.expiryNever = reader.boolean(u"never"_s);
    policy.expiryDefault = reader.integer(u"default"_s, 0, maximumDays);
    refuseRepeats(reader, u"days"_s, policy.expiryDays);
    const bool offered
        = policy.expiryDefault == 0 ? policy.expiryNever : policy.expiryDays.contains(policy.expiryDefault);
    if (!offered)
        reader.fault(u"default"_s, JsonReader::tr("it must be one of the days, or 0 where never is offered"));
}

void readPlans(JsonReader &reader, KeyPolicy &policy)
{
    policy.defaultPlan = reader.string(u"default"_s);
    policy.planLossDisables = reader.boolean(u"loss_disables"_s);
    QStringList ids;
    reader.objects(u"items"_s, [&](JsonReader &item) {
        const Plan plan{
            item.string(u"id"_s), item.string(u"title"_s), item.boolean(u"api"_s), item.boolean(u"write"_s)};
        if (!isShortId(plan.id))
            item.fault(u"id"_s, JsonReader::tr("it must be 1 to 40 of a-z, 0-9, - and _"));
        ids.append(plan.id);
        policy.plans.append(plan);
    });
    refuseRepeats(reader, u"items"_s, ids);
    if (!policy.plan(policy.defaultPlan))
        reader.fault(u"default"_s, JsonReader::tr("there is no plan of that id"));
}

void readAuth(JsonReader &reader, KeyPolicy &policy)
{
    static const QRegularExpression headerForm(u"\\A[A-Za-z0-9-]{1,60}\\z"_s);
    // It stands in commands that people paste into a shell.
    static const QRegularExpression pathForm(u"\\A/[A-Za-z0-9._~%@:/{}?=,+-]{0,200}\\z"_s);
    AuthMethod method;
    method.scheme = reader.choice<AuthScheme>(u"scheme"_s,
        {{"bearer", AuthScheme::Bearer}, {"basic_user", AuthScheme::BasicUser},
            {"header", AuthScheme::Header}});
    method.header = reader.string(u"header"_s);
    method.samplePath = reader.string(u"sample"_s);
    method.documented = reader.boolean(u"documented"_s);
    method.extraHeaders = reader.boolean(u"extra_headers"_s);
    if (!headerForm.match(method.header).hasMatch())
        reader.fault(u"header"_s, JsonReader::tr("it must be the name of an HTTP header"));
    if (!pathForm.match(method.samplePath).hasMatch())
        reader.fault(u"sample"_s, JsonReader::tr("it must be a path that begins with /"));
    policy.auth.append(method);
}

void readActions(JsonReader &reader, KeyPolicy &policy)
{
    for (const QString &word : reader.strings(u"actions"_s)) {
        const auto action = actionFromWord(word);
        if (!action)
            reader.fault(u"actions"_s, JsonReader::tr("“%1” is no action").arg(word));
        else
            policy.actions.append(*action);
    }
    refuseRepeats(reader, u"actions"_s, policy.actions);
}

void readWords(JsonReader &reader, KeyPolicy &policy)
{
    for (const QString &key : wordKeys())
        policy.words.insert(key, reader.string(key));
}

void readColumns(JsonReader &reader, KeyPolicy &policy)
{
    policy.columns = reader.strings(u"columns"_s);
    for (const QString &column : policy.columns) {
        if (!columnIds().contains(column))
            reader.fault(u"columns"_s, JsonReader::tr("“%1” is no column").arg(column));
    }
    for (const QString &column : {u"name"_s, u"last_used"_s}) {
        if (!policy.columns.contains(column))
            reader.fault(u"columns"_s, JsonReader::tr("“%1” must be among them").arg(column));
    }
    refuseRepeats(reader, u"columns"_s, policy.columns);
}

void readFields(JsonReader &reader, KeyPolicy &policy)
{
    policy.hasLabel = reader.has(u"label"_s);
    if (policy.hasLabel)
        reader.object(
            u"label"_s, [&](JsonReader &label) { policy.labelUnique = label.boolean(u"unique"_s); });
    if (reader.has(u"note"_s))
        policy.hasNote = reader.boolean(u"note"_s);
    if (reader.has(u"tags"_s))
        policy.hasTags = reader.boolean(u"tags"_s);
    if (reader.has(u"team"_s))
        policy.teamRequired = reader.boolean(u"team"_s);
    policy.hasWriteToggle = reader.boolean(u"write"_s);
    reader.object(u"scopes"_s, [&](JsonReader &scopes) { readScopes(scopes, policy); });
    if (reader.has(u"expiry"_s))
        reader.object(u"expiry"_s, [&](JsonReader &expiry) { readExpiry(expiry, policy); });
}

void readStyle(JsonReader &reader, KeyPolicy &policy)
{
    if (reader.has(u"docs_key"_s))
        policy.docsKey = reader.boolean(u"docs_key"_s);
    policy.deleteConfirmed = reader.boolean(u"delete_confirmed"_s);
    policy.creation = reader.choice<CreationStyle>(u"creation"_s,
        {{"dialog", CreationStyle::Dialog}, {"box", CreationStyle::Box}, {"page", CreationStyle::Page},
            {"automatic", CreationStyle::Automatic}});
    policy.control = reader.choice<StateControl>(u"control"_s,
        {{"switch", StateControl::Switch}, {"menu", StateControl::Menu}, {"none", StateControl::None}});
    policy.reveal = reader.choice<RevealStyle>(u"reveal"_s,
        {{"dialog", RevealStyle::Dialog}, {"page", RevealStyle::Page}, {"list", RevealStyle::List},
            {"masked", RevealStyle::Masked}});
    policy.visibility = reader.choice<Visibility>(
        u"visibility"_s, {{"owner", Visibility::Owner}, {"everyone", Visibility::Everyone}});
}

void readIdentity(JsonReader &reader, KeyPolicy &policy)
{
    policy.id = reader.string(u"id"_s);
    policy.title = reader.string(u"title"_s);
    policy.summary = reader.string(u"summary"_s);
    policy.tokenPrefix = reader.string(u"prefix"_s);
    policy.path = reader.strings(u"path"_s);
    if (!isShortId(policy.id))
        reader.fault(u"id"_s, JsonReader::tr("it must be 1 to 40 of a-z, 0-9, - and _"));
    if (!token::isPrefix(policy.tokenPrefix))
        reader.fault(u"prefix"_s,
            JsonReader::tr("it must be 1 to 20 of a-z, 0-9 and single inner _, beginning with a letter"));
}

/// What no single member can show: members that contradict each other.
void checkWhole(JsonReader &reader, const KeyPolicy &policy)
{
    if (policy.viewable() != policy.has(Action::ViewSecret))
        reader.fault(u"reveal"_s, JsonReader::tr("masked and the action view_secret go together"));
    if ((policy.control == StateControl::None) == policy.has(Action::Disable))
        reader.fault(
            u"control"_s, JsonReader::tr("it must be none exactly where there is no action disable"));
    if (policy.has(Action::EditLabel) && !policy.hasLabel)
        reader.fault(u"actions"_s, JsonReader::tr("edit_label needs a label"));
    if ((policy.creation == CreationStyle::Automatic) != (policy.limit == 1 && policy.limitPerOwner))
        reader.fault(u"creation"_s, JsonReader::tr("automatic and a limit of one key per owner go together"));
    if (policy.auth.isEmpty())
        reader.fault(u"auth"_s, JsonReader::tr("there must be at least one way to carry the key"));
}

void readPolicy(JsonReader &reader, KeyPolicy &policy)
{
    readIdentity(reader, policy);
    readColumns(reader, policy);
    readFields(reader, policy);
    readActions(reader, policy);
    readStyle(reader, policy);
    if (reader.has(u"limit"_s)) {
        reader.object(u"limit"_s, [&](JsonReader &limit) {
            policy.limit = limit.integer(u"keys"_s, 1, 1'000'000);
            policy.limitPerOwner = limit.choice<bool>(u"per"_s, {{"owner", true}, {"workspace", false}});
        });
    }
    if (reader.has(u"plans"_s))
        reader.object(u"plans"_s, [&](JsonReader &plans) { readPlans(plans, policy); });
    reader.objects(u"auth"_s, [&](JsonReader &method) { readAuth(method, policy); });
    reader.object(u"words"_s, [&](JsonReader &words) { readWords(words, policy); });
    checkWhole(reader, policy);
    reader.finish();
}

} // namespace

Result<KeyPolicy> parsePolicy(const QByteArray &json, const QString &fileName)
{
    const auto text = JsonText::parse(json);
    if (!text)
        return fail(ErrorCode::PolicyInvalid, {fileName, text.error().place, text.error().reason});
    KeyPolicy policy;
    JsonReader reader(*text);
    readPolicy(reader, policy);
    if (const auto &fault = reader.firstFault())
        return fail(ErrorCode::PolicyInvalid, {fileName, fault->place, fault->reason});
    return policy;
}

} // namespace chatelaine
