// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace chatelaine {

/// Calls `callback(Result<T>)` on the thread of `context` when `future` is done; never when `context` goes first. A
/// canceled future becomes Error{Cancelled}. The one way to take a reply: result() on a canceled QFuture crashes, and
/// .then() does with payloads that only move.
template <typename T, typename Callback>
void whenDone(QFuture<Result<T>> future, QObject *context, Callback callback)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, callback = std::move(callback)]() mutable {
            watcher->deleteLater();
            QFuture<Result<T>> done = watcher->future();
            if (done.isCanceled() || done.resultCount() == 0)
                callback(Result<T>(fail(ErrorCode::Cancelled)));
            else
                callback(done.takeResult());
        });
    watcher->setFuture(future);
}

} // namespace chatelaine
