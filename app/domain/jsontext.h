// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace chatelaine {

/// A JSON text taken apart where it stands: nothing of it is copied but texts with escapes. It must be an
/// object, of which two programs could not read two things: it does not nest deeper than mostDepth, no member
/// stands in an object twice, and no text has half a character. JsonReader reads it.
class JsonText {
public:
    static constexpr int mostDepth = 16;

    struct Fault {
        QString place; ///< "line 3, column 7" or the top level.
        QString reason;
    };
    enum class Type : quint8 { Null, False, True, Number, String, Array, Object };

    /// A value, in the order in which they begin; what an object or a list holds comes right behind it.
    struct Node {
        Type type = Type::Null;
        bool escapedName = false; ///< Then `name` is a place in the texts that were copied.
        bool escaped = false; ///< The same of `begin`.
        quint32 name = 0; ///< Of a member.
        quint32 nameSize = 0;
        quint32 begin = 0; ///< A text's is behind the quotation mark.
        quint32 size = 0;
        quint32 end = 0; ///< The place of the first node that is not in it.
    };

    static tl::expected<JsonText, Fault> parse(QByteArray text);

    // The views live as long as this.
    const Node &node(quint32 place) const { return m_nodes[place]; } ///< 0 is the whole object.
    std::string_view name(const Node &member) const;
    std::string_view value(const Node &node) const; ///< Texts without escapes; the rest as it stands.

private:
    JsonText() = default;

    QByteArray m_text;
    std::vector<Node> m_nodes;
    std::deque<std::string> m_copied; ///< Those with escapes.
};

} // namespace chatelaine
