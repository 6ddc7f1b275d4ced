// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reply.h"

#include <QEventLoop>

namespace chatelaine {

/// Waits for a reply in an event loop of its own.
template <typename T>
Result<T> await(QFuture<Result<T>> future)
{
    QEventLoop loop;
    std::optional<Result<T>> answer;
    whenDone(future, &loop, [&](Result<T> result) {
        answer.emplace(std::move(result));
        loop.quit();
    });
    loop.exec();
    return std::move(*answer);
}

} // namespace chatelaine
