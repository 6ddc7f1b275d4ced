// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/usetallies.h"

namespace chatelaine {

namespace {

/// Callers choose their User-Agents: what is more than these is kept with the key, which has a bound.
constexpr quint32 mostTexts = 4'096;

} // namespace

void UseTallies::reserve(std::size_t keys)
{
    m_byKey.reserve(keys);
    m_tallies.reserve(keys);
}

UseTallies::Tally &UseTallies::at(quint64 hash, const WorkspaceId &workspace, const KeyId &key)
{
    const quint32 known = m_byKey.find(hash, [&](quint32 each) {
        return m_tallies[each].m_key == key && m_tallies[each].m_workspace == workspace;
    });
    if (known != none)
        return m_tallies[known];
    m_byKey.insert(hash, static_cast<quint32>(m_tallies.size()));
    return m_tallies.emplace_back(workspace, key);
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
    QList<UseStamp> stamps;
    stamps.reserve(static_cast<qsizetype>(m_tallies.size()));
    for (Tally &tally : m_tallies) {
        UseStamp &stamp = stamps.emplace_back(
            tally.m_rest ? std::move(*tally.m_rest) : UseStamp{tally.m_workspace, tally.m_key});
        stamp.uses = usesTogether(stamp.uses, tally.m_uses);
        if (tally.m_source != none)
            chatelaine::addCall(stamp, callOf(tally));
    }
    return stamps;
}

} // namespace chatelaine
