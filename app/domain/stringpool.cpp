// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stringpool.h"

#include <QByteArrayView>
#include <QHashSeed>

namespace chatelaine {

quint32 StringPool::number(std::string_view text, quint32 guess)
{
    if (guess < size() && this->text(guess) == text)
        return guess;
    if (m_numbers.isEmpty()) {
        for (quint32 known = 0; known < size(); ++known)
            m_numbers.insert(hash(this->text(known)), known);
    }
    const std::size_t hashed = hash(text);
    const quint32 known = m_numbers.find(hashed, [&](quint32 number) { return this->text(number) == text; });
    if (known != SlotTable::none)
        return known;
    m_bytes += text;
    m_ends.push_back(static_cast<quint32>(m_bytes.size()));
    m_numbers.insert(hashed, size() - 1);
    return size() - 1;
}

std::string_view StringPool::text(quint32 number) const
{
    const quint32 begin = number == 0 ? 0 : m_ends[number - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[number] - begin);
}

void StringPool::seal()
{
    m_numbers = {};
    m_bytes.shrink_to_fit();
    m_ends.shrink_to_fit();
}

/// With the process's seed: callers choose some of the texts, such as User-Agents.
std::size_t StringPool::hash(std::string_view text)
{
    return qHash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), QHashSeed::globalSeed());
}

} // namespace chatelaine
