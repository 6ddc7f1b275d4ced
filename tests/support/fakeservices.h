// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/localkeystore.h"
#include "support/fakedirectory.h"
#include "support/peoplestore.h"
#include "ui/connect/serviceaccess.h"

#include <QPromise>

#include <optional>

namespace chatelaine {

/// What a FakeServiceStore stands on.
struct FakeServiceFile {
    LocalKeyStore file;
    FakeDirectory people;
};

/// A store on a local file that says it is a service's: wants a session, and can be away.
class FakeServiceStore final : private FakeServiceFile, public PeopleStore {
public:
    FakeServiceStore(const StoreAddress &address, const PolicyCatalog &catalog, const Clock &clock,
        const QString &host, const QString &email);

    /// The service can no longer be reached, or can be again; or the session has ended.
    void setAway(const std::optional<Error> &error);
    void setToken(Secret token); ///< Ends the end of the session.
    int opened() const { return m_opened; } ///< How often it was asked to open.

    QString title() const override { return m_host; }
    Reply<void> open() override;
    Reply<QList<Workspace>> workspaces() override;
    Reply<KeyPage> page(const WorkspaceId &id, const KeyPageRequest &request) override;

private:
    QString m_host;
    Secret m_token;
    std::optional<Error> m_away;
    bool m_open = false;
    int m_opened = 0;
};

/// Services that a test makes up: each on a file of its own in `folder`, with an account that has one
/// password.
class FakeServices final : public ServiceAccess {
    Q_OBJECT
public:
    FakeServices(QString folder, const PolicyCatalog &catalog, const Clock &clock);

    /// What the next attempts to sign in come to; nothing: they are judged by the password.
    std::optional<Error> refusal{};
    std::optional<Error> away{}; ///< Stores that are made from now on are.
    bool answers = true; ///< Else attempts wait for answerNow().
    void answerNow();
    int signedOut = 0; ///< Sessions that were ended without a store.
    SavedConnection lastAsked{};
    QString lastName{}; ///< Of the last invitation that was accepted.
    static constexpr QByteArrayView password = "correct horse battery";
    static constexpr QByteArrayView code = "ch_invite_abc";
    FakeServiceStore *lastStore() const { return m_stores.isEmpty() ? nullptr : m_stores.constLast(); }
    StoreAddress file(const QString &host) const;

    Result<QString> address(const QString &typed) const override;
    Reply<OpenedSession> signIn(const SavedConnection &connection, Secret password) override;
    Reply<OpenedSession> acceptInvitation(
        const SavedConnection &connection, Secret code, const QString &name, Secret password) override;
    Reply<void> signOut(const SavedConnection &connection, Secret token) override;
    ServiceStore store(const SavedConnection &connection) override;

private:
    Reply<OpenedSession> answer(const SavedConnection &connection, Result<OpenedSession> judged);

    QString m_folder;
    const PolicyCatalog &m_catalog;
    const Clock &m_clock;
    QList<FakeServiceStore *> m_stores;
    std::shared_ptr<QPromise<Result<OpenedSession>>> m_waiting;
    std::optional<Result<OpenedSession>> m_late;
};

} // namespace chatelaine
