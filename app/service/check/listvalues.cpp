// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/listvalues.h"

namespace chatelaine {

namespace {

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace

std::vector<std::string_view> listValues(const http::Request &request, std::string_view name)
{
    std::vector<std::string_view> values;
    for (const http::Header &header : request.headers) {
        if (!http::sameName(header.name, name))
            continue;
        std::string_view rest = header.value;
        for (std::size_t comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
            values.push_back(trimmed(rest.substr(0, comma)));
            rest.remove_prefix(comma + 1);
        }
        values.push_back(trimmed(rest));
    }
    return values;
}

} // namespace chatelaine
