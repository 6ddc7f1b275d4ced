// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keyblock.h"
#include "domain/keysearch.h"

#include <array>
#include <map>
#include <span>
#include <tuple>

namespace chatelaine {

/// Goes through keys for those that a query and a state leave. Made anew for each pass: it remembers what it
/// found in the words of each block, which are to stand as they are meanwhile.
class KeyScan {
public:
    /// Any leaves tombstones out unless the query asks for them.
    KeyScan(const KeyQuery &query, KeyState state);

    /// For so many rows as there are `states`, from `first` on: sets found[i] to 1 where the row is left,
    /// else to 0. `states` are packed().
    void run(const KeyBlock &keys, int first, std::span<const quint8> states, std::span<quint8> found);

private:
    using Term = KeyQuery::Term;
    enum class Word { CreatedBy, HintPrefix, Scopes, Team };
    /// What the words of a block, by number, come to for one term.
    struct Verdicts {
        std::vector<quint8> fits;
        bool any = false;
    };
    struct Rows {
        const KeyBlock &keys;
        int first;
        std::span<quint8> found; ///< By all terms before.
        std::span<quint8> hits; ///< By the one at hand.
    };

    void runTerm(std::size_t term, const Rows &rows);
    void findTexts(const Term &term, const Rows &rows);
    void findTags(const Term &term, const Rows &rows);
    void findWords(std::size_t term, Word word, const Rows &rows);
    void findHints(const Term &term, const Rows &rows);
    const Verdicts &verdicts(const KeyBlock &keys, std::size_t term, Word word);
    static bool fits(const Term &term, Word word, std::string_view text);
    static bool grantsFit(const ScopeGrants &grants, const Term &term);
    static quint32 numberOf(const KeyBlock::Words &words, Word word);

    std::vector<Term> m_terms; ///< But those of states.
    std::array<quint8, packedStatuses> m_states{}; ///< By packed(): 1 for those that are left.
    /// By block, term and word.
    std::map<std::tuple<const KeyBlock *, std::size_t, Word>, Verdicts> m_verdicts;
    std::vector<quint8> m_hits; ///< Room for Rows::hits.
};

} // namespace chatelaine
