// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/answerslot.h"

namespace chatelaine::http {

Respond AnswerSlot::respond()
{
    // Its end is the end of the last copy of what is answered with.
    const std::shared_ptr<void> forgotten(
        nullptr, [slot = shared_from_this()](void *) { slot->put(Response{.status = 500}); });
    return [slot = shared_from_this(), forgotten](Response response) { slot->put(std::move(response)); };
}

std::optional<Response> AnswerSlot::take(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    if (!m_response)
        m_wake = std::move(wake);
    return std::exchange(m_response, {});
}

void AnswerSlot::put(Response response)
{
    std::function<void()> wake;
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_given, true))
            return;
        m_response = std::move(response);
        wake = std::move(m_wake);
    }
    if (wake)
        wake();
}

} // namespace chatelaine::http
