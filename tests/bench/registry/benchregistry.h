// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/registry/rawregistry.h"
#include "bench/support/samplestore.h"
#include "registry/keyregistry.h"
#include "store/systemclock.h"

namespace chatelaine::bench {

/// A registry and raw statements, on one store's file and a connection each.
struct BenchRegistry {
    explicit BenchRegistry(const SampleStore &sample);

    QList<KeyId> someKeys(qint64 count); ///< Those made last that are on and not deleted.
    FeedCursor cursor();

    const SampleStore &sample;
    SystemClock clock;
    PolicyCatalog catalog = PolicyCatalog::load({});
    Actor actor{QStringLiteral("ada"), QStringLiteral("cli")};
    std::unique_ptr<KeyRegistry> registry;
    RawStore store;
    RawRegistry raw;
};

/// The value, or the end of the program.
template <typename T>
T taken(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(codeWord(result.error().code)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// Each prints its figure.
void measurePages(BenchRegistry &bench);
void measureIndexPages(BenchRegistry &bench);
void measureCreating(BenchRegistry &bench);
void measureVerifying(BenchRegistry &bench);
void measureDisabling(BenchRegistry &bench);
void measureChanges(BenchRegistry &bench);
void measureStamping(BenchRegistry &bench);

} // namespace chatelaine::bench
