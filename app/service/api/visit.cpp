// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/visit.h"

#include "registry/accounts.h"
#include "service/api/answers.h"
#include "service/engine/engine.h"

namespace chatelaine {

namespace {

/// One call for one visitor, on its way to a registry and back.
struct Visit {
    Digest session{};
    CheckOrigin origin;
    QString program;
    Result<Work> work;
    http::Respond respond;
    const Clock &clock;
    std::string member; ///< The engine's thread.

    Result<http::Response> at(KeyRegistry &registry)
    {
        const auto resumed = registry.accounts().resume(session, origin);
        if (!resumed)
            return tl::unexpected(resumed.error());
        member = resumed->email.toStdString();
        if (!work)
            return tl::unexpected(work.error());
        return (*work)(registry, {*resumed, {resumed->email, program, false}, clock.now()});
    }
    void answer(Result<http::Response> result)
    {
        http::Response response = result ? *std::move(result) : answers::refusal(result.error());
        response.logMember = std::move(member);
        respond(std::move(response));
    }
};

std::shared_ptr<Visit> begin(
    Engine &engine, const Incoming &incoming, Result<Work> work, http::Respond respond)
{
    const auto session = incoming.session();
    if (!session) {
        respond(answers::refusal({ErrorCode::SessionEnded}));
        return nullptr;
    }
    return std::make_shared<Visit>(Visit{*session, incoming.origin, incoming.program(), std::move(work),
        std::move(respond), engine.clock(), {}});
}

} // namespace

void readFor(Engine &engine, const Incoming &incoming, Result<Work> work, http::Respond respond)
{
    const auto visit = begin(engine, incoming, std::move(work), std::move(respond));
    if (visit)
        engine.read<http::Response>([visit](KeyRegistry &registry) { return visit->at(registry); },
            [visit](Result<http::Response> result) { visit->answer(std::move(result)); });
}

void writeFor(Engine &engine, const Incoming &incoming, Result<Work> work, http::Respond respond)
{
    const auto visit = begin(engine, incoming, std::move(work), std::move(respond));
    if (visit)
        engine.write<http::Response>([visit](KeyRegistry &registry) { return visit->at(registry); },
            [visit](Result<http::Response> result) { visit->answer(std::move(result)); });
}

} // namespace chatelaine
