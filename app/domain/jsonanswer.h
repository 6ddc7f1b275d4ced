// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/check.h"
#include "domain/error.h"
#include "domain/jsonreader.h"
#include "domain/keyview.h"
#include "domain/workspace.h"

/// Reading back what domain/jsoncodec.h writes. Every member that is known here is checked; what is derived
/// ("status", "marks", "hint") is left aside.
namespace chatelaine::json {

/// What a row's views point to besides the JSON text.
struct KeyTexts {
    std::string tags;
    std::string scopes;
};
KeyView viewKey(JsonReader &reader, KeyTexts &texts); ///< Lives until either is used again.
ApiKey readKey(JsonReader &reader);
Workspace readWorkspace(JsonReader &reader);
Error readErrorBody(JsonReader &reader); ///< A code that is not known here is a fault.
Error readError(JsonReader &reader);

/// A value from whoever may be newer than this program. RequestInvalid(place, reason).
template <typename T>
Result<T> fromAnswer(const JsonText &text, T (*read)(JsonReader &))
{
    JsonReader reader(text, JsonReader::Unknown::Ignored);
    T value = read(reader);
    if (const auto &fault = reader.firstFault())
        return fail(ErrorCode::RequestInvalid, {fault->place, fault->reason});
    return value;
}

} // namespace chatelaine::json
