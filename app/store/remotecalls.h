// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/jsonanswer.h"
#include "store/keystore.h"
#include "store/writequeue.h"

#include <QPromise>

namespace chatelaine {

/// Turns calls to a service into replies. `read` is Result<T>(CallAnswer &).
class RemoteCalls {
public:
    explicit RemoteCalls(ServiceClient &client)
        : m_client(client)
        , m_writes(client)
    {
    }

    ServiceClient &client() { return m_client; }
    WriteQueue &writes() { return m_writes; }

    /// A question: asked at once, changes nothing.
    template <typename T, typename Read>
    Reply<T> ask(const ServiceCall &call, Read read)
    {
        const auto promise = begun<T>();
        m_client.send(call,
            [promise, read = std::move(read)](CallEnd end) mutable { give(*promise, end.result, read); });
        return promise->future();
    }

    /// A change, after those asked for before.
    template <typename T, typename Read>
    Reply<T> tell(const ServiceCall &call, WriteQueue::Repeat repeat, Read read)
    {
        const auto promise = begun<T>();
        m_writes.add(call, repeat, [promise, read = std::move(read)](WriteQueue::End end) mutable {
            give(*promise, end.result, read);
        });
        return promise->future();
    }

    /// A change that must not be done twice.
    template <typename T, typename Read>
    Reply<T> tellOnce(const ServiceCall &call, Read read)
    {
        return tell<T>(call, WriteQueue::Repeat::Never, std::move(read));
    }

    /// What `read` finds in the answer's body; ServiceForeign when it is not of that form.
    template <typename T>
    auto as(T (*read)(JsonReader &))
    {
        return [read, host = m_client.address().host()](
                   CallAnswer &answer) -> Result<T> { return readFrom(answer.body, read, host); };
    }

    /// The same of an answer of `host`. Any thread.
    template <typename T>
    static Result<T> readFrom(const JsonText &text, T (*read)(JsonReader &), const QString &host)
    {
        return json::fromAnswer(text, read).map_error([&](const Error &error) {
            return Error{ErrorCode::ServiceForeign, {host}, error.arguments.join(u' ')};
        });
    }

    template <typename T>
    static std::shared_ptr<QPromise<Result<T>>> begun()
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        return promise;
    }

    template <typename T>
    static Reply<T> refused(const Error &error)
    {
        const auto promise = begun<T>();
        promise->addResult(Result<T>(tl::unexpected(error)));
        promise->finish();
        return promise->future();
    }

private:
    template <typename T, typename Read>
    static void give(QPromise<Result<T>> &promise, Result<CallAnswer> &result, Read &read)
    {
        promise.addResult(result ? Result<T>(read(*result)) : Result<T>(tl::unexpected(result.error())));
        promise.finish();
    }

    ServiceClient &m_client;
    WriteQueue m_writes;
};

/// An answer that says nothing but that it was done.
inline Result<void> done(CallAnswer &)
{
    return {};
}

} // namespace chatelaine
