// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RemoteKeyStore that makes, replaces and checks secrets.
#include "store/remotekeystore_p.h"

#include "domain/jsonrequest.h"
#include "registry/recordcodec.h"
#include "store/remotepaths.h"
#include "store/reply.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

ApiKey readInnerKey(JsonReader &reader)
{
    ApiKey key;
    reader.object(u"key"_s, [&](JsonReader &inner) { key = json::readKey(inner); });
    return key;
}

MintedToken known(const Secret &secret)
{
    return {token::digest(secret.view()), token::parse(secret.view()).value_or(TokenHint())};
}

template <typename T>
void refuse(QPromise<Result<T>> &promise, const Error &error)
{
    promise.addResult(Result<T>(tl::unexpected(error)));
    promise.finish();
}

Secret joined(QByteArrayView before, const Secret &secret)
{
    Secret all(before.size() + secret.size());
    const auto rest = std::copy(before.begin(), before.end(), all.writable().begin());
    const QByteArrayView bytes = secret.view();
    std::copy(bytes.begin(), bytes.end(), rest);
    return all;
}

/// "Basic …" with the key as user name and no password.
Secret basicUser(const Secret &secret)
{
    Secret user(secret.size() + 1);
    const QByteArrayView bytes = secret.view();
    *std::copy(bytes.begin(), bytes.end(), user.writable().begin()) = ':';
    const std::size_t room
        = sodium_base64_encoded_len(static_cast<std::size_t>(user.size()), sodium_base64_VARIANT_ORIGINAL);
    Secret encoded(static_cast<qsizetype>(room));
    sodium_bin2base64(encoded.writable().data(), room,
        reinterpret_cast<const unsigned char *>(user.view().data()), static_cast<std::size_t>(user.size()),
        sodium_base64_VARIANT_ORIGINAL);
    return joined("Basic ", Secret::copyOf(encoded.view().chopped(1))); // without the final zero
}

Secret credentialFor(const AuthMethod &method, const Secret &secret)
{
    switch (method.scheme) {
    case AuthScheme::Bearer:
        return joined("Bearer ", secret);
    case AuthScheme::BasicUser:
        return basicUser(secret);
    case AuthScheme::Header:
        return secret.clone();
    }
    Q_UNREACHABLE();
}

QByteArray checkTarget(const WorkspaceId &id, const CheckRequest &request)
{
    QByteArray target = "/v1/verify/" + idText(id).toLatin1();
    for (const ScopeGrant &scope : request.scopes) {
        target += ";scope=" + QUrl::toPercentEncoding(scope.scope) + ':' + levelWord(scope.level).toLatin1();
    }
    if (!request.team.isEmpty())
        target += ";team=" + QUrl::toPercentEncoding(request.team);
    return target + ";access=" + accessWord(request.access).toLatin1();
}

} // namespace

Reply<CreatedKey> RemoteKeyStore::Private::create(const WorkspaceId &id, KeyDraft draft)
{
    if (draft.id.isNull())
        draft.id = newId(clock.now());
    return mint([this, id, draft = std::move(draft)](const Minted &ready) {
        withWorkspace(id, [this, ready, draft](const Result<Workspace> &workspace) {
            ready(workspace.map([&](const Workspace &known) { return creation(known, draft); }));
        });
    });
}

RemoteKeyStore::Private::Minting RemoteKeyStore::Private::creation(
    const Workspace &workspace, KeyDraft draft) const
{
    Secret secret;
    const KeyPolicy *policy = policyOf(workspace);
    if (!draft.minted && policy && !policy->viewable()) {
        secret = token::mint(workspace.tokenPrefix);
        draft.minted = known(secret);
    }
    return {{{"POST", paths::workspace(workspace.id) + "/keys", json::fromDraft(draft)},
                WriteQueue::Repeat::UntilAnswered},
        std::move(secret)};
}

Reply<CreatedKey> RemoteKeyStore::Private::refresh(const KeyId &id, const std::optional<MintedToken> &minted)
{
    if (minted) {
        return mint([id, minted](const Minted &ready) {
            ready(Minting{{{"POST", paths::key(id) + "/refresh", json::fromMinted(minted)},
                WriteQueue::Repeat::UntilAnswered}});
        });
    }
    return mint([this, id](const Minted &ready) {
        const auto key = calls.ask<ApiKey>({"GET", paths::key(id)}, calls.as(json::readKey));
        whenDone(key, &m_store, [this, id, ready](const Result<ApiKey> &found) {
            if (!found) {
                ready(tl::unexpected(found.error()));
                return;
            }
            withWorkspace(found->workspace, [this, id, ready](const Result<Workspace> &workspace) {
                ready(workspace.map([&](const Workspace &known) { return refreshing(id, known); }));
            });
        });
    });
}

/// Where the service mints, doing it twice would replace the secret twice.
RemoteKeyStore::Private::Minting RemoteKeyStore::Private::refreshing(
    const KeyId &id, const Workspace &workspace) const
{
    Secret secret;
    std::optional<MintedToken> minted;
    const KeyPolicy *policy = policyOf(workspace);
    if (policy && !policy->viewable()) {
        secret = token::mint(workspace.tokenPrefix);
        minted = known(secret);
    }
    return {{{"POST", paths::key(id) + "/refresh", json::fromMinted(minted)},
                minted ? WriteQueue::Repeat::UntilAnswered : WriteQueue::Repeat::Never},
        std::move(secret)};
}

Reply<CreatedKey> RemoteKeyStore::Private::mint(const std::function<void(Minted)> &prepare)
{
    const auto promise = RemoteCalls::begun<CreatedKey>();
    const auto own = std::make_shared<Secret>();
    const auto change = [own, prepare](const std::function<void(Result<WriteQueue::Change>)> &ready) {
        prepare([own, ready](Result<Minting> minting) {
            if (minting) {
                *own = std::move(minting->minted);
                minting->change.call.secretMember = "secret";
            }
            ready(minting.map([](const Minting &made) { return made.change; }));
        });
    };
    calls.writes().add(change, [promise, own, read = calls.as(readInnerKey)](WriteQueue::End end) {
        auto key = end.result.and_then(read);
        if (!key) {
            refuse(*promise, key.error());
            return;
        }
        Secret answered = end.result->secret ? std::move(*end.result->secret) : Secret();
        promise->addResult(Result<CreatedKey>(
            CreatedKey{std::move(*key), own->isEmpty() ? std::move(answered) : std::move(*own)}));
        promise->finish();
    });
    return promise->future();
}

Reply<CheckAnswer> RemoteKeyStore::Private::verify(
    const WorkspaceId &id, Secret token, const CheckRequest &request)
{
    const auto promise = RemoteCalls::begun<CheckAnswer>();
    const auto shared = std::make_shared<Secret>(std::move(token));
    withWorkspace(id, [this, promise, shared, request](const Result<Workspace> &workspace) {
        const KeyPolicy *policy = workspace ? policyOf(*workspace) : nullptr;
        if (!workspace || !policy || policy->auth.isEmpty()) {
            refuse(*promise,
                workspace ? Error{ErrorCode::PolicyUnknown, {workspace->policyId}} : workspace.error());
            return;
        }
        if (!token::parse(
                shared->view())) { // It may be anything, a line break among it: no header takes that.
            promise->addResult(Result<CheckAnswer>(CheckAnswer{CheckCode::Malformed, {}}));
            promise->finish();
            return;
        }
        const AuthMethod &method = policy->auth.first();
        ServiceCall call{"GET", checkTarget(workspace->id, request)};
        call.credentialHeader = method.header.toLatin1();
        call.credential = std::make_shared<const Secret>(credentialFor(method, *shared));
        call.refusals = {401, 403};
        whenDone(calls.ask<CheckAnswer>(call, calls.as(json::readCheckAnswer)), &m_store,
            [promise](const Result<CheckAnswer> &answer) {
                promise->addResult(answer);
                promise->finish();
            });
    });
    return promise->future();
}

} // namespace chatelaine
