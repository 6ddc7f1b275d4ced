// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keyview.h"
#include "domain/stringpool.h"

#include <iterator>
#include <span>

namespace chatelaine {

/// Keys as they travel and are held by the million: packed one after the other, what repeats kept once. A key
/// takes about 100 bytes where an ApiKey takes over 700. Rows are appended and read, never changed.
class KeyBlock {
public:
    KeyBlock() = default;
    KeyBlock(const QList<ApiKey> &keys);
    KeyBlock(std::initializer_list<ApiKey> keys);

    int size() const { return static_cast<int>(m_ids.size()); }
    bool isEmpty() const { return m_ids.empty(); }
    void append(const KeyView &row);
    void append(const ApiKey &key);
    void seal(); ///< Frees what only append() needs; it may be called again all the same.

    KeyId id(int i) const { return m_ids[at_(i)]; }
    KeyView row(int i) const;
    ApiKey at(int i) const { return keyFrom(row(i)); }
    Lifecycle lifecycle(int i) const; ///< A third of the cost of row().
    QList<ApiKey> toList() const;

    /// What many rows share and people look for: numbers of texts, see word().
    struct Words {
        quint32 createdBy;
        quint32 hintPrefix;
        quint32 scopes; ///< As grantsText() writes them.
        quint32 team;
        Access access;
    };
    std::span<const quint32> wordSets() const { return m_wordSets; } ///< By row; see wordSet().
    quint32 wordSetCount() const { return m_wordSetBytes.size(); }
    Words wordSet(quint32 number) const;
    Words words(int i) const { return wordSet(m_wordSets[at_(i)]); } ///< A tenth of the cost of row().
    std::string_view word(quint32 number) const { return m_words.text(number); }
    quint32 wordCount() const { return m_words.size(); }

    std::string_view label(int i) const; ///< These two as in row().
    std::string_view tags(int i) const;
    /// Label, note, tags and the hint's last characters of all rows one after the other, each text ended by a
    /// NUL.
    std::string_view texts() const { return m_texts; }
    /// Where row `i` begins in texts(); their end for size().
    std::size_t textBegin(int i) const { return i == size() ? m_texts.size() : m_places[at_(i)].text; }

    class Iterator; ///< Over ApiKey by value.
    Iterator begin() const;
    Iterator end() const;

    bool operator==(const KeyBlock &other) const;

private:
    enum Field {
        Workspace,
        Owner,
        CreatedBy,
        Origin,
        Prefix,
        Scopes,
        Team,
        Source,
        Agent,
        RefusedSource,
        RefusedReason,
        Fields
    };
    struct Place {
        quint32 facts;
        quint32 text;
    };
    class Reader;
    class Writer;

    static std::size_t at_(int i) { return static_cast<std::size_t>(i); }
    quint32 pooled(Field field, std::string_view text);
    quint32 pooledWords(const KeyView &row);
    void appendUse(const KeyView &row, quint32 bits);
    void appendTexts(const KeyView &row);
    void readUse(Reader &in, quint32 bits, KeyView &row) const;
    void readTexts(Reader &in, std::size_t begin, KeyView &row) const;

    std::vector<KeyId> m_ids;
    std::vector<Place> m_places;
    std::vector<quint32> m_wordSets;
    std::string m_facts; ///< Numbers of variable length, see keyblock.cpp.
    std::string m_texts;
    StringPool m_wordSetBytes; ///< Of each Words.
    StringPool m_words; ///< What people or the workspace gave the keys.
    StringPool m_calls; ///< What callers did: many of these are the only ones of their kind.
    std::array<quint32, Fields> m_latest{}; ///< Numbers of the row before: most often the next one's.
};

class KeyBlock::Iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = ApiKey;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = ApiKey;

    Iterator(const KeyBlock &block, int row)
        : m_block(&block)
        , m_row(row)
    {
    }
    ApiKey operator*() const { return m_block->at(m_row); }
    Iterator &operator++()
    {
        ++m_row;
        return *this;
    }
    Iterator operator++(int) { return {*m_block, m_row++}; }
    bool operator==(const Iterator &other) const = default;

private:
    const KeyBlock *m_block;
    int m_row;
};

inline KeyBlock::Iterator KeyBlock::begin() const
{
    return {*this, 0};
}
inline KeyBlock::Iterator KeyBlock::end() const
{
    return {*this, size()};
}

} // namespace chatelaine
