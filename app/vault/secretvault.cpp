// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secretvault.h"

#include "domain/reply.h"
#include "vault/keychainstate.h"

#include <qt6keychain/keychain.h>

#include <QPromise>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr qsizetype largestSecret = 4096;

QString serviceName()
{
    return u"org.chatelaine.Chatelaine"_s;
}

/// What a job of QtKeychain came to.
struct Outcome {
    QKeychain::Error error = QKeychain::NoError;
    QString words; ///< The keychain's own, for the log.
};

enum class Operation { Read, Write, Remove };

/// The error behind an outcome, or nothing when it was done.
std::optional<ErrorCode> judge(
    Operation operation, QKeychain::Error error, const Result<KeychainState> &asked)
{
    const KeychainState state = asked.value_or(KeychainState{.entryThere = operation == Operation::Write});
    const bool locked = state.entryLocked || state.defaultLocked;
    switch (error) {
    case QKeychain::NoError:
        if (operation == Operation::Write && !state.entryThere)
            return locked ? ErrorCode::KeychainLocked : ErrorCode::KeychainFailed;
        if (operation == Operation::Remove && state.entryLocked)
            return ErrorCode::KeychainLocked;
        return std::nullopt;
    case QKeychain::EntryNotFound:
        if (state.entryLocked)
            return ErrorCode::KeychainLocked;
        return operation == Operation::Remove ? std::nullopt : std::optional(ErrorCode::KeychainEntryAbsent);
    case QKeychain::NoBackendAvailable:
        return ErrorCode::KeychainUnavailable;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return locked ? ErrorCode::KeychainLocked : ErrorCode::KeychainDenied;
    default:
        if (!asked)
            return asked.error().code;
        return locked ? ErrorCode::KeychainLocked : ErrorCode::KeychainFailed;
    }
}

/// Starts `job` and calls `finished(std::optional<Error>)` with what it came to; never when `vault` goes
/// first. The job is nobody's child: libsecret calls back into it whatever becomes of us, and it deletes
/// itself then.
template <typename Job, typename Finished>
void run(SecretVault *vault, Operation operation, Job *job, const QString &entry, Finished finished)
{
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, vault,
        [vault, operation, job, entry, finished = std::move(finished)]() mutable {
            const Outcome outcome{job->error(), job->errorString()};
            finished.take(*job);
            whenDone(askKeychainState(serviceName(), entry), vault,
                [operation, outcome, finished = std::move(finished)](
                    const Result<KeychainState> &state) mutable {
                    if (const auto code = judge(operation, outcome.error, state))
                        finished.fail({*code, {}, outcome.words});
                    else
                        finished.done();
                });
        });
    job->start();
}

template <typename T>
std::shared_ptr<QPromise<Result<T>>> started()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void settle(QPromise<Result<T>> &promise, Result<T> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

/// Ends a read: keeps the bytes in locked memory while the state is asked for.
struct ReadEnd {
    std::shared_ptr<QPromise<Result<Secret>>> promise;
    Secret secret{};
    bool tooLong = false;

    void take(const QKeychain::ReadPasswordJob &job)
    {
        const QByteArray bytes
            = job.binaryData(); // Shares its buffer with the job: wiping it wipes the job's.
        tooLong = bytes.size() > largestSecret;
        if (!tooLong)
            secret = Secret::copyOf(bytes);
        wipe({const_cast<char *>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
    }
    void fail(Error error) { settle<Secret>(*promise, tl::unexpected<Error>(std::move(error))); }
    void done()
    {
        if (tooLong)
            fail({ErrorCode::KeychainFailed, {}, u"the entry is longer than a secret can be"_s});
        else
            settle<Secret>(*promise, std::move(secret));
    }
};

struct ChangeEnd {
    std::shared_ptr<QPromise<Result<void>>> promise;

    void take(const QKeychain::Job &) { }
    void fail(Error error) { settle<void>(*promise, tl::unexpected<Error>(std::move(error))); }
    void done() { settle<void>(*promise, {}); }
};

} // namespace

QFuture<Result<Secret>> SecretVault::read(const QString &entry)
{
    ReadEnd end{started<Secret>()};
    auto future = end.promise->future();
    run(this, Operation::Read, new QKeychain::ReadPasswordJob(serviceName()), entry, std::move(end));
    return future;
}

QFuture<Result<void>> SecretVault::write(const QString &entry, const Secret &secret)
{
    ChangeEnd end{started<void>()};
    auto future = end.promise->future();
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    QString text = QString::fromUtf8(secret.view());
    job->setTextData(text);
    wipe({reinterpret_cast<char *>(text.data()), static_cast<std::size_t>(text.size()) * sizeof(QChar)});
    run(this, Operation::Write, job, entry, std::move(end));
    return future;
}

QFuture<Result<void>> SecretVault::remove(const QString &entry)
{
    ChangeEnd end{started<void>()};
    auto future = end.promise->future();
    run(this, Operation::Remove, new QKeychain::DeletePasswordJob(serviceName()), entry, std::move(end));
    return future;
}

} // namespace chatelaine
