// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/samplestore.h"

#include "bench/support/rawstore.h"
#include "bench/support/samplekeys.h"
#include "domain/keydraft.h"
#include "registry/keyregistry.h"
#include "store/systemclock.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

/// To be raised when sampleKey() or the schema change: then kept files are made anew.
constexpr int sampleVersion = 2;

QString json(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString recentJson(const QList<CallSource> &recent)
{
    QJsonArray array;
    for (const CallSource &each : recent)
        array.append(QJsonArray{toMillis(each.at), each.source, each.agent});
    return json(array);
}

/// Binds one value after the other.
class Row {
public:
    explicit Row(const RawStore::Statement &statement)
        : m_statement(statement.get())
    {
    }
    Row &operator<<(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        sqlite3_bind_text(m_statement, m_next++, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
        return *this;
    }
    Row &operator<<(const QByteArray &bytes)
    {
        sqlite3_bind_blob(m_statement, m_next++, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        return *this;
    }
    Row &operator<<(qint64 number)
    {
        sqlite3_bind_int64(m_statement, m_next++, number);
        return *this;
    }
    Row &operator<<(const OptionalInstant &instant)
    {
        if (instant)
            return *this << toMillis(*instant);
        sqlite3_bind_null(m_statement, m_next++);
        return *this;
    }
    Row &operator<<(const QUuid &id) { return *this << id.toRfc4122(); }

private:
    sqlite3_stmt *m_statement;
    int m_next = 1;
};

constexpr char insertKey[] = "INSERT INTO key (workspace, id, owner, label, label_fold, note, tags, "
                             "hint_prefix, hint_last, digest, scopes, "
                             "team, access, created_at, created_by, origin, expires_at, disabled, "
                             "deleted_at, delete_reason, refreshed_at, "
                             "draft_digest, version, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                             "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char insertUse[]
    = "INSERT INTO key_use (workspace, id, tracking_since, last_used_at, last_used_source, last_used_agent, "
      "use_count, "
      "last_refused_at, last_refused_source, last_refused_reason, recent, use_revision) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

class Filler {
public:
    Filler(RawStore &store, const WorkspaceId &workspace)
        : m_store(store)
        , m_workspace(workspace)
        , m_key(store.prepare(insertKey))
        , m_use(store.prepare(insertUse))
    {
    }

    void add(const ApiKey &key, const QByteArray &token, qint64 revision)
    {
        const Digest digest = token::digest(token);
        const QByteArray digestBytes(reinterpret_cast<const char *>(digest.data()), std::ssize(digest));
        Row(m_key) << m_workspace << key.id << key.owner << key.label << folded(key.label) << key.note
                   << json(QJsonArray::fromStringList(key.tags)) << key.hint.prefix << key.hint.lastFour
                   << digestBytes << grantsText(key.scopes) << key.team << qint64(key.access == Access::Write)
                   << toMillis(key.createdAt) << key.createdBy << key.origin << key.expiresAt
                   << qint64(key.disabled.toInt()) << key.deletedAt << qint64(key.deleteReason)
                   << key.refreshedAt << digestBytes << key.version << revision;
        m_store.step(m_key);
        sqlite3_reset(m_key.get());
        const KeyUse &use = key.use;
        Row(m_use) << m_workspace << key.id << toMillis(use.trackingSince) << use.lastUsedAt
                   << use.lastUsedSource << use.lastUsedAgent << use.useCount << use.lastRefusedAt
                   << use.lastRefusedSource << use.lastRefusedReason << recentJson(use.recent)
                   << (use.useCount > 0 ? revision : 0);
        m_store.step(m_use);
        sqlite3_reset(m_use.get());
    }

private:
    RawStore &m_store;
    WorkspaceId m_workspace;
    RawStore::Statement m_key;
    RawStore::Statement m_use;
};

/// Made over whole tables, indexes cost a fraction.
QList<QByteArray> dropIndexes(RawStore &store)
{
    QList<QByteArray> made;
    QList<QByteArray> names;
    {
        const auto indexes
            = store.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql NOT NULL "
                            "AND tbl_name IN ('key', 'key_use')");
        while (store.step(indexes)) {
            names += rawText(indexes.get(), 0).toUtf8();
            made += rawText(indexes.get(), 1).toUtf8();
        }
    }
    for (const QByteArray &name : names)
        store.run(QByteArray("DROP INDEX " + name).constData());
    return made;
}

void createWorkspace(const StoreAddress &address)
{
    const PolicyCatalog catalog = PolicyCatalog::load({});
    const SystemClock clock;
    auto registry = KeyRegistry::open(address, catalog, clock);
    if (!registry)
        qFatal("%s: %s", qPrintable(address.file), qPrintable(codeWord(registry.error().code)));
    WorkspaceDraft draft;
    draft.name = u"Acme production"_s;
    draft.policyId = u"chatelaine"_s;
    if (!(*registry)->createWorkspace(draft, {u"bench"_s, u"cli"_s}))
        qFatal("%s: no workspace", qPrintable(address.file));
}

void fill(const StoreAddress &address, qint64 keys)
{
    RawStore store(address.file);
    store.run("PRAGMA journal_mode = MEMORY");
    store.run("PRAGMA synchronous = OFF");
    store.run("PRAGMA foreign_keys = OFF");
    const QUuid workspace = QUuid::fromRfc4122(store.bytes("SELECT id FROM workspace"));
    const Instant now = SystemClock().now();
    const QList<QByteArray> indexes = dropIndexes(store);
    store.run("BEGIN");
    {
        Filler filler(store, workspace);
        for (qint64 place = 0; place < keys; ++place)
            filler.add(sampleKey(place, keys, now), sampleToken(place), place + 2);
    }
    for (const QByteArray &index : indexes)
        store.run(index.constData());
    store.run("UPDATE workspace SET key_count = (SELECT count(*) FROM key WHERE deleted_at IS NULL), "
              "revision = max(revision, (SELECT coalesce(max(revision), 1) FROM key)), "
              "use_revision = (SELECT coalesce(max(use_revision), 0) FROM key_use)");
    store.run("COMMIT");
    store.run("PRAGMA journal_mode = WAL");
}

SampleStore describe(const QString &file)
{
    RawStore store(file);
    return {{file}, QUuid::fromRfc4122(store.bytes("SELECT id FROM workspace")),
        store.number("SELECT count(*) FROM key"), store.number("SELECT key_count FROM workspace")};
}

} // namespace

SampleStore SampleStore::of(qint64 keys)
{
    const QString folder = QStringLiteral(CHATELAINE_BENCH_STORES);
    const QString file = u"%1/keys-%2-v%3.sqlite"_s.arg(folder).arg(keys).arg(sampleVersion);
    if (!QFile::exists(file)) {
        const QString unfinished = file + u".unfinished"_s;
        QFile::remove(unfinished);
        createWorkspace({unfinished});
        fill({unfinished}, keys);
        QFile::rename(unfinished, file);
    }
    return describe(file);
}

SampleStore SampleStore::copiedTo(const QString &folder) const
{
    SampleStore copy = *this;
    copy.address.file = folder + u"/keys.sqlite"_s;
    if (!QFile::copy(address.file, copy.address.file))
        qFatal("%s cannot be copied", qPrintable(address.file));
    return copy;
}

} // namespace chatelaine::bench
