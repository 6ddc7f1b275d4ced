// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/changefollowers.h"
#include "service/api/docsfiles.h"
#include "service/api/routes.h"
#include "service/api/signin.h"
#include "service/check/trustedproxies.h"

namespace chatelaine {

struct ApiOptions {
    TrustedProxies proxies{}; ///< Whose X-Forwarded-For is believed.
    QString swaggerUi{}; ///< The folder with the files of swagger-ui-dist; may be absent.
    std::chrono::milliseconds heartbeat{15'000}; ///< Of an event stream.
};

/// The management API: everything under /v1 but the checks, its description, and /docs. Decides nothing: who
/// may do what is the registry's to say.
class Api final : public http::Handler {
public:
    /// The engine must outlive it; whoever asks must have stopped before it goes.
    Api(Engine &engine, ApiOptions options);

    void handle(const http::Request &request, http::Respond respond) override;

private:
    void run(const Route &route, const Incoming &incoming, http::Respond respond);

    Engine &m_engine;
    const TrustedProxies m_proxies;
    const DocsFiles m_docs;
    ChangeFollowers m_changes;
    SignIn m_signIn;
};

} // namespace chatelaine
