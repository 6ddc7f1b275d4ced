// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/savedsecrets.h"

#include "domain/reply.h"
#include "registry/storeaddress.h"
#include "vault/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QPromise>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr qsizetype largestIndex = 1024 * 1024;
constexpr int lockMilliseconds = 2000;

QString entryName(const KeyId &id)
{
    return u"secret:"_s + idText(id);
}

QJsonObject toJson(const SavedSecret &saved)
{
    return {{u"id"_s, idText(saved.id)}, {u"label"_s, saved.label}, {u"workspace"_s, saved.workspaceName},
        {u"hint"_s, saved.hint}, {u"saved_at"_s, toMillis(saved.savedAt)}};
}

std::optional<SavedSecret> fromJson(const QJsonObject &object)
{
    SavedSecret saved{parseId(object[u"id"_s].toString()), object[u"label"_s].toString(),
        object[u"workspace"_s].toString(), object[u"hint"_s].toString(),
        instantFromMillis(object[u"saved_at"_s].toInteger(-1))};
    if (saved.id.isNull() || saved.savedAt < Instant{})
        return std::nullopt;
    return saved;
}

/// An index that cannot be understood is refused, never overwritten: it alone says what the keychain holds.
Result<QList<SavedSecret>> readIndex(const QString &file)
{
    const auto bytes = readPrivateFile(file, largestIndex, Guarded::No);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    QList<SavedSecret> list;
    if (!*bytes)
        return list;
    const QByteArrayView view = (*bytes)->view();
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(view.data(), view.size()));
    bool sound = document.isArray();
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        const auto saved = fromJson(value.toObject());
        sound = sound && saved;
        if (saved)
            list.append(*saved);
    }
    if (!sound)
        return fail(ErrorCode::FileUnreadable, {file, SavedSecrets::tr("it is not a list of saved secrets")});
    return list;
}

/// Does `change` to the list in `file`, as the only program that does so at the time.
Result<void> changeIndex(const QString &file, const std::function<void(QList<SavedSecret> &)> &change)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    QLockFile lock(file + u".lock"_s);
    if (!lock.tryLock(lockMilliseconds))
        return fail(ErrorCode::FileUnwritable, {file, SavedSecrets::tr("another program is using it")});
    auto list = readIndex(file);
    if (!list)
        return tl::unexpected<Error>(list.error());
    change(*list);
    QJsonArray array;
    for (const SavedSecret &saved : std::as_const(*list))
        array.append(toJson(saved));
    const QByteArray text = QJsonDocument(array).toJson();
    const std::array<QByteArrayView, 1> parts{text};
    const auto written = writePrivateFile(file, parts, IfThere::Replace);
    if (!written)
        return tl::unexpected<Error>(written.error());
    return {};
}

void forget(QList<SavedSecret> &list, const KeyId &id)
{
    list.removeIf([&id](const SavedSecret &saved) { return saved.id == id; });
}

QFuture<Result<void>> ready(Result<void> result)
{
    QPromise<Result<void>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

SavedSecrets::SavedSecrets(SecretVault &vault, QObject *parent)
    : SavedSecrets(vault, standardIndexFile(), parent)
{
}

SavedSecrets::SavedSecrets(SecretVault &vault, const QString &indexFile, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_indexFile(indexFile)
{
}

QString SavedSecrets::standardIndexFile()
{
    return QFileInfo(StoreAddress::standard().file).absolutePath() + u"/saved-secrets.json"_s;
}

QFuture<Result<void>> SavedSecrets::save(
    const ApiKey &key, const QString &workspaceName, const Secret &secret)
{
    // A list that cannot be read is found before the keychain is touched: a secret there that no list names
    // could never be removed from here.
    const auto known = list();
    if (!known)
        return ready(tl::unexpected<Error>(known.error()));
    const SavedSecret saved{key.id, key.label, workspaceName, key.hint.text(),
        instantFromMillis(QDateTime::currentMSecsSinceEpoch())};
    const auto note = [this, saved]() -> Result<void> {
        return changeIndex(m_indexFile, [saved](QList<SavedSecret> &list) {
            forget(list, saved.id);
            list.append(saved);
        });
    };
    const bool wasListed = std::any_of(
        known->cbegin(), known->cend(), [&saved](const SavedSecret &one) { return one.id == saved.id; });
    const auto undo = [this, id = key.id, wasListed] {
        if (!wasListed)
            m_vault.remove(entryName(id));
    };
    return followed(m_vault.write(entryName(key.id), secret), note, undo);
}

Result<QList<SavedSecret>> SavedSecrets::list() const
{
    auto list = readIndex(m_indexFile);
    if (list)
        std::stable_sort(list->begin(), list->end(),
            [](const SavedSecret &a, const SavedSecret &b) { return a.savedAt > b.savedAt; });
    return list;
}

QFuture<Result<Secret>> SavedSecrets::read(const KeyId &id)
{
    return m_vault.read(entryName(id));
}

QFuture<Result<void>> SavedSecrets::remove(const KeyId &id)
{
    const auto note = [this, id] {
        return changeIndex(m_indexFile, [id](QList<SavedSecret> &list) { forget(list, id); });
    };
    return followed(m_vault.remove(entryName(id)), note, [] {});
}

QFuture<Result<void>> SavedSecrets::followed(const QFuture<Result<void>> &done,
    const std::function<Result<void>()> &note, const std::function<void()> &undo)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(done, this, [this, promise, note, undo](Result<void> result) {
        if (result) {
            result = note();
            if (result)
                Q_EMIT changed();
            else
                undo();
        }
        promise->addResult(std::move(result));
        promise->finish();
    });
    return promise->future();
}

} // namespace chatelaine
