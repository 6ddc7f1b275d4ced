// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textfinder.h"

#include <QList>

#include <algorithm>
#include <experimental/simd>

namespace chatelaine {

namespace {

namespace simd = std::experimental;
using Bytes = simd::native_simd<quint8>;

constexpr char32_t malformed = 0xffffffff;
constexpr quint8 any = 0xff; ///< As the mask of a byte that does not count.
constexpr quint8 threeBytes = 0xe0; ///< The first byte of what is written in three or more.

bool isTail(char byte)
{
    return (static_cast<quint8>(byte) & 0xc0) == 0x80;
}

char32_t folded(char32_t c)
{
    if (c < 0x80)
        return c >= U'A' && c <= U'Z' ? c | 0x20 : c;
    return QChar::toCaseFolded(c);
}

/// The code point at `at`, which is moved on behind it.
char32_t nextOf(std::string_view text, std::size_t &at)
{
    const auto lead = static_cast<quint8>(text[at++]);
    if (lead < 0x80)
        return lead;
    const int tails = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    char32_t c = lead & (0x3fU >> tails);
    for (int i = 0; i < tails; ++i) {
        if (at == text.size() || !isTail(text[at]))
            return malformed;
        c = c << 6 | (static_cast<quint8>(text[at++]) & 0x3fU);
    }
    return c;
}

/// The code point before `at`, which is moved back before it.
char32_t previousOf(std::string_view text, std::size_t &at)
{
    const std::size_t end = at--;
    while (at > 0 && isTail(text[at]) && end - at < 4)
        --at;
    std::size_t behind = at;
    const char32_t c = nextOf(text, behind);
    return behind == end ? c : malformed;
}

/// Pairs of what a code point folds to and itself, for all that fold to something else, in order.
const std::vector<std::pair<char32_t, char32_t>> &foldings()
{
    static const auto all = [] {
        constexpr char32_t endOfCased = 0x20000; // No later plane has letters with case.
        std::vector<std::pair<char32_t, char32_t>> pairs;
        for (char32_t c = 0; c < endOfCased; ++c) {
            if (const char32_t fold = folded(c); fold != c)
                pairs.emplace_back(fold, c);
        }
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    }();
    return all;
}

/// All that folds to `fold`.
std::u32string variantsOf(char32_t fold)
{
    std::u32string variants(1, fold);
    const auto &pairs = foldings();
    for (auto at = std::lower_bound(pairs.begin(), pairs.end(), std::pair(fold, U'\0'));
         at != pairs.end() && at->first == fold; ++at)
        variants += at->second;
    return variants;
}

/// How common a byte is in names of keys, by its place from the end; only the order matters.
std::size_t commonness(quint8 byte)
{
    constexpr std::string_view rareFirst = "qjz#&xw@v+k:y/f.b,hg987654321um_pd0clr-nosit a";
    const std::size_t at = rareFirst.find(static_cast<char>(byte));
    return at == std::string_view::npos ? 10 : at + 1;
}

} // namespace

TextFinder::TextFinder(const QString &text)
{
    for (const char32_t c : text.toUcs4())
        m_folded += folded(c);
    if (m_folded.find(U'\0') != std::u32string::npos)
        m_folded.clear();
    std::size_t least = npos;
    for (std::size_t place = 0; place < m_folded.size(); ++place) {
        Probes probes = probesAt(place);
        std::size_t cost = 0;
        for (const Probe &probe : probes)
            cost
                += 100 + commonness(probe.first) * (probe.secondMask == any ? 50 : commonness(probe.second));
        if (cost < least) {
            least = cost;
            m_anchor = place;
            m_probes = std::move(probes);
        }
    }
    m_probesTellAll
        = m_anchor == 0 && std::all_of(m_probes.begin(), m_probes.end(), [this](const Probe &probe) {
              const std::size_t codePoints = probe.first < 0x80 && probe.secondMask != any ? 2 : 1;
              return probe.first < threeBytes && codePoints == m_folded.size();
          });
}

TextFinder::Probes TextFinder::probesAt(std::size_t place) const
{
    constexpr quint8 caseBit = 0x20;
    const auto isLetter = [](char32_t c) { return c >= U'a' && c <= U'z'; };
    Probes probes;
    for (const char32_t c : variantsOf(m_folded[place])) {
        if (c >= 0x80) {
            const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
            probes.push_back({static_cast<quint8>(bytes.at(0)), 0, static_cast<quint8>(bytes.at(1)), 0});
        } else if (c == m_folded[place]) { // The capital is the same probe.
            const char32_t next = place + 1 < m_folded.size() ? m_folded[place + 1] : U'\0';
            const bool plain
                = next != 0 && next < 0x80 && variantsOf(next).size() == (isLetter(next) ? 2 : 1);
            probes.push_back({static_cast<quint8>(c), isLetter(c) ? caseBit : quint8(0),
                plain ? static_cast<quint8>(next) : any, plain ? isLetter(next) ? caseBit : quint8(0) : any});
        }
    }
    return probes;
}

void TextFinder::findAll(std::string_view text, const std::function<std::size_t(std::size_t)> &visit) const
{
    if (m_probes.empty())
        return;
    struct Wide {
        Bytes first;
        Bytes firstMask;
        Bytes second;
        Bytes secondMask;
    };
    std::vector<Wide> probes; // Spread once: over each lane it costs more than to compare.
    for (const Probe &each : m_probes)
        probes.push_back(
            {Bytes(each.first), Bytes(each.firstMask), Bytes(each.second), Bytes(each.secondMask)});
    const auto *bytes = reinterpret_cast<const quint8 *>(text.data());
    const Bytes lanes([](quint8 lane) { return lane; });
    std::size_t at = 0;
    std::size_t from = 0;
    for (; at + Bytes::size() < text.size() && from < text.size(); at += Bytes::size()) {
        const Bytes ones(bytes + at, simd::element_aligned);
        const Bytes twos(bytes + at + 1, simd::element_aligned);
        Bytes::mask_type hits(false);
        for (const Wide &probe : probes)
            hits = hits
                || ((ones | probe.firstMask) == probe.first && (twos | probe.secondMask) == probe.second);
        while (simd::any_of(hits)) {
            const int lane = simd::find_first_set(hits);
            const std::size_t hit = at + static_cast<std::size_t>(lane);
            if (hit >= from && (m_probesTellAll || standsAt(text, hit)))
                from = visit(hit);
            hits = hits && lanes > Bytes(static_cast<quint8>(lane));
        }
    }
    for (at = std::max(at, from); at < text.size(); ++at) {
        if (mayStandAt(text, at) && standsAt(text, at))
            at = std::max(visit(at), at + 1) - 1;
    }
}

std::size_t TextFinder::find(std::string_view text) const
{
    std::size_t found = npos;
    findAll(text, [&](std::size_t place) {
        found = place;
        return text.size();
    });
    return found;
}

/// Whether a probe fits there.
bool TextFinder::mayStandAt(std::string_view text, std::size_t anchor) const
{
    const auto one = static_cast<quint8>(text[anchor]);
    const auto two = static_cast<quint8>(anchor + 1 < text.size() ? text[anchor + 1] : '\0');
    return std::any_of(
        m_probes.begin(), m_probes.end(), [&](const Probe &probe) { return probe.fits(one, two); });
}

/// With its anchor there.
bool TextFinder::standsAt(std::string_view text, std::size_t anchor) const
{
    std::size_t at = anchor;
    for (std::size_t i = m_anchor; i < m_folded.size(); ++i) {
        if (at == text.size() || folded(nextOf(text, at)) != m_folded[i])
            return false;
    }
    at = anchor;
    for (std::size_t i = m_anchor; i-- > 0;) {
        if (at == 0 || folded(previousOf(text, at)) != m_folded[i])
            return false;
    }
    return true;
}

} // namespace chatelaine
