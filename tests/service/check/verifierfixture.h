// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/storefixture.h"
#include "service/check/verifier.h"
#include "service/engine/engine.h"

#include <QJsonObject>

namespace chatelaine {

/// A call as it comes out of the gate.
struct Call {
    QByteArray target;
    QList<std::pair<QByteArray, QByteArray>> headers{};
    QByteArray peer = "203.0.113.9";
    QByteArray method = "GET";

    Call with(const QByteArray &name, const QByteArray &value) const;
    Call from(const QByteArray &address) const;
};

/// What came back.
struct Answer {
    int status = 0;
    QJsonObject body;
    http::Headers headers;

    QByteArray header(const char *name) const; ///< Null when there is none.
    QString code() const { return body[QStringLiteral("code")].toString(); }
};

/// A verifier over a real store, which StoreFixture's registry writes as another program does. The proxy
/// 10.0.0.1 and its neighbours in 10.0.0.0/24 are trusted.
struct VerifierFixture : StoreFixture {
    VerifierFixture();

    /// After changes by the registry: until the index has them.
    void settle();
    Answer ask(const Call &call);
    Answer check(const Workspace &workspace, const Secret &secret, const QByteArray &asked = {});
    /// The call, with the key carried as the policy's method of that number says.
    static Call carrying(
        const Call &call, const KeyPolicy &policy, const Secret &secret, qsizetype method = 0);
    Call calling(const Workspace &workspace, const Secret &secret, const QByteArray &asked = {});
    /// What the calls so far have left on a key.
    std::optional<UseStamp> stamp(const KeyId &key);

    // It looks at the file and writes stamps once an hour: settle() and stamp() do it for it.
    Engine engine{Engine::Options{{file()}, {}, std::chrono::hours(1)}, catalog, clock};
    std::unique_ptr<Verifier> verifier;
};

} // namespace chatelaine
