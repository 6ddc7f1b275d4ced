// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keyscan.h"

#include <algorithm>
#include <functional>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view ellipsis = "_…"; // As in TokenHint::text().

ScopeGrants grantsFrom(std::string_view text)
{
    return parseGrants(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

} // namespace

KeyScan::KeyScan(const KeyQuery &query, KeyState state)
{
    const bool deletedToo = state == KeyState::Any && query.asksForDeleted();
    for (quint8 each = 0; each < packedStatuses; ++each) {
        const KeyStatus status = unpacked(each);
        m_states[each] = inState(status, state) || (deletedToo && status.status == Status::Deleted);
    }
    for (const Term &term : query.m_terms) {
        if (term.field != KeyQuery::Field::State) {
            m_terms.push_back(term);
            continue;
        }
        for (quint8 each = 0; each < packedStatuses; ++each)
            m_states[each] &= quint8(inState(unpacked(each), term.state));
    }
}

void KeyScan::run(const KeyBlock &keys, int first, std::span<const quint8> states, std::span<quint8> found)
{
    std::transform(
        states.begin(), states.end(), found.begin(), [this](quint8 status) { return m_states[status]; });
    m_hits.resize(std::max(m_hits.size(), found.size()));
    const Rows rows{keys, first, found, std::span(m_hits).first(found.size())};
    for (std::size_t term = 0;
         term < m_terms.size() && std::find(found.begin(), found.end(), 1) != found.end(); ++term) {
        std::fill(rows.hits.begin(), rows.hits.end(), quint8(0));
        runTerm(term, rows);
        std::transform(found.begin(), found.end(), rows.hits.begin(), found.begin(), std::bit_and());
    }
}

void KeyScan::runTerm(std::size_t term, const Rows &rows)
{
    switch (m_terms[term].field) {
    case KeyQuery::Field::State:
        return;
    case KeyQuery::Field::Scope:
    case KeyQuery::Field::Team:
        return findWords(term, rows);
    case KeyQuery::Field::Tag:
        return findTags(m_terms[term], rows);
    case KeyQuery::Field::Text:
        findTexts(m_terms[term], rows);
        findWords(term, rows);
        if (m_terms[term].hasEllipsis)
            findHints(m_terms[term], rows);
    }
}

/// In label, note, tags and the hint's end.
void KeyScan::findTexts(const Term &term, const Rows &rows)
{
    const auto begin
        = [&rows](std::size_t i) { return rows.keys.textBegin(rows.first + static_cast<int>(i)); };
    const std::size_t first = begin(0);
    std::size_t i = 0;
    term.text.findAll(
        rows.keys.texts().substr(first, begin(rows.hits.size()) - first), [&](std::size_t place) {
            while (begin(i + 1) - first <= place)
                ++i;
            rows.hits[i] = 1;
            return begin(++i) - first;
        });
}

void KeyScan::findTags(const Term &term, const Rows &rows)
{
    findTexts(term, rows);
    for (std::size_t i = 0; i < rows.hits.size(); ++i) {
        if (rows.found[i] && rows.hits[i])
            rows.hits[i] = term.text.isIn(rows.keys.tags(rows.first + static_cast<int>(i)));
    }
}

void KeyScan::findWords(std::size_t term, const Rows &rows)
{
    const Verdicts &fits = verdicts(rows.keys, term);
    const auto numbers = rows.keys.wordSets().subspan(static_cast<std::size_t>(rows.first), rows.hits.size());
    std::transform(numbers.begin(), numbers.end(), rows.hits.begin(), rows.hits.begin(),
        [&fits](quint32 number, quint8 hit) { return quint8(hit | fits[number]); });
}

/// Across what stands between a hint's parts.
void KeyScan::findHints(const Term &term, const Rows &rows)
{
    for (std::size_t i = 0; i < rows.hits.size(); ++i) {
        if (!rows.found[i] || rows.hits[i])
            continue;
        const KeyView row = rows.keys.row(rows.first + static_cast<int>(i));
        rows.hits[i] = term.text.isIn(std::string(row.hintPrefix).append(ellipsis).append(row.hintLast));
    }
}

const KeyScan::Verdicts &KeyScan::verdicts(const KeyBlock &keys, std::size_t term)
{
    const auto [place, fresh] = m_verdicts.try_emplace({&keys, term});
    if (!fresh)
        return place->second;
    struct Look {
        Word word;
        quint32 KeyBlock::Words::*number;
        std::vector<std::optional<bool>> fits{}; ///< By number, once known.
    };
    std::vector<Look> looks = m_terms[term].field == KeyQuery::Field::Scope
        ? std::vector<Look>{{Word::Scopes, &KeyBlock::Words::scopes}}
        : m_terms[term].field == KeyQuery::Field::Team
        ? std::vector<Look>{{Word::Team, &KeyBlock::Words::team}}
        : std::vector<Look>{
            {Word::CreatedBy, &KeyBlock::Words::createdBy}, {Word::HintPrefix, &KeyBlock::Words::hintPrefix}};
    for (Look &look : looks)
        look.fits.resize(keys.wordCount());
    for (quint32 number = 0; number < keys.wordSetCount(); ++number) {
        const KeyBlock::Words words = keys.wordSet(number);
        place->second.push_back(std::any_of(looks.begin(), looks.end(), [&](Look &look) {
            std::optional<bool> &fit = look.fits[words.*look.number];
            if (!fit)
                fit = fits(m_terms[term], look.word, keys.word(words.*look.number));
            return *fit;
        }));
    }
    return place->second;
}

bool KeyScan::grantsFit(const ScopeGrants &grants, const Term &term)
{
    if (term.grant) {
        const ScopeLevel asked = term.grant->level;
        const ScopeLevel granted = levelOf(grants, term.grant->scope);
        return asked == ScopeLevel::Off ? granted == ScopeLevel::Off : covers(granted, asked);
    }
    return std::any_of(grants.begin(), grants.end(), [&term](const ScopeGrant &grant) {
        return term.text.isIn(grant.scope.toStdString()) || grant.level == term.level;
    });
}

bool KeyScan::fits(const Term &term, Word word, std::string_view text)
{
    switch (word) {
    case Word::Scopes:
        return grantsFit(grantsFrom(text), term);
    case Word::HintPrefix:
        return term.text.isIn(std::string(text).append(ellipsis));
    case Word::CreatedBy:
    case Word::Team:
        break;
    }
    return term.text.isIn(text);
}

} // namespace chatelaine
