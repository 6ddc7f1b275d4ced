// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/check/health.h"
#include "service/check/verifier.h"

namespace chatelaine {

/// Who answers which request. The handlers must outlive it.
class Router final : public http::Handler {
public:
    Router(Health &health, Verifier &verifier, http::Handler &management)
        : m_health(health)
        , m_verifier(verifier)
        , m_management(management)
    {
    }

    void handle(const http::Request &request, http::Respond respond) override;

private:
    Health &m_health;
    Verifier &m_verifier;
    http::Handler &m_management; ///< The rest, and what there is not.
};

} // namespace chatelaine
