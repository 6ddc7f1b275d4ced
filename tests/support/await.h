// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reply.h"

#include <QTest>

#include <optional>

namespace chatelaine {

/// What `future` brings, with the event loop running meanwhile; Error{Internal} when nothing came within 20
/// s.
template <typename T>
Result<T> await(QFuture<Result<T>> future)
{
    std::optional<Result<T>> answer;
    QObject context;
    whenDone(future, &context, [&answer](Result<T> result) { answer.emplace(std::move(result)); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
        return fail(ErrorCode::Internal, {}, QStringLiteral("no answer came"));
    return *std::move(answer);
}

} // namespace chatelaine
