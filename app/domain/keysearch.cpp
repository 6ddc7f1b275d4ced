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
    const Term text{.text = TextFinder(word), .hasEllipsis = word.contains(u'…')};
    const qsizetype colon = word.indexOf(u':');
    if (quoted || colon < 1 || colon == word.size() - 1)
        return text;
    const QString name = word.left(colon).toLower();
    const QString rest = word.mid(colon + 1);
    if (name == "is"_L1) {
        if (const auto state = stateFromWord(rest.toLower()))
            return {.field = Field::State, .state = *state};
    } else if (name == "scope"_L1) {
        return {.field = Field::Scope,
            .text = TextFinder(rest),
            .grant = parseGrant(rest.toLower()),
            .level = levelFromWord(rest.toLower())};
    } else if (name == "team"_L1) {
        return {.field = Field::Team, .text = TextFinder(rest)};
    } else if (name == "tag"_L1) {
        return {.field = Field::Tag, .text = TextFinder(rest)};
    }
    return text;
}

bool KeyQuery::asksForDeleted() const
{
    return std::any_of(m_terms.begin(), m_terms.end(),
        [](const Term &term) { return term.field == Field::State && term.state == KeyState::Deleted; });
}

} // namespace chatelaine
