// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonstrict.h"

#include "domain/jsonreader.h"

#include <algorithm>

namespace chatelaine::json {

namespace {

/// What the punctuation of a sound JSON text says.
struct Outline {
    int depth = 0;
    qsizetype members = 0; ///< As they were written, repeated ones too.
};

Outline outlineOf(QByteArrayView text)
{
    Outline outline;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            i += c == '\\' ? 1 : 0;
            quoted = c != '"';
            continue;
        }
        quoted = c == '"';
        outline.members += c == ':' ? 1 : 0;
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        outline.depth = std::max(outline.depth, depth);
    }
    return outline;
}

/// What the parser kept: of members of one name it keeps one.
struct Kept {
    qsizetype members = 0;
    bool whole = true; ///< No lone surrogates.

    void look(const QJsonValue &value)
    {
        if (value.isString())
            whole = whole && value.toString().isValidUtf16();
        else if (value.isArray())
            look(value.toArray());
        else if (value.isObject())
            look(value.toObject());
    }
    void look(const QJsonArray &array)
    {
        for (const QJsonValue &item : array)
            look(item);
    }
    void look(const QJsonObject &object)
    {
        members += object.size();
        for (auto member = object.begin(); member != object.end(); ++member) {
            whole = whole && member.key().isValidUtf16();
            look(member.value());
        }
    }
};

} // namespace

std::optional<QString> strictFault(QByteArrayView text, const QJsonObject &object)
{
    const Outline outline = outlineOf(text);
    if (outline.depth > mostDepth)
        return JsonReader::tr("it nests too deeply");
    Kept kept;
    kept.look(object);
    if (kept.members != outline.members)
        return JsonReader::tr("a member stands in it twice");
    if (!kept.whole)
        return JsonReader::tr("a text in it has half a character");
    return std::nullopt;
}

} // namespace chatelaine::json
