// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/storefixture.h"
#include "service/engine/engine.h"
#include "service/engine/keyindex.h"

#include <QFile>

#include <future>

namespace chatelaine {

/// A store, and an engine over it that looks every 10 ms.
struct EngineFixture : StoreFixture {
    explicit EngineFixture(std::chrono::seconds maxStale = std::chrono::seconds(60))
        : engine({{file()}, {}, std::chrono::milliseconds(10), maxStale}, catalog, clock)
    {
    }

    std::optional<FoundKey> found(const Secret &secret) const
    {
        return engine.keys().find(token::digest(secret.view()));
    }
    /// What the engine answers, here.
    template <typename T>
    Result<T> write(std::function<Result<T>(KeyRegistry &)> call)
    {
        std::promise<Result<T>> done;
        engine.write<T>(std::move(call), [&done](Result<T> result) { done.set_value(std::move(result)); });
        return done.get_future().get();
    }
    /// The store's files go elsewhere, and come back.
    void takeAway() { QVERIFY(QFile::rename(file(), file() + QStringLiteral(".away"))); }
    void putBack() { QVERIFY(QFile::rename(file() + QStringLiteral(".away"), file())); }

    Engine engine;
};

} // namespace chatelaine
