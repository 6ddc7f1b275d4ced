// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"
#include "domain/textfinder.h"

namespace chatelaine {

/// What a person types to find keys (KeyScan does it), in the window's search field and in `chatelainectl key
/// list --filter`. Words are parted by blanks, "quoted ones" keep theirs, and every one of them must match. A
/// word is looked for, whatever its case, in label, note, tags, hint and creator; besides there are the terms
///   is:STATE            a word of stateFromWord()
///   scope:TEXT          a granted scope whose id has TEXT, or one granted at that level
///   scope:ID:LEVEL      covered by the grant; ID:off is not granted
///   team:TEXT, tag:TEXT
class KeyQuery {
public:
    KeyQuery() = default;
    static KeyQuery parse(const QString &text);

    bool isEmpty() const { return m_terms.isEmpty(); }
    /// Whether "is:deleted" is among the terms: then tombstones are to be looked at as well.
    bool asksForDeleted() const;

private:
    friend class KeyScan;
    enum class Field { Text, State, Scope, Team, Tag };
    struct Term {
        Field field = Field::Text;
        TextFinder text{};
        bool hasEllipsis = false; ///< What stands between the parts of a hint.
        KeyState state = KeyState::Any;
        std::optional<ScopeGrant> grant{};
        std::optional<ScopeLevel> level{};
    };
    static Term termOf(const QString &word, bool quoted);

    QList<Term> m_terms;
};

} // namespace chatelaine
