// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/router.h"

namespace chatelaine {

void Router::handle(const http::Request &request, http::Respond respond)
{
    if (m_verifier.takes(request.target))
        m_verifier.handle(request, std::move(respond));
    else if (Health::takes(request.path()))
        m_health.handle(request, std::move(respond));
    else
        m_management.handle(request, std::move(respond));
}

} // namespace chatelaine
