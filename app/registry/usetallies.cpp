// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/usetallies.h"

#include "domain/keyedhash.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace chatelaine {

namespace {

/// Callers choose their User-Agents: what is more than these is kept with the key, which has a bound.
constexpr quint32 mostTexts = 4'096;

} // namespace

void UseTallies::reserve(std::size_t keys)
{
    if (const std::size_t places = std::bit_ceil(keys * 4 / 3 + 1); places > m_places.size())
        grow(places);
}

UseTallies::Tally &UseTallies::at(quint64 hash, const WorkspaceId &workspace, const KeyId &key)
{
    if (m_size * 4 >= m_places.size() * 3)
        grow(2 * m_places.size());
    Tally &tally = placeOf(hash, workspace, key);
    if (tally.m_uses == Tally::free) {
        tally.m_key = key;
        tally.m_workspace = workspace;
        tally.m_uses = 0;
        ++m_size;
    }
    return tally;
}

/// Its own, or the free one that is to be.
UseTallies::Tally &UseTallies::placeOf(quint64 hash, const WorkspaceId &workspace, const KeyId &key)
{
    for (std::size_t at = hash & m_mask;; at = (at + 1) & m_mask) {
        Tally &tally = m_places[at];
        if (tally.m_uses == Tally::free || (tally.m_key == key && tally.m_workspace == workspace))
            return tally;
    }
}

void UseTallies::grow(std::size_t places)
{
    constexpr std::size_t fewest = 8;
    std::vector<Tally> former = std::exchange(m_places, std::vector<Tally>(std::max(fewest, places)));
    m_mask = m_places.size() - 1;
    for (Tally &tally : former) {
        if (tally.m_uses != Tally::free)
            placeOf(keyedHash(tally.m_key), tally.m_workspace, tally.m_key) = std::move(tally);
    }
}

UseStamp &UseTallies::restOf(Tally &tally)
{
    if (!tally.m_rest)
        tally.m_rest = std::make_unique<UseStamp>(UseStamp{tally.m_workspace, tally.m_key});
    return *tally.m_rest;
}

CallView UseTallies::callOf(const Tally &tally) const
{
    return {tally.m_at, m_texts.text(tally.m_source), m_texts.text(tally.m_agent)};
}

/// The call that a tally has of its own becomes one of the rest.
void UseTallies::putAside(Tally &tally)
{
    if (tally.m_source == none)
        return;
    chatelaine::addCall(restOf(tally), callOf(tally));
    tally.m_source = tally.m_agent = none;
}

void UseTallies::addUses(Tally &tally, qint64 uses)
{
    tally.m_uses = usesTogether(tally.m_uses, uses);
}

void UseTallies::addCall(Tally &tally, const CallView &call)
{
    const std::string_view agent = call.agent.substr(0, mostAgentBytes);
    if (tally.m_source != none) {
        const CallView last = callOf(tally);
        if (last.source == call.source && last.agent == agent && last.at <= call.at) {
            tally.m_at = call.at;
            return;
        }
    }
    putAside(tally);
    if (m_texts.size() >= mostTexts)
        return chatelaine::addCall(restOf(tally), call);
    tally.m_at = call.at;
    tally.m_source = m_texts.number(call.source, none);
    tally.m_agent = m_texts.number(agent, none);
}

void UseTallies::addRefusal(Tally &tally, Instant at, std::string_view source, CheckCode why)
{
    chatelaine::addRefusal(
        restOf(tally), at, QString::fromUtf8(source.data(), static_cast<qsizetype>(source.size())), why);
}

void UseTallies::add(Tally &tally, const UseStamp &stamp)
{
    putAside(tally);
    chatelaine::add(restOf(tally), stamp);
}

QList<UseStamp> UseTallies::toStamps() &&
{
    std::vector<QString> texts; // Made once for all calls that share one.
    for (quint32 number = 0; number < m_texts.size(); ++number) {
        const std::string_view text = m_texts.text(number);
        texts.push_back(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }
    QList<UseStamp> stamps;
    stamps.reserve(static_cast<qsizetype>(m_size));
    for (Tally &tally : m_places) {
        if (tally.m_uses == Tally::free)
            continue;
        UseStamp &stamp = stamps.emplace_back(
            tally.m_rest ? std::move(*tally.m_rest) : UseStamp{tally.m_workspace, tally.m_key});
        stamp.uses = usesTogether(stamp.uses, tally.m_uses);
        if (tally.m_source != none && stamp.recent.isEmpty())
            stamp.recent = {{tally.m_at, texts[tally.m_source], keptAgent(texts[tally.m_agent])}};
        else if (tally.m_source != none)
            chatelaine::addCall(stamp, callOf(tally));
    }
    return stamps;
}

} // namespace chatelaine
