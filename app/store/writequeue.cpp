// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writequeue.h"

namespace chatelaine {

WriteQueue::WriteQueue(ServiceClient &client)
    : m_client(client)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &WriteQueue::attempt);
}

void WriteQueue::add(ServiceCall call, Repeat repeat, Ended ended)
{
    append({{std::move(call), repeat}, std::move(ended)});
}

void WriteQueue::add(Prepare prepare, Ended ended)
{
    append({{}, std::move(ended), std::move(prepare)});
}

void WriteQueue::append(Write write)
{
    m_writes.push_back(std::move(write));
    if (m_writes.size() == 1)
        begin();
}

void WriteQueue::begin()
{
    const Prepare prepare = m_writes.front().prepare;
    if (!prepare) {
        attempt();
        return;
    }
    prepare([guard = QPointer<WriteQueue>(this)](Result<Change> change) {
        if (!guard)
            return;
        if (!change) {
            guard->finish(tl::unexpected(change.error()));
            return;
        }
        guard->m_writes.front().change = *std::move(change);
        guard->attempt();
    });
}

void WriteQueue::attempt()
{
    ++m_writes.front().attempts;
    m_client.send(m_writes.front().change.call, [guard = QPointer<WriteQueue>(this)](CallEnd end) {
        if (guard)
            guard->take(std::move(end));
    });
}

void WriteQueue::take(CallEnd end)
{
    Write &write = m_writes.front();
    if (isToBeRepeated(end)) {
        const auto delay = m_client.timing().firstDelay * (1 << std::min(write.attempts - 1, 3));
        m_again.start(delay);
        return;
    }
    // An answer to the second attempt that is about the way says nothing of the first.
    const bool isAboutIt = end.reached == CallEnd::Reached::Answered
        && (end.result || end.result.error().code != ErrorCode::SessionEnded);
    if (end.reached == CallEnd::Reached::Maybe || (write.mayBeDone && !isAboutIt))
        finish(fail(ErrorCode::OutcomeUnknown, {m_client.address().host()}));
    else
        finish(std::move(end.result));
}

bool WriteQueue::isToBeRepeated(const CallEnd &end)
{
    Write &write = m_writes.front();
    if (end.reached == CallEnd::Reached::Maybe && !write.mayBeDone) {
        write.mayBeDone = true;
        write.deadline.setRemainingTime(m_client.timing().repeatFor);
    }
    const bool unready = !end.result && end.result.error().code == ErrorCode::ServiceUnready;
    const bool open = end.reached != CallEnd::Reached::Answered || unready;
    return write.change.repeat == Repeat::UntilAnswered && write.mayBeDone && open
        && !write.deadline.hasExpired();
}

void WriteQueue::finish(Result<CallAnswer> result)
{
    const Write write = std::move(m_writes.front());
    m_writes.pop_front();
    if (!m_writes.empty())
        begin();
    write.ended({std::move(result), write.attempts > 1});
}

} // namespace chatelaine
