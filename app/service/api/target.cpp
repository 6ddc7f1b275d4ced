// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/target.h"

#include "service/check/percent.h"

#include <QCoreApplication>

#include <algorithm>

namespace chatelaine::target {

namespace {

struct TargetTexts {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::TargetTexts)
};

template <typename Take>
void split(std::string_view text, char mark, Take take)
{
    while (true) {
        const std::size_t at = text.find(mark);
        take(text.substr(0, at));
        if (at == std::string_view::npos)
            return;
        text.remove_prefix(at + 1);
    }
}

} // namespace

std::vector<std::string_view> segments(std::string_view path)
{
    std::vector<std::string_view> parts;
    split(path.substr(path.starts_with('/') ? 1 : 0), '/',
        [&](std::string_view part) { parts.push_back(part); });
    return parts;
}

Result<QHash<QString, QString>> query(std::string_view text, std::span<const std::string_view> known)
{
    QHash<QString, QString> values;
    QString bad;
    QString reason;
    split(text, '&', [&](std::string_view part) {
        if (part.empty())
            return;
        const std::size_t mark = std::min(part.find('='), part.size());
        const auto name = percent::decoded(part.substr(0, mark));
        const auto value = percent::decoded(mark < part.size() ? part.substr(mark + 1) : std::string_view());
        if (!name || !value)
            reason = TargetTexts::tr("it is not percent-encoded UTF-8");
        else if (name->isEmpty() || std::find(known.begin(), known.end(), name->toStdString()) == known.end())
            reason = TargetTexts::tr("no such parameter is known");
        else if (values.contains(*name))
            reason = TargetTexts::tr("it stands there twice");
        else
            values.insert(*name, *value);
        bad = reason.isEmpty() ? bad : name.value_or(QString());
    });
    if (!reason.isEmpty())
        return fail(ErrorCode::RequestInvalid, {TargetTexts::tr("the query %1").arg(bad).trimmed(), reason});
    return values;
}

} // namespace chatelaine::target
