// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/keyregistry.h"
#include "support/manualclock.h"

#include <QRandomGenerator>

#include <vector>

namespace chatelaine {

/// Everything that can be done to a store, in an order drawn from a seed. With the same seed, on the same
/// state, it does the same to the last byte: what another process has done can be done again elsewhere.
class RandomWork {
public:
    /// `clock` is the registry's; both must outlive it.
    RandomWork(KeyRegistry &registry, ManualClock &clock);

    /// Goes out from what the store has. `life` counts from 0; each is half a day later than the one before.
    void begin(quint64 seed, int life);
    QByteArray step(); ///< Does one thing, and tells what came of it.

private:
    struct Known {
        WorkspaceId workspace;
        Secret secret;
    };
    struct Chosen {
        ApiKey key;
        Workspace workspace;
        const KeyPolicy *policy = nullptr;
    };
    using Step = QByteArray (RandomWork::*)();

    Step nextStep();
    // Keys.
    QByteArray create();
    QByteArray edit();
    QByteArray applyToOne();
    QByteArray applyToMany();
    QByteArray refresh();
    QByteArray verify();
    QByteArray stamp();
    QByteArray purge();
    // Workspaces.
    QByteArray changeTeams();
    QByteArray changePlan();
    QByteArray changeSettings();
    QByteArray replaceWorkspace();
    // People.
    QByteArray invite();
    QByteArray accept();
    QByteArray changeMember();
    QByteArray signIn();

    bool chance(int percent) { return m_random.bounded(100) < percent; }
    /// An empty value where there is none.
    template <typename List>
    typename List::value_type anyOf(const List &list)
    {
        return list.isEmpty() ? typename List::value_type() : list.at(m_random.bounded(list.size()));
    }
    QString anyName(const QString &what, int most) { return what.arg(m_random.bounded(most)); }
    QString anyEmail() { return anyName(QStringLiteral("person%1@example.com"), 6); }
    static Actor direct() { return {QStringLiteral("ada"), QStringLiteral("cli")}; }
    Actor anyActor();
    Chosen anyKey();
    Action actionFor(const Chosen &chosen);
    QList<KeyId> severalKeys();
    KeyDraft draftFor(const Workspace &workspace);
    MintedToken minted(const Workspace &workspace);
    UseStamp anyStamp(const KeyId &id);
    QByteArray madeKey(const char *what, Result<CreatedKey> created);

    KeyRegistry &m_registry;
    ManualClock &m_clock;
    QRandomGenerator m_random;
    QList<WorkspaceId> m_workspaces;
    QList<KeyId> m_keys;
    std::vector<Known> m_secrets; ///< Of keys made since begin().
    std::vector<Digest> m_invitations; ///< The tokens of those made since begin().
};

} // namespace chatelaine
