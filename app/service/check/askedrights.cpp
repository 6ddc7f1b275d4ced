// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/askedrights.h"

#include "service/check/listvalues.h"
#include "service/check/percent.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr std::string_view root = "/v1/verify";

bool addScope(CheckRequest &asked, const QString &text)
{
    const auto grant = parseGrant(text);
    if (grant)
        asked.scopes.append(*grant);
    return grant.has_value();
}

bool addTeam(CheckRequest &asked, const QString &team)
{
    const bool fits = !team.isEmpty() && (asked.team.isEmpty() || asked.team == team);
    asked.team = team;
    return fits;
}

bool addAccess(CheckRequest &asked, const QString &word)
{
    if (word == accessWord(Access::Write))
        asked.access = Access::Write;
    return word == accessWord(Access::Write) || word == accessWord(Access::Read);
}

bool addParameter(CheckRequest &asked, std::string_view parameter)
{
    const std::size_t equals = std::min(parameter.find('='), parameter.size());
    const std::string_view name = parameter.substr(0, equals);
    const auto value = percent::decoded(parameter.substr(std::min(equals + 1, parameter.size())));
    if (!value)
        return false;
    if (name == "scope")
        return addScope(asked, *value);
    if (name == "team")
        return addTeam(asked, *value);
    return name == "access" && addAccess(asked, *value);
}

/// The values of all headers of that name, each of which `add` must take.
template <typename Add>
bool addValues(CheckRequest &asked, const http::Request &request, std::string_view name, Add add)
{
    const auto values = listValues(request, name);
    return std::all_of(values.begin(), values.end(), [&](std::string_view value) {
        const auto text = percent::decoded(value);
        return text && add(asked, *text);
    });
}

bool onlyReads(std::string_view method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

} // namespace

bool CheckTarget::isOne(std::string_view path)
{
    return path.starts_with(root)
        && (path.size() == root.size() || path[root.size()] == '/' || path[root.size()] == ';');
}

std::optional<CheckTarget> CheckTarget::parse(std::string_view path)
{
    std::string_view rest = path.substr(root.size());
    if (rest.starts_with('/'))
        rest.remove_prefix(1);
    rest = rest.substr(0, rest.find('/'));
    std::size_t end = std::min(rest.find(';'), rest.size());
    const auto workspace = percent::decoded(rest.substr(0, end));
    if (!workspace)
        return std::nullopt;
    CheckTarget target{*workspace, {}};
    while (end < rest.size()) {
        rest.remove_prefix(end + 1);
        end = std::min(rest.find(';'), rest.size());
        if (!addParameter(target.request, rest.substr(0, end)))
            return std::nullopt;
    }
    return target;
}

bool addProxyRights(CheckRequest &asked, const http::Request &request, const KeyPolicy &policy)
{
    if (policy.hasWriteToggle) {
        for (const std::string_view name : {"X-Original-Method", "X-Forwarded-Method"}) {
            const auto methods = listValues(request, name);
            if (!std::all_of(methods.begin(), methods.end(), onlyReads))
                asked.access = Access::Write;
        }
    }
    return addValues(asked, request, "X-Required-Scope", addScope)
        && addValues(asked, request, "X-Required-Team", addTeam)
        && addValues(asked, request, "X-Required-Access", addAccess);
}

} // namespace chatelaine
