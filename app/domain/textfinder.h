// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace chatelaine {

/// Finds a text in UTF-8 whatever the case: code point by code point, each folded by itself as
/// QChar::toCaseFolded() does. Goes through megabytes in milliseconds.
class TextFinder {
public:
    static constexpr std::size_t npos = std::string_view::npos;

    TextFinder() = default; ///< Finds nothing.
    explicit TextFinder(const QString &text); ///< With a NUL in `text`: finds nothing.

    /// Calls `visit` with a byte of each place in `text` where it stands; it answers with the byte from which
    /// on to look further.
    void findAll(std::string_view text, const std::function<std::size_t(std::size_t)> &visit) const;
    /// A byte of the first such place; npos where it stands nowhere.
    std::size_t find(std::string_view text) const;
    bool isIn(std::string_view text) const { return find(text) != npos; }

private:
    /// The first two bytes of one way to write a code point; set bits of a mask do not count.
    struct Probe {
        quint8 first;
        quint8 firstMask;
        quint8 second;
        quint8 secondMask;

        bool fits(quint8 one, quint8 two) const
        {
            return (one | firstMask) == first && (two | secondMask) == second;
        }
    };
    using Probes = std::vector<Probe>;

    Probes probesAt(std::size_t place) const;
    bool mayStandAt(std::string_view text, std::size_t anchor) const;
    bool standsAt(std::string_view text, std::size_t anchor) const;

    std::u32string m_folded;
    std::size_t m_anchor = 0; ///< The rarest code point of it: what the probes are looked for.
    Probes m_probes;
    bool m_probesTellAll = false; ///< It stands wherever a probe fits.
};

} // namespace chatelaine
