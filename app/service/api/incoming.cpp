// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/incoming.h"

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

struct IncomingTexts {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::IncomingTexts)
};

} // namespace

Result<qint64> Incoming::number(const QString &name, qint64 lowest, qint64 highest, qint64 absent) const
{
    const auto found = query.constFind(name);
    if (found == query.cend())
        return absent;
    bool good = false;
    const qint64 value = found->toLongLong(&good);
    if (good && value >= lowest && value <= highest)
        return value;
    return fail(ErrorCode::RequestInvalid,
        {IncomingTexts::tr("the query %1").arg(name),
            IncomingTexts::tr("it must be a whole number from %1 to %2").arg(lowest).arg(highest)});
}

std::optional<Digest> Incoming::session() const
{
    constexpr std::string_view scheme = "Bearer ";
    const std::string_view value = request.header("Authorization");
    if (value.size() <= scheme.size() || !http::sameName(value.substr(0, scheme.size()), scheme))
        return std::nullopt;
    const QByteArrayView sent(
        value.data() + scheme.size(), static_cast<qsizetype>(value.size() - scheme.size()));
    if (!token::isToken(sent))
        return std::nullopt;
    return token::digest(sent);
}

QString Incoming::program() const
{
    const std::string_view said = request.header("X-Chatelaine-Client");
    for (const auto name : {"window"_L1, "cli"_L1, "docs"_L1}) {
        if (QLatin1StringView(said.data(), static_cast<qsizetype>(said.size())) == name)
            return name;
    }
    return u"api"_s;
}

} // namespace chatelaine
