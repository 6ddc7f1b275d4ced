// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scope.h"

#include <algorithm>

namespace chatelaine {

using namespace Qt::StringLiterals;

QString levelWord(ScopeLevel level)
{
    switch (level) {
    case ScopeLevel::Off:
        return u"off"_s;
    case ScopeLevel::Read:
        return u"read"_s;
    case ScopeLevel::Write:
        return u"write"_s;
    case ScopeLevel::Execute:
        return u"execute"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ScopeLevel> levelFromWord(const QString &word)
{
    for (const auto level : {ScopeLevel::Off, ScopeLevel::Read, ScopeLevel::Write, ScopeLevel::Execute}) {
        if (levelWord(level) == word)
            return level;
    }
    return std::nullopt;
}

bool covers(ScopeLevel granted, ScopeLevel asked)
{
    return asked == ScopeLevel::Off || granted == asked
        || (granted == ScopeLevel::Write && asked == ScopeLevel::Read);
}

ScopeLevel cappedAtRead(ScopeLevel level)
{
    return level == ScopeLevel::Read || level == ScopeLevel::Write ? ScopeLevel::Read : ScopeLevel::Off;
}

ScopeLevel levelOf(const ScopeGrants &grants, const QString &scope)
{
    const auto at = std::find_if(
        grants.begin(), grants.end(), [&scope](const ScopeGrant &grant) { return grant.scope == scope; });
    return at == grants.end() ? ScopeLevel::Off : at->level;
}

ScopeGrants defaultGrants(const QList<ScopeDefinition> &definitions)
{
    ScopeGrants grants;
    for (const ScopeDefinition &definition : definitions) {
        if (definition.byDefault != ScopeLevel::Off)
            grants.append({definition.id, definition.byDefault});
    }
    return grants;
}

std::optional<ScopeGrant> parseGrant(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 1)
        return std::nullopt;
    const auto level = levelFromWord(text.sliced(colon + 1));
    if (!level)
        return std::nullopt;
    return ScopeGrant{text.first(colon), *level};
}

QString grantsText(const ScopeGrants &grants)
{
    QStringList words;
    words.reserve(grants.size());
    for (const ScopeGrant &grant : grants)
        words.append(grant.scope % u':' % levelWord(grant.level));
    return words.join(u' ');
}

ScopeGrants parseGrants(const QString &text)
{
    ScopeGrants grants;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    grants.reserve(words.size());
    for (const QString &word : words) {
        if (const auto grant = parseGrant(word))
            grants.append(*grant);
    }
    return grants;
}

} // namespace chatelaine
