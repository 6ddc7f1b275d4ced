// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/registry/benchregistry.h"

namespace chatelaine::bench {

BenchRegistry::BenchRegistry(const SampleStore &kept)
    : sample(kept)
    , registry(taken(KeyRegistry::open(kept.address, catalog, clock)))
    , store(kept.address.file)
    , raw(store, kept.workspace.toRfc4122())
{
}

QList<KeyId> BenchRegistry::someKeys(qint64 count)
{
    const auto rows = store.prepare("SELECT id FROM key WHERE deleted_at IS NULL AND disabled = 0 ORDER BY "
                                    "workspace DESC, id DESC LIMIT ?");
    sqlite3_bind_int64(rows.get(), 1, count);
    QList<KeyId> ids;
    while (store.step(rows))
        ids += QUuid::fromRfc4122(
            QByteArrayView(static_cast<const char *>(sqlite3_column_blob(rows.get(), 0)), 16));
    return ids;
}

FeedCursor BenchRegistry::cursor()
{
    return taken(registry->feedCursors()).value(sample.workspace);
}

} // namespace chatelaine::bench
