// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keyblock.h"
#include "domain/keysearch.h"

#include <array>
#include <map>
#include <span>
#include <utility>
#include <vector>

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
    /// What the numbers of KeyBlock::wordSet() come to for one term: 1 or 0.
    using Verdicts = std::vector<quint8>;
    struct Rows {
        const KeyBlock &keys;
        int first;
        std::span<quint8> found; ///< By all terms before.
        std::span<quint8> hits; ///< By the one at hand.
    };

    void runTerm(std::size_t term, const Rows &rows);
    void findTexts(const Term &term, const Rows &rows);
    void findTags(const Term &term, const Rows &rows);
    void findWords(std::size_t term, const Rows &rows);
    void findHints(const Term &term, const Rows &rows);
    const Verdicts &verdicts(const KeyBlock &keys, std::size_t term);
    static bool fits(const Term &term, Word word, std::string_view text);
    static bool grantsFit(const ScopeGrants &grants, const Term &term);

    std::vector<Term> m_terms; ///< But those of states.
    std::array<quint8, packedStatuses> m_states{}; ///< By packed(): 1 for those that are left.
    std::map<std::pair<const KeyBlock *, std::size_t>, Verdicts> m_verdicts; ///< By block and term.
    std::vector<quint8> m_hits; ///< Room for Rows::hits.
};

} // namespace chatelaine
