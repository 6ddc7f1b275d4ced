// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsontext.h"

#include "domain/jsonreader.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <array>

namespace chatelaine {

namespace {

using boost::json::error;
using boost::json::error_code;
using boost::json::string_view;

/// Makes the nodes of what the parser meets. The parser says of texts and numbers alone where they stand, so
/// quotation marks and braces are looked for from one to the next: between them there is nothing like them.
class NodeMaker {
public:
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);

    NodeMaker(std::string_view input, std::vector<JsonText::Node> &nodes, std::deque<std::string> &copied)
        : m_begin(input.data())
        , m_end(input.data() + input.size())
        , m_at(m_begin)
        , m_nodes(nodes)
        , m_copied(copied)
    {
        constexpr std::size_t bytesPerNode = 16; // About, in answers.
        m_nodes.reserve(input.size() / bytesPerNode + 1);
    }

    bool hasTwice() const { return m_twice; }

    bool on_document_begin(error_code &) { return true; }
    bool on_document_end(error_code &) { return true; }
    bool on_array_begin(error_code &) { return open(JsonText::Type::Array); }
    bool on_array_end(std::size_t, error_code &) { return close() != nullptr; }
    bool on_object_begin(error_code &)
    {
        open(JsonText::Type::Object);
        m_nodes.back().begin = offset(reach('{'));
        return true;
    }
    bool on_object_end(std::size_t members, error_code &fault);
    bool on_string_part(string_view part, std::size_t, error_code &) { return keep(part); }
    bool on_string(string_view part, std::size_t, error_code &)
    {
        JsonText::Node &node = add(JsonText::Type::String);
        takeText(part, node.begin, node.size, node.escaped);
        return true;
    }
    bool on_key_part(string_view part, std::size_t, error_code &) { return keep(part); }
    bool on_key(string_view part, std::size_t, error_code &)
    {
        m_member = {};
        takeText(part, m_member.name, m_member.nameSize, m_member.escapedName);
        return true;
    }
    bool on_number_part(string_view, error_code &) { return true; } // Only of a text that comes in parts.
    bool on_int64(std::int64_t, string_view digits, error_code &) { return addNumber(digits); }
    bool on_uint64(std::uint64_t, string_view digits, error_code &) { return addNumber(digits); }
    bool on_double(double, string_view digits, error_code &) { return addNumber(digits); }
    bool on_bool(bool value, error_code &)
    {
        add(value ? JsonText::Type::True : JsonText::Type::False);
        return true;
    }
    bool on_null(error_code &)
    {
        add(JsonText::Type::Null);
        return true;
    }
    bool on_comment_part(string_view, error_code &) { return true; }
    bool on_comment(string_view, error_code &) { return true; }

private:
    JsonText::Node &add(JsonText::Type type);
    bool addNumber(string_view digits);
    bool open(JsonText::Type type);
    JsonText::Node *close();
    bool keep(string_view part);
    /// The text whose last part this is: where it stands, or where its copy does.
    void takeText(string_view part, quint32 &begin, quint32 &size, bool &escaped);
    const char *reach(char mark); ///< The next one; what comes is looked for behind it.
    std::string_view nameOf(const JsonText::Node &member) const;
    bool standsTwice(quint32 object) const; ///< A member.
    bool standsTwiceAmongMany(quint32 object) const;
    quint32 offset(const char *at) const { return static_cast<quint32>(at - m_begin); }

    const char *const m_begin;
    const char *const m_end;
    const char *m_at;
    std::vector<JsonText::Node> &m_nodes;
    std::deque<std::string> &m_copied;
    JsonText::Node m_member; ///< Its name, until the value comes.
    std::string m_kept; ///< Of a text with escapes.
    std::array<quint32, JsonText::mostDepth> m_open{}; ///< Places of what has not ended.
    std::size_t m_depth = 0;
    bool m_twice = false;
};

const char *NodeMaker::reach(char mark)
{
    const char *const found = std::find(m_at, m_end, mark);
    m_at = found + 1;
    return found;
}

JsonText::Node &NodeMaker::add(JsonText::Type type)
{
    JsonText::Node &node = m_nodes.emplace_back(std::exchange(m_member, {}));
    node.type = type;
    node.end = static_cast<quint32>(m_nodes.size());
    return node;
}

bool NodeMaker::addNumber(string_view digits)
{
    JsonText::Node &node = add(JsonText::Type::Number);
    node.begin = offset(digits.data());
    node.size = static_cast<quint32>(digits.size());
    return true;
}

bool NodeMaker::open(JsonText::Type type)
{
    m_open[m_depth++] = static_cast<quint32>(m_nodes.size());
    add(type);
    return true;
}

JsonText::Node *NodeMaker::close()
{
    JsonText::Node &node = m_nodes[m_open[--m_depth]];
    node.end = static_cast<quint32>(m_nodes.size());
    return &node;
}

bool NodeMaker::on_object_end(std::size_t, error_code &fault)
{
    JsonText::Node *const node = close();
    node->size = offset(reach('}')) + 1 - node->begin;
    m_twice = standsTwice(m_open[m_depth]);
    if (m_twice)
        fault = make_error_code(boost::system::errc::invalid_argument);
    return !m_twice;
}

bool NodeMaker::keep(string_view part)
{
    m_kept.append(part.data(), part.size());
    return true;
}

void NodeMaker::takeText(string_view part, quint32 &begin, quint32 &size, bool &escaped)
{
    const char *const first = reach('"') + 1;
    escaped = part.data() != first;
    if (!escaped) {
        begin = offset(first);
        size = static_cast<quint32>(part.size());
        m_at = first + size + 1;
        return;
    }
    keep(part);
    begin = static_cast<quint32>(m_copied.size());
    m_copied.push_back(std::exchange(m_kept, {}));
    while (*m_at != '"')
        m_at += *m_at == '\\' ? 2 : 1;
    ++m_at;
}

std::string_view NodeMaker::nameOf(const JsonText::Node &member) const
{
    if (member.escapedName)
        return m_copied[member.name];
    return {m_begin + member.name, member.nameSize};
}

bool NodeMaker::standsTwice(quint32 object) const
{
    constexpr std::size_t fewest = 64;
    std::array<quint32, 2 * fewest> seen{}; // Where a name stands first; 0 is nobody's place.
    std::size_t members = 0;
    for (quint32 at = object + 1; at < m_nodes[object].end; at = m_nodes[at].end) {
        if (++members > fewest)
            return standsTwiceAmongMany(object);
        const std::string_view name = nameOf(m_nodes[at]);
        std::size_t slot = name.size();
        if (!name.empty())
            slot += 31U * std::size_t(name.front()) + 7U * std::size_t(name[name.size() / 2])
                + std::size_t(name.back());
        for (slot %= seen.size(); seen[slot] != 0; slot = (slot + 1) % seen.size()) {
            if (nameOf(m_nodes[seen[slot]]) == name)
                return true;
        }
        seen[slot] = at;
    }
    return false;
}

bool NodeMaker::standsTwiceAmongMany(quint32 object) const
{
    std::vector<std::string_view> names;
    for (quint32 at = object + 1; at < m_nodes[object].end; at = m_nodes[at].end)
        names.push_back(nameOf(m_nodes[at]));
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

JsonText::Fault faultAt(std::string_view before, const error_code &fault)
{
    if (fault == error::too_deep)
        return {JsonReader::tr("the top level"), JsonReader::tr("it nests too deeply")};
    if (fault == error::illegal_leading_surrogate || fault == error::illegal_trailing_surrogate
        || fault == error::expected_utf16_escape)
        return {JsonReader::tr("the top level"), JsonReader::tr("a text in it has half a character")};
    const auto line = before.rfind('\n');
    return {JsonReader::tr("line %1, column %2")
                .arg(std::count(before.begin(), before.end(), '\n') + 1)
                .arg(line == std::string_view::npos ? before.size() + 1 : before.size() - line),
        JsonReader::tr("the JSON is broken")};
}

} // namespace

tl::expected<JsonText, JsonText::Fault> JsonText::parse(QByteArray text)
{
    JsonText parsed;
    parsed.m_text = std::move(text);
    const std::string_view input(parsed.m_text.constData(), static_cast<std::size_t>(parsed.m_text.size()));
    boost::json::parse_options options;
    options.max_depth = mostDepth;
    boost::json::basic_parser<NodeMaker> parser(options, input, parsed.m_nodes, parsed.m_copied);
    error_code fault;
    const std::size_t used = parser.write_some(false, input.data(), input.size(), fault);
    if (parser.handler().hasTwice())
        return tl::unexpected(
            Fault{JsonReader::tr("the top level"), JsonReader::tr("a member stands in it twice")});
    if (fault || used < input.size())
        return tl::unexpected(faultAt(input.substr(0, used), fault));
    if (parsed.m_nodes.front().type != Type::Object)
        return tl::unexpected(Fault{JsonReader::tr("the top level"), JsonReader::tr("it must be an object")});
    return parsed;
}

std::string_view JsonText::name(const Node &member) const
{
    if (member.escapedName)
        return m_copied[member.name];
    return {m_text.constData() + member.name, member.nameSize};
}

std::string_view JsonText::value(const Node &node) const
{
    if (node.escaped)
        return m_copied[node.begin];
    return {m_text.constData() + node.begin, node.size};
}

} // namespace chatelaine
