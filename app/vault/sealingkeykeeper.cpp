// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealingkeykeeper.h"

#include "domain/reply.h"
#include "vault/sealingkeyfile.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

/// One obtain() through the keychain. What is written is read back, so that of two programs that make the key
/// at once both use the one that stayed.
class Search : public QObject {
public:
    Search(SecretVault &vault, const QString &entry, QObject *parent)
        : QObject(parent)
        , m_vault(vault)
        , m_entry(entry)
    {
        m_promise.start();
        read(true);
    }

    QFuture<Result<SealingKey>> future() { return m_promise.future(); }

private:
    void read(bool mayMake)
    {
        whenDone(m_vault.read(m_entry), this, [this, mayMake](Result<Secret> text) {
            if (text)
                finish(parse(*text));
            else if (mayMake && text.error().code == ErrorCode::KeychainEntryAbsent)
                make();
            else
                finish(tl::unexpected<Error>(text.error()));
        });
    }

    void make()
    {
        const Secret text = sealingKeyText(SealingKey::generate());
        whenDone(m_vault.write(m_entry, text), this, [this](const Result<void> &written) {
            if (written)
                read(false);
            else
                finish(tl::unexpected<Error>(written.error()));
        });
    }

    static Result<SealingKey> parse(const Secret &text)
    {
        auto key = parseSealingKey(text.view());
        if (!key)
            return fail(ErrorCode::KeychainFailed, {}, u"the entry does not hold a sealing key"_s);
        return key;
    }

    void finish(Result<SealingKey> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    SecretVault &m_vault;
    QString m_entry;
    QPromise<Result<SealingKey>> m_promise;
};

} // namespace

SealingKeyKeeper::SealingKeyKeeper(SecretVault &vault, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
{
}

QFuture<Result<SealingKey>> SealingKeyKeeper::obtain(const StoreAddress &address)
{
    const QString file = filePath(address);
    if (QFileInfo(file).exists() || QFileInfo(file).isSymLink()) {
        QPromise<Result<SealingKey>> promise;
        promise.start();
        promise.addResult(obtainFromFile(file));
        promise.finish();
        return promise.future();
    }
    return (new Search(m_vault, entryName(address), this))->future();
}

Result<SealingKey> SealingKeyKeeper::obtainFromFile(const QString &path)
{
    return loadOrCreateSealingKeyFile(path);
}

QString SealingKeyKeeper::filePath(const StoreAddress &address)
{
    return address.file + u".sealing-key"_s;
}

QString SealingKeyKeeper::entryName(const StoreAddress &address)
{
    const auto digest = QCryptographicHash::hash(address.file.toUtf8(), QCryptographicHash::Sha256);
    return u"sealing-key:"_s + QString::fromLatin1(digest.toHex().first(32));
}

} // namespace chatelaine
