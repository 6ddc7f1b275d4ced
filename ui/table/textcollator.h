// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct UCollator;

namespace chatelaine {

/// Many texts, one after the other.
class TextList {
public:
    std::size_t size() const { return m_ends.size(); }
    void append(std::string_view text);
    std::string_view at(std::size_t i) const;

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

/// Orders texts (UTF-8) as readers of the default locale expect: numbers within texts by their value,
/// whatever the case. ICU itself, which QCollator stands on: QCollatorSortKey takes an allocation of its own
/// for each text, five times the memory, of which little ever comes back.
class TextCollator {
public:
    TextCollator();
    ~TextCollator();
    Q_DISABLE_COPY_MOVE(TextCollator)

    /// Below, at or above 0.
    int compare(std::string_view left, std::string_view right) const;

    /// Where each text stands among all, from 0 on; equal ones stand at the same place. Nothing once `stop`
    /// is set.
    std::vector<quint32> ranks(const TextList &texts, const std::atomic_bool &stop) const;

private:
    class SortKeys;

    struct Closer {
        void operator()(UCollator *collator) const;
    };
    std::unique_ptr<UCollator, Closer> m_collator;
};

} // namespace chatelaine
