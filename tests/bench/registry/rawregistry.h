// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/registry/rawquery.h"

#include <QList>

namespace chatelaine::bench {

/// The look-ups and writes that a registry makes in a store's file, and nothing else: no rules, no values, no
/// check of anything. Each call is one transaction, or two where the registry makes two.
class RawRegistry {
public:
    RawRegistry(RawStore &store, const QByteArray &workspace);

    void create(const QByteArray &id, const QByteArray &digest, std::string_view label);
    void verify(const QByteArray &id, const QByteArray &digest, std::string_view source);
    void changeReasons(const QList<QByteArray> &ids, qint64 added, qint64 removed, std::string_view action);
    void stamp(const QList<QByteArray> &ids, std::string_view source);
    void changesSince(qint64 revision, qint64 useRevision);
    void scanIndex(); ///< What a service's index keeps of every key.

private:
    QByteArray m_workspace;
    RawQuery m_read;
    RawQuery m_write;
    RawQuery m_commit;
    RawQuery m_findWorkspace;
    RawQuery m_takeRevision;
    RawQuery m_takeUseRevision;
    RawQuery m_findKey;
    RawQuery m_findDigest;
    RawQuery m_findUse;
    RawQuery m_insertKey;
    RawQuery m_insertUse;
    RawQuery m_lastEvent;
    RawQuery m_insertEvent;
    RawQuery m_changeReasons;
    RawQuery m_updateUse;
    RawQuery m_changed;
    RawQuery m_purged;
    RawQuery m_index;
};

} // namespace chatelaine::bench
