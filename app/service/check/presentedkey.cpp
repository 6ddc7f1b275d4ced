// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/presentedkey.h"

#include "domain/secret.h"

#include <sodium.h>

#include <algorithm>

namespace chatelaine {

namespace {

std::string_view schemeWord(AuthScheme scheme)
{
    return scheme == AuthScheme::Bearer ? "Bearer" : "Basic";
}

bool isHeader(const http::Header &header, const AuthMethod &method)
{
    return QLatin1StringView(header.name.data(), static_cast<qsizetype>(header.name.size()))
               .compare(method.header, Qt::CaseInsensitive)
        == 0;
}

} // namespace

KeyHeaders::KeyHeaders(const PolicyCatalog &catalog)
    : m_names{"Authorization"}
{
    const auto policies = catalog.all();
    for (const KeyPolicy *policy : policies) {
        for (const AuthMethod &method : policy->auth) {
            const std::string name = method.header.toStdString();
            const auto same = [&](const std::string &known) { return http::sameName(known, name); };
            if (std::none_of(m_names.begin(), m_names.end(), same))
                m_names.push_back(name);
        }
    }
}

const http::Header *KeyHeaders::only(const http::Request &request) const
{
    const http::Header *found = nullptr;
    for (const http::Header &header : request.headers) {
        const auto same = [&](const std::string &name) { return http::sameName(header.name, name); };
        if (std::none_of(m_names.begin(), m_names.end(), same))
            continue;
        if (found)
            return nullptr;
        found = &header;
    }
    return found;
}

PresentedKey::PresentedKey(const http::Header &header, const AuthMethod &method)
{
    if (!isHeader(header, method))
        return;
    if (method.scheme == AuthScheme::Header) {
        m_ofMethod = true;
        m_token = QByteArrayView(header.value.data(), static_cast<qsizetype>(header.value.size()));
        return;
    }
    const std::size_t blank = std::min(header.value.find(' '), header.value.size());
    m_ofMethod = http::sameName(header.value.substr(0, blank), schemeWord(method.scheme));
    if (!m_ofMethod)
        return;
    std::string_view rest = header.value.substr(blank);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (method.scheme == AuthScheme::Bearer)
        m_token = QByteArrayView(rest.data(), static_cast<qsizetype>(rest.size()));
    else
        decodeUser(rest);
}

PresentedKey::~PresentedKey()
{
    wipe(m_decoded);
}

/// The user name of "user:password" in base64. What comes after as much as a token can be is not looked at.
void PresentedKey::decodeUser(std::string_view credentials)
{
    constexpr std::size_t enough = 128; // Base64 of m_decoded.
    static_assert(enough / 4 * 3 == std::tuple_size_v<decltype(m_decoded)>);
    std::size_t size = 0;
    const bool good = sodium_base642bin(reinterpret_cast<unsigned char *>(m_decoded.data()), m_decoded.size(),
                          credentials.data(), std::min(credentials.size(), enough), nullptr, &size, nullptr,
                          sodium_base64_VARIANT_ORIGINAL)
        == 0;
    const auto end = m_decoded.begin() + static_cast<std::ptrdiff_t>(good ? size : 0);
    if (const auto colon = std::find(m_decoded.begin(), end, ':'); colon != end)
        m_token = QByteArrayView(m_decoded.data(), colon - m_decoded.begin());
}

} // namespace chatelaine
