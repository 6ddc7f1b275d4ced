// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scopefile.h"

#include "domain/jsonreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace chatelaine {

using namespace Qt::StringLiterals;

bool isShortId(const QString &text)
{
    static const QRegularExpression form(u"\\A[a-z0-9_-]{1,40}\\z"_s);
    return form.match(text).hasMatch();
}

ScopeLevel readLevel(JsonReader &reader, const QString &name, const QString &word)
{
    const auto level = levelFromWord(word);
    if (!level)
        reader.fault(
            name, JsonReader::tr("“%1” is no level; there are off, read, write and execute").arg(word));
    return level.value_or(ScopeLevel::Off);
}

ScopeDefinition readScope(JsonReader &reader)
{
    ScopeDefinition scope;
    scope.id = reader.string(u"id"_s);
    scope.title = reader.string(u"title"_s);
    scope.gives = reader.string(u"gives"_s);
    const QStringList levels = reader.strings(u"levels"_s);
    for (const QString &word : levels)
        scope.levels.append(readLevel(reader, u"levels"_s, word));
    scope.byDefault = readLevel(reader, u"default"_s, reader.string(u"default"_s));
    return scope;
}

std::optional<ScopeFault> findScopeFault(const QList<ScopeDefinition> &definitions)
{
    for (qsizetype i = 0; i < definitions.size(); ++i) {
        const ScopeDefinition &scope = definitions[i];
        const auto at = [i](const QString &member) { return u"[%1].%2"_s.arg(i).arg(member); };
        if (!isShortId(scope.id))
            return ScopeFault{at(u"id"_s), JsonReader::tr("it must be 1 to 40 of a-z, 0-9, - and _")};
        if (std::any_of(definitions.begin(), definitions.begin() + i,
                [&scope](const ScopeDefinition &other) { return other.id == scope.id; }))
            return ScopeFault{at(u"id"_s), JsonReader::tr("another scope has this id")};
        if (scope.title.trimmed().isEmpty() || scope.title.size() > 100)
            return ScopeFault{at(u"title"_s), JsonReader::tr("it must have 1 to 100 characters")};
        if (scope.gives.size() > 400)
            return ScopeFault{at(u"gives"_s), JsonReader::tr("it must have at most 400 characters")};
        if (scope.levels.size() < 2 || scope.levels.first() != ScopeLevel::Off)
            return ScopeFault{
                at(u"levels"_s), JsonReader::tr("it must begin with off and offer something more")};
        if (std::any_of(scope.levels.begin(), scope.levels.end(),
                [&scope](ScopeLevel level) { return scope.levels.count(level) > 1; }))
            return ScopeFault{at(u"levels"_s), JsonReader::tr("a level stands in it twice")};
        if (!scope.levels.contains(scope.byDefault))
            return ScopeFault{at(u"default"_s), JsonReader::tr("it must be one of the levels")};
    }
    return std::nullopt;
}

} // namespace chatelaine
