// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/gate.h"

#include "domain/jsoncodec.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace chatelaine::http {

namespace {

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool isOriginForm(std::string_view target)
{
    return target.starts_with('/') && std::all_of(target.begin(), target.end(), [](char c) {
        return c != ' ' && c != '#' && !isControl(c) && static_cast<unsigned char>(c) < 0x80;
    });
}

bool isValue(std::string_view value)
{
    return std::none_of(value.begin(), value.end(), [](char c) { return isControl(c) && c != '\t'; });
}

/// What the gate looks at, each the first of its name, and how many there are.
struct Field {
    std::string_view name;
    std::string_view value{};
    int count = 0;
};

enum Watched { Host, ContentLength, TransferEncoding, Authorization, Expect };

std::array<Field, 5> watchedFields(std::span<const Header> headers)
{
    std::array<Field, 5> fields{
        Field{"Host"}, {"Content-Length"}, {"Transfer-Encoding"}, {"Authorization"}, {"Expect"}};
    for (const Header &header : headers) {
        for (Field &field : fields) {
            if (sameName(header.name, field.name) && field.count++ == 0)
                field.value = header.value;
        }
    }
    return fields;
}

std::optional<Refusal> checkLength(const Field &length, std::size_t mostBody)
{
    if (length.count == 0)
        return {};
    std::uint64_t bytes = 0;
    const char *end = length.value.data() + length.value.size();
    const auto [read, fault] = std::from_chars(length.value.data(), end, bytes);
    if (read != end || (fault != std::errc() && fault != std::errc::result_out_of_range))
        return refuse(400, u"Content-Length"_s, u"it is not a number"_s);
    if (fault == std::errc::result_out_of_range || bytes > mostBody)
        return Refusal{413, {ErrorCode::RequestTooLarge, {QString::number(mostBody)}}};
    return {};
}

std::optional<Refusal> checkFraming(
    const std::array<Field, 5> &fields, const Head &head, std::size_t mostBody)
{
    const Field &encoding = fields[TransferEncoding];
    const Field &length = fields[ContentLength];
    if (length.count > 1)
        return refuse(400, u"Content-Length"_s, u"it stands more than once"_s);
    if (encoding.count > 0) {
        if (encoding.count > 1 || !sameName(encoding.value, "chunked"))
            return refuse(400, u"Transfer-Encoding"_s, u"only \"chunked\" is taken"_s);
        if (head.version < 11)
            return refuse(400, u"Transfer-Encoding"_s, u"HTTP/1.0 has none"_s);
        if (length.count > 0)
            return refuse(400, u"Transfer-Encoding"_s, u"Content-Length stands there too"_s);
    }
    return checkLength(length, mostBody);
}

} // namespace

std::optional<Refusal> checkHead(const Head &head, std::size_t mostBody)
{
    if (!isOriginForm(head.target))
        return refuse(400, u"the request line"_s, u"the target is not a path"_s);
    for (const Header &header : head.headers) {
        if (!isValue(header.value))
            return refuse(400, u"a header"_s, u"it has a control character"_s);
    }
    const auto fields = watchedFields(head.headers);
    if (auto refusal = checkFraming(fields, head, mostBody))
        return refusal;
    if (fields[Host].count > 1 || (fields[Host].count == 0 && head.version == 11))
        return refuse(400, u"Host"_s, u"it must stand exactly once"_s);
    if (fields[Authorization].count > 1)
        return refuse(400, u"Authorization"_s, u"it stands more than once"_s);
    if (fields[Expect].count > 1
        || (fields[Expect].count == 1 && !sameName(fields[Expect].value, "100-continue")))
        return refuse(417, u"Expect"_s, u"only \"100-continue\" can be expected"_s);
    return {};
}

Refusal refuse(int status, const QString &place, const QString &reason)
{
    return {status, {ErrorCode::RequestInvalid, {place, reason}}};
}

Response answer(const Refusal &refusal)
{
    Response response;
    response.status = refusal.status;
    response.contentType = "application/json";
    response.body
        = QJsonDocument(json::fromError(refusal.error)).toJson(QJsonDocument::Compact).toStdString();
    return response;
}

} // namespace chatelaine::http
