// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/message.h"

#include <optional>

namespace chatelaine::http {

/// Where a handler puts its answer, on any thread, and the connection finds it.
class AnswerSlot : public std::enable_shared_from_this<AnswerSlot> {
public:
    /// Whoever drops all copies of it without having answered has answered 500.
    Respond respond();

    /// The answer; while there is none `wake` is kept, to be called once, on any thread, when it came.
    std::optional<Response> take(std::function<void()> wake);

private:
    void put(Response response);

    std::mutex m_mutex;
    bool m_given = false;
    std::optional<Response> m_response;
    std::function<void()> m_wake;
};

} // namespace chatelaine::http
