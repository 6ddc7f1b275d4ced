// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/textcollator.h"

#include <QLocale>

#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstring>

namespace chatelaine {

void TextList::append(std::string_view text)
{
    m_bytes += text;
    m_ends.push_back(m_bytes.size());
}

std::string_view TextList::at(std::size_t i) const
{
    const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[i] - begin);
}

/// Bytes that compare as their texts do, each ended by a NUL and with none before it.
class TextCollator::SortKeys {
public:
    void append(const UCollator *collator, std::string_view text)
    {
        m_units.resize(text.size() + 1);
        int32_t length = 0;
        UErrorCode status = U_ZERO_ERROR;
        constexpr UChar32 replacement = 0xfffd;
        u_strFromUTF8WithSub(m_units.data(), static_cast<int32_t>(m_units.size()), &length, text.data(),
            static_cast<int32_t>(text.size()), replacement, nullptr, &status);
        const std::size_t begin = m_bytes.size();
        m_bytes.resize(begin + 2 * text.size() + 16);
        int32_t size = 0;
        for (;;) {
            const auto room = static_cast<int32_t>(m_bytes.size() - begin);
            size = ucol_getSortKey(collator, m_units.data(), length, m_bytes.data() + begin, room);
            if (size <= room)
                break;
            m_bytes.resize(begin + static_cast<std::size_t>(size));
        }
        m_bytes.resize(begin + static_cast<std::size_t>(size));
        m_begins.push_back(begin);
    }

    /// The first bytes of one as a number.
    quint64 head(std::size_t i) const
    {
        quint64 head = 0;
        const uint8_t *byte = at(i);
        for (int shift = 56; shift >= 0 && *byte; shift -= 8)
            head |= quint64(*byte++) << shift;
        return head;
    }
    int compare(std::size_t left, std::size_t right) const
    {
        return std::strcmp(
            reinterpret_cast<const char *>(at(left)), reinterpret_cast<const char *>(at(right)));
    }

private:
    const uint8_t *at(std::size_t i) const { return m_bytes.data() + m_begins[i]; }

    std::vector<uint8_t> m_bytes;
    std::vector<std::size_t> m_begins;
    std::vector<UChar> m_units;
};

TextCollator::TextCollator()
{
    UErrorCode status = U_ZERO_ERROR;
    m_collator.reset(ucol_open(QLocale().collation().bcp47Name().toLatin1().constData(), &status));
    ucol_setAttribute(m_collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    ucol_setAttribute(m_collator.get(), UCOL_STRENGTH, UCOL_SECONDARY, &status);
}

TextCollator::~TextCollator() = default;

void TextCollator::Closer::operator()(UCollator *collator) const
{
    ucol_close(collator);
}

int TextCollator::compare(std::string_view left, std::string_view right) const
{
    UErrorCode status = U_ZERO_ERROR;
    return ucol_strcollUTF8(m_collator.get(), left.data(), static_cast<int32_t>(left.size()), right.data(),
        static_cast<int32_t>(right.size()), &status);
}

std::vector<quint32> TextCollator::ranks(const TextList &texts, const std::atomic_bool &stop) const
{
    SortKeys keys;
    struct Entry {
        quint64 head;
        quint32 text;
    };
    std::vector<Entry> entries;
    entries.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size() && !stop; ++i) {
        keys.append(m_collator.get(), texts.at(i));
        entries.push_back({keys.head(i), static_cast<quint32>(i)});
    }
    if (stop)
        return {};
    const auto compare = [&keys](const Entry &a, const Entry &b) {
        return a.head != b.head ? a.head < b.head ? -1 : 1 : keys.compare(a.text, b.text);
    };
    std::sort(
        entries.begin(), entries.end(), [&](const Entry &a, const Entry &b) { return compare(a, b) < 0; });
    std::vector<quint32> ranks(texts.size());
    quint32 rank = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        rank += i > 0 && compare(entries[i - 1], entries[i]) != 0;
        ranks[entries[i].text] = rank;
    }
    return ranks;
}

} // namespace chatelaine
