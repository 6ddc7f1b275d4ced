// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/accounts.h"
#include "registry/storefixture.h"
#include "service/api/api.h"
#include "service/check/verifier.h"
#include "service/engine/engine.h"
#include "store/demostore.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace chatelaine {

/// A call as a client would make it.
struct ApiCall {
    std::string method = "GET";
    std::string target;
    std::string body{};
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string peer = "127.0.0.1";

    ApiCall as(const std::string &token) const; ///< With that session.
    ApiCall with(const std::string &name, const std::string &value) const;
    ApiCall from(const std::string &address) const;
};
ApiCall get(const std::string &target);
ApiCall call(const std::string &method, const std::string &target, const QJsonObject &body = {});

struct ApiAnswer {
    http::Response response;

    int status() const { return response.status; }
    QJsonObject object() const
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
    }
    QString code() const; ///< Of its error.
    std::string header(const std::string &name) const;
    /// All that the caller could tell two answers apart by.
    std::string wire() const;
};

/// The service without sockets: the API and the checks over an engine and a real store, with a clock that
/// stands.
class ApiFixture {
public:
    static constexpr auto owner = "owner@example.com";
    static constexpr auto word = "correct horse battery"; ///< Everybody's password.

    /// `policyFolders` hold policies besides those built in.
    explicit ApiFixture(const QString &policy = QStringLiteral("chatelaine"), ApiOptions options = {},
        const QStringList &policyFolders = {});
    ~ApiFixture();

    QString file() const { return folder.filePath(QStringLiteral("keys.sqlite")); }
    ApiAnswer ask(const ApiCall &call); ///< Waits for the answer.
    std::string signIn(const std::string &email); ///< A new session's token.
    /// Somebody who accepted an invitation to the fixture's workspace, by the role's word; their session.
    std::string join(const std::string &email, const std::string &role);
    std::string join(const WorkspaceId &id, const std::string &email, const std::string &role);
    /// A key of who asks, in the fixture's workspace: the answer's object.
    QJsonObject createKey(const std::string &session, const QString &label);
    std::string path(const std::string &rest = {}) const; ///< "/v1/workspaces/ID" and the rest.

    /// The value, or a failed test with the error's word.
    template <typename T>
    static T take(Result<T> result)
    {
        return StoreFixture::take(std::move(result));
    }

    QTemporaryDir folder{demoFolderTemplate()};
    ManualClock clock;
    PolicyCatalog catalog;
    std::unique_ptr<KeyRegistry> registry; ///< The test's own way to the store.
    Workspace workspace;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<Api> api;
    std::unique_ptr<Verifier> verifier;
    std::string session; ///< The owner's.
};

} // namespace chatelaine
