// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/samplecalls.h"

#include "service/check/percent.h"

#include <algorithm>

namespace chatelaine {

namespace {

constexpr std::string_view teamMark = "{team}";

using Pair = std::pair<std::string_view, std::string_view>;

/// "a=1&b=2"
std::vector<Pair> pairsOf(std::string_view query)
{
    std::vector<Pair> pairs;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        const std::size_t equals = std::min(pair.find('='), pair.size());
        pairs.emplace_back(pair.substr(0, equals), pair.substr(std::min(equals + 1, pair.size())));
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return pairs;
}

/// Whether `text` is `form`, with any one name in the place of "{team}".
bool fitsText(std::string_view form, std::string_view text, QString &team)
{
    const std::size_t mark = form.find(teamMark);
    if (mark == std::string_view::npos)
        return form == text;
    const std::string_view before = form.substr(0, mark);
    const std::string_view after = form.substr(mark + teamMark.size());
    if (text.size() <= before.size() + after.size() || !text.starts_with(before) || !text.ends_with(after))
        return false;
    text.remove_prefix(before.size());
    text.remove_suffix(after.size());
    const auto name = text.find('/') == std::string_view::npos ? percent::decoded(text) : std::nullopt;
    team = name.value_or(QString());
    return name.has_value();
}

} // namespace

SampleCalls::SampleCalls(const PolicyCatalog &catalog)
{
    const auto policies = catalog.all();
    for (const KeyPolicy *policy : policies) {
        for (const AuthMethod &method : policy->auth)
            m_forms.push_back(formOf(*policy, method));
    }
}

SampleCalls::Form SampleCalls::formOf(const KeyPolicy &policy, const AuthMethod &method)
{
    const std::string text = method.samplePath.toStdString();
    const std::size_t mark = std::min(text.find('?'), text.size());
    Form form{&policy, &method, text.substr(0, mark), {}};
    for (const auto &[name, value] : pairsOf(std::string_view(text).substr(std::min(mark + 1, text.size()))))
        form.query.emplace_back(name, value);
    return form;
}

QList<SampleCalls::Match> SampleCalls::match(std::string_view target) const
{
    const std::size_t mark = std::min(target.find('?'), target.size());
    const std::string_view query = target.substr(std::min(mark + 1, target.size()));
    QList<Match> matches;
    for (const Form &form : m_forms) {
        QString team;
        if (fits(form, target.substr(0, mark), query, team))
            matches.append({form.policy, form.method, team});
    }
    return matches;
}

/// Further members of the query are the caller's.
bool SampleCalls::fits(const Form &form, std::string_view path, std::string_view query, QString &team)
{
    if (!fitsText(form.path, path, team))
        return false;
    const auto given = pairsOf(query);
    return std::all_of(form.query.begin(), form.query.end(), [&](const auto &wanted) {
        return std::any_of(given.begin(), given.end(), [&](const Pair &pair) {
            return pair.first == wanted.first && fitsText(wanted.second, pair.second, team);
        });
    });
}

} // namespace chatelaine
