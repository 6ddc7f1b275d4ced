// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keysearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

struct Word {
    QString text;
    bool quoted = false;
};

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    Word word;
    bool inQuotes = false;
    const auto close = [&] {
        if (!word.text.isEmpty())
            words.append(word);
        word = {};
    };
    for (const QChar c : text) {
        if (c == u'"') {
            inQuotes = !inQuotes;
            word.quoted = word.quoted || word.text.isEmpty();
        } else if (c.isSpace() && !inQuotes) {
            close();
        } else {
            word.text.append(c);
        }
    }
    close();
    return words;
}

bool anyHas(const QStringList &texts, const QStringMatcher &part)
{
    return std::any_of(
        texts.begin(), texts.end(), [&](const QString &text) { return part.indexIn(text) >= 0; });
}

bool grantsFit(const ScopeGrants &grants, const std::optional<ScopeGrant> &asked, const QStringMatcher &text)
{
    if (asked) {
        const ScopeLevel granted = levelOf(grants, asked->scope);
        return asked->level == ScopeLevel::Off ? granted == ScopeLevel::Off : covers(granted, asked->level);
    }
    return std::any_of(grants.begin(), grants.end(), [&](const ScopeGrant &grant) {
        return text.indexIn(grant.scope) >= 0
            || levelWord(grant.level).compare(text.pattern(), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

KeyQuery KeyQuery::parse(const QString &text)
{
    KeyQuery query;
    for (const Word &word : wordsOf(text))
        query.m_terms.append(termOf(word.text, word.quoted));
    return query;
}

KeyQuery::Term KeyQuery::termOf(const QString &word, bool quoted)
{
    const auto matcher = [](const QString &text) { return QStringMatcher(text, Qt::CaseInsensitive); };
    const qsizetype colon = word.indexOf(u':');
    if (quoted || colon < 1 || colon == word.size() - 1)
        return {Field::Text, matcher(word)};
    const QString name = word.left(colon).toLower();
    const QString rest = word.mid(colon + 1);
    if (name == "is"_L1) {
        if (const auto state = stateFromWord(rest.toLower()))
            return {Field::State, {}, *state};
    } else if (name == "scope"_L1) {
        return {Field::Scope, matcher(rest), KeyState::Any, parseGrant(rest.toLower())};
    } else if (name == "team"_L1) {
        return {Field::Team, matcher(rest)};
    } else if (name == "tag"_L1) {
        return {Field::Tag, matcher(rest)};
    }
    return {Field::Text, matcher(word)};
}

bool KeyQuery::asksForDeleted() const
{
    return std::any_of(m_terms.begin(), m_terms.end(),
        [](const Term &term) { return term.field == Field::State && term.state == KeyState::Deleted; });
}

bool KeyQuery::fits(const Term &term, const ApiKey &key, const KeyStatus &status)
{
    switch (term.field) {
    case Field::State:
        return inState(status, term.state);
    case Field::Scope:
        return grantsFit(key.scopes, term.grant, term.text);
    case Field::Team:
        return term.text.indexIn(key.team) >= 0;
    case Field::Tag:
        return anyHas(key.tags, term.text);
    case Field::Text:
        break;
    }
    return term.text.indexIn(key.label) >= 0 || term.text.indexIn(key.note) >= 0
        || anyHas(key.tags, term.text) || term.text.indexIn(key.createdBy) >= 0
        || term.text.indexIn(key.hint.text()) >= 0;
}

bool KeyQuery::matches(const ApiKey &key, const KeyStatus &status) const
{
    return std::all_of(
        m_terms.begin(), m_terms.end(), [&](const Term &term) { return fits(term, key, status); });
}

} // namespace chatelaine
