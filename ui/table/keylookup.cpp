// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keylookup.h"

#include "domain/keydraft.h"
#include "ui/table/keytablemodel.h"

#include <algorithm>

namespace chatelaine::keylookup {

namespace {

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool hasWord(const KeyBlock &keys, std::string_view word)
{
    for (quint32 number = 0; number < keys.wordCount(); ++number) {
        if (keys.word(number) == word)
            return true;
    }
    return false;
}

/// Calls `visit(block, index)` for rows of blocks in which the owner is named, until it says no.
template <typename Visit>
void forBlocksOf(const KeyTableModel &keys, std::string_view owner, Visit visit)
{
    const KeyBlock *looked = nullptr;
    bool named = false;
    bool more = true;
    keys.rows().forStretches(0, keys.rowCount(), [&](const KeyRows::Stretch &stretch) {
        if (!more)
            return;
        if (std::exchange(looked, stretch.block) != stretch.block)
            named = hasWord(*stretch.block, owner);
        for (int i = 0; named && more && i < stretch.count; ++i)
            more = visit(*stretch.block, stretch.firstIndex + i);
    });
}

/// A folded text, to be compared with labels; those of ASCII letters alone are not folded for it.
class FoldedText {
public:
    explicit FoldedText(const QString &text)
        : m_text(folded(text))
        , m_ascii(m_text.toStdString())
    {
    }
    bool equals(std::string_view label) const
    {
        if (isAscii(label))
            return std::ranges::equal(label, m_ascii, [](char left, char right) {
                return (left >= 'A' && left <= 'Z' ? static_cast<char>(left | 0x20) : left) == right;
            });
        return folded(QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()))) == m_text;
    }

private:
    QString m_text;
    std::string m_ascii;
};

} // namespace

int count(const KeyTableModel &keys, const QString &owner)
{
    const std::string name = owner.toStdString();
    int found = 0;
    forBlocksOf(keys, name, [&](const KeyBlock &block, int i) {
        const KeyView key = block.row(i);
        found += !key.deletedAt && key.owner == name ? 1 : 0;
        return true;
    });
    return found;
}

std::optional<ApiKey> first(const KeyTableModel &keys, const QString &owner)
{
    const std::string name = owner.toStdString();
    std::optional<ApiKey> found;
    forBlocksOf(keys, name, [&](const KeyBlock &block, int i) {
        if (const KeyView key = block.row(i); !key.deletedAt && key.owner == name)
            found = keyFrom(key);
        return !found;
    });
    return found;
}

bool labelTaken(const KeyTableModel &keys, const QString &owner, const QString &label, const KeyId &except)
{
    const std::string name = owner.toStdString();
    const FoldedText wanted(label.trimmed());
    bool taken = false;
    forBlocksOf(keys, name, [&](const KeyBlock &block, int i) {
        if (wanted.equals(block.label(i))) {
            const KeyView key = block.row(i);
            taken = !key.deletedAt && key.id != except && key.owner == name;
        }
        return !taken;
    });
    return taken;
}

} // namespace chatelaine::keylookup
