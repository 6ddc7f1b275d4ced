// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bulkcall.h"

#include "registry/recordcodec.h"
#include "store/remotepaths.h"
#include "store/reply.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chatelaine {

Reply<BulkOutcome> BulkCall::start(RemoteCalls &calls, const json::BulkRequest &request)
{
    auto *call = new BulkCall(calls, request);
    const Reply<BulkOutcome> reply = call->m_promise->future();
    const qsizetype count = request.ids.size();
    const qsizetype most = json::BulkRequest::mostKeys;
    const qsizetype parts = std::max<qsizetype>(1, (count + most - 1) / most);
    call->m_open = static_cast<int>(parts);
    // Even parts: one key alone would be judged as if nobody had asked for more.
    for (qsizetype i = 0; i < parts; ++i) {
        const qsizetype begin = count * i / parts;
        call->send(request.ids.sliced(begin, count * (i + 1) / parts - begin));
    }
    return reply;
}

BulkCall::BulkCall(RemoteCalls &calls, const json::BulkRequest &request)
    : QObject(&calls.client()) // It goes with the store, and its promise then says Cancelled.
    , m_calls(calls)
    , m_request(request)
    , m_promise(RemoteCalls::begun<BulkOutcome>())
{
}

void BulkCall::send(const QList<KeyId> &ids)
{
    const ServiceCall call{
        "POST", "/v1/keys/apply", json::fromBulk({m_request.action, ids, m_request.reason})};
    m_calls.writes().add(
        call, WriteQueue::Repeat::UntilAnswered, [self = QPointer<BulkCall>(this), ids](WriteQueue::End end) {
            if (self)
                self->take(ids, std::move(end));
        });
}

void BulkCall::take(const QList<KeyId> &ids, WriteQueue::End end)
{
    auto outcome = end.result.and_then(m_calls.as(json::readOutcome));
    if (!outcome) {
        if (!m_error)
            m_error = outcome.error();
        BulkOutcome failed;
        for (const KeyId &id : ids)
            failed.refused.append({id, outcome.error()});
        add(failed);
    } else {
        m_anyDone = true;
        if (end.repeated)
            settleRepeated(ids, *outcome);
        else
            add(*outcome);
    }
    endPart();
}

void BulkCall::settleRepeated(const QList<KeyId> &ids, BulkOutcome outcome)
{
    outcome.refused.removeIf([this](const BulkOutcome::Refused &refused) {
        const ErrorCode code = refused.error.code;
        return (m_request.action == Action::Delete && code == ErrorCode::AlreadyDeleted)
            || (m_request.action == Action::Restore && code == ErrorCode::NotDeleted);
    });
    QSet<KeyId> rest(ids.begin(), ids.end());
    const QList<KeyId> changed = idsOf(outcome.changed);
    for (const KeyId &id : changed)
        rest.remove(id);
    for (const BulkOutcome::Refused &refused : std::as_const(outcome.refused))
        rest.remove(refused.id);
    add(outcome);
    for (const KeyId &id : std::as_const(rest)) {
        ++m_open;
        const auto key = m_calls.ask<ApiKey>({"GET", paths::key(id)}, m_calls.as(json::readKey));
        whenDone(key, this, [this, id](const Result<ApiKey> &result) { takeOne(id, result); });
    }
}

void BulkCall::takeOne(const KeyId &id, const Result<ApiKey> &key)
{
    if (key)
        m_outcome.changed.append(*key);
    else
        m_outcome.refused.append({id, key.error()});
    endPart();
}

void BulkCall::add(const BulkOutcome &outcome)
{
    for (int i = 0; i < outcome.changed.size(); ++i)
        m_outcome.changed.append(outcome.changed.row(i));
    m_outcome.refused += outcome.refused;
}

void BulkCall::endPart()
{
    if (--m_open > 0)
        return;
    if (m_error && !m_anyDone)
        m_promise->addResult(Result<BulkOutcome>(tl::unexpected(*m_error)));
    else
        m_promise->addResult(Result<BulkOutcome>(m_outcome));
    m_promise->finish();
    deleteLater();
}

} // namespace chatelaine
