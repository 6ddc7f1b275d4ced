// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/jsonrequest.h"
#include "store/remotecalls.h"

namespace chatelaine {

/// One apply() over a service: in parts of as many keys as a request may have, with what became of each key.
/// Deletes itself when the last part has ended.
class BulkCall : public QObject {
    Q_OBJECT
public:
    static Reply<BulkOutcome> start(RemoteCalls &calls, const json::BulkRequest &request);

private:
    BulkCall(RemoteCalls &calls, const json::BulkRequest &request);

    void send(const QList<KeyId> &ids);
    void take(const QList<KeyId> &ids, WriteQueue::End end);
    /// Drops the refusals that say that an earlier attempt did it, and asks for those keys.
    void settleRepeated(const QList<KeyId> &ids, BulkOutcome outcome);
    void takeOne(const KeyId &id, const Result<ApiKey> &key);
    void add(const BulkOutcome &outcome);
    void endPart();

    RemoteCalls &m_calls;
    const json::BulkRequest m_request;
    const std::shared_ptr<QPromise<Result<BulkOutcome>>> m_promise;
    BulkOutcome m_outcome;
    std::optional<Error> m_error; ///< Of the first part that failed.
    bool m_anyDone = false;
    int m_open = 0; ///< Parts, and questions for keys, without an answer.
};

} // namespace chatelaine
