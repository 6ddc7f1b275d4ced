// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/message.h"

namespace chatelaine {

class Engine;

/// "/healthz": the process answers. "/readyz": it can check keys.
class Health final : public http::Handler {
public:
    explicit Health(const Engine &engine);

    static bool takes(std::string_view path);
    void handle(const http::Request &request, http::Respond respond) override;

private:
    const Engine &m_engine;
};

} // namespace chatelaine
