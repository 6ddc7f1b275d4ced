// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/message.h"

#include <atomic>
#include <semaphore>

namespace chatelaine {

/// A small service: what a request came to, and answers of every kind.
class SampleHandler final : public http::Handler {
public:
    void handle(const http::Request &request, http::Respond respond) override;

    /// Answers the requests for "/later" that wait; false when there was none.
    bool answerWaiting();
    /// A request for "/held" holds its thread up until this.
    void release() { m_held.release(); }
    std::shared_ptr<http::Stream> stream() const; ///< Of the last request for "/stream".
    std::atomic<int> requests = 0;

private:
    std::counting_semaphore<> m_held{0};
    mutable std::mutex m_mutex;
    std::vector<http::Respond> m_waiting;
    std::shared_ptr<http::Stream> m_stream;
};

} // namespace chatelaine
