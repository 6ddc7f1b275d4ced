// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/health.h"

#include "service/engine/engine.h"

namespace chatelaine {

namespace {

constexpr std::string_view alive = "/healthz";
constexpr std::string_view ready = "/readyz";

} // namespace

Health::Health(const Engine &engine)
    : m_engine(engine)
{
}

bool Health::takes(std::string_view path)
{
    return path == alive || path == ready;
}

void Health::handle(const http::Request &request, http::Respond respond)
{
    const bool good = request.path() == alive || m_engine.isReady();
    http::Response response;
    response.status = good ? 200 : 503;
    response.headers.add("Cache-Control", "no-store");
    response.contentType = "application/json";
    response.body = good ? R"({"status":"ok"})" : R"({"status":"unready"})";
    respond(std::move(response));
}

} // namespace chatelaine
