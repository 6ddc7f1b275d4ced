// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/kill/randomwork.h"

#include "registry/accounts.h"
#include "registry/kill/seededrandom.h"
#include "registry/kill/told.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr qsizetype mostWorkspaces = 8;

} // namespace

RandomWork::RandomWork(KeyRegistry &registry, ManualClock &clock)
    : m_registry(registry)
    , m_clock(clock)
{
    m_registry.setSealingKey(*SealingKey::fromBytes(QByteArray(32, 's')));
}

void RandomWork::begin(quint64 seed, int life)
{
    const std::array words{quint32(seed), quint32(seed >> 32)};
    m_random = QRandomGenerator(words.data(), words.size());
    m_clock.set(ManualClock().now() + std::chrono::hours(12) * life);
    m_workspaces.clear();
    m_keys.clear();
    m_secrets.clear();
    m_invitations.clear();
    const QList<Workspace> workspaces = m_registry.workspaces(direct()).value_or(QList<Workspace>());
    for (const Workspace &each : workspaces) {
        m_workspaces.append(each.id);
        const auto page = m_registry.page(each.id, {{}, KeyPageRequest::mostRows}, direct());
        if (!page)
            continue;
        for (const ApiKey &key : page->keys)
            m_keys.append(key.id);
    }
}

QByteArray RandomWork::step()
{
    seededrandom::reseed(m_random.generate64());
    m_clock.advance(std::chrono::seconds(m_random.bounded(300)));
    return (this->*nextStep())();
}

RandomWork::Step RandomWork::nextStep()
{
    struct Weighed {
        int weight;
        Step step;
    };
    static constexpr std::array steps{Weighed{13, &RandomWork::create}, Weighed{14, &RandomWork::edit},
        Weighed{18, &RandomWork::applyToOne}, Weighed{10, &RandomWork::applyToMany},
        Weighed{6, &RandomWork::refresh}, Weighed{9, &RandomWork::verify}, Weighed{8, &RandomWork::stamp},
        Weighed{2, &RandomWork::purge}, Weighed{3, &RandomWork::changeTeams},
        Weighed{3, &RandomWork::changePlan}, Weighed{3, &RandomWork::changeSettings},
        Weighed{1, &RandomWork::replaceWorkspace}, Weighed{3, &RandomWork::invite},
        Weighed{3, &RandomWork::accept}, Weighed{2, &RandomWork::changeMember},
        Weighed{2, &RandomWork::signIn}};
    if (m_workspaces.size() < mostWorkspaces)
        return &RandomWork::replaceWorkspace;
    int dice = m_random.bounded(100);
    auto chosen = steps.begin();
    while (dice >= chosen->weight)
        dice -= (chosen++)->weight;
    return chosen->step;
}

Actor RandomWork::anyActor()
{
    return chance(85) ? direct() : Actor{anyEmail(), u"api"_s, false};
}

QByteArray RandomWork::changeTeams()
{
    const WorkspaceId id = anyOf(m_workspaces);
    const QString team = anyName(u"team %1"_s, 8);
    if (chance(60))
        return told("add team", m_registry.addTeam(id, team, direct()));
    return told("remove team", m_registry.removeTeam(id, team, direct()));
}

QByteArray RandomWork::changePlan()
{
    const WorkspaceId id = anyOf(m_workspaces);
    const auto here = m_registry.workspace(id, direct());
    const KeyPolicy *policy = here ? m_registry.catalog().find(here->policyId) : nullptr;
    const Plan plan = policy ? anyOf(policy->plans) : Plan();
    return told("change plan", m_registry.changePlan(id, plan.id, direct()));
}

QByteArray RandomWork::changeSettings()
{
    WorkspaceEdit edit;
    if (chance(50))
        edit.name = anyName(u"workspace %1"_s, 20);
    if (chance(50))
        edit.marks = MarkSettings{m_random.bounded(1, 200), m_random.bounded(1, 60)};
    if (chance(30))
        edit.tokenPrefix = anyName(u"own_%1"_s, 10);
    return told("edit workspace", m_registry.editWorkspace(anyOf(m_workspaces), edit, direct()));
}

QByteArray RandomWork::replaceWorkspace()
{
    if (m_workspaces.size() >= mostWorkspaces)
        return told("remove workspace",
            m_registry.removeWorkspace(m_workspaces.takeAt(m_random.bounded(m_workspaces.size())), direct()));
    const auto policies = m_registry.catalog().all();
    const KeyPolicy *policy = chance(40) ? policies.first() : anyOf(policies);
    WorkspaceDraft draft{anyName(u"workspace %1"_s, 20), policy->id, anyOf(policy->plans).id, {}};
    if (policy->teamRequired)
        draft.teams = {anyName(u"team %1"_s, 8)};
    const auto made = m_registry.createWorkspace(draft, direct());
    if (made)
        m_workspaces.append(made->id);
    return told("create workspace", made);
}

QByteArray RandomWork::invite()
{
    const Role role = anyOf(QList{Role::Viewer, Role::Member, Role::Admin, Role::Owner});
    const auto made = m_registry.invite(anyOf(m_workspaces), anyEmail(), role, anyActor());
    if (made)
        m_invitations.push_back(token::digest(made->token.view()));
    return told("invite", made);
}

QByteArray RandomWork::accept()
{
    if (m_invitations.empty())
        return invite();
    const auto hash = m_registry.accounts().passwordHash(anyEmail()).value_or(std::nullopt);
    return told("accept",
        m_registry.accounts().acceptInvitation(
            m_invitations.back(), u"Person"_s, hash.value_or("a hash"), {u"192.0.2.7"_s, u"browser"_s}));
}

QByteArray RandomWork::changeMember()
{
    const WorkspaceId id = anyOf(m_workspaces);
    if (chance(50))
        return told("change role", m_registry.changeRole(id, anyEmail(), Role::Member, anyActor()));
    const LeaverKeys keys{chance(50) ? anyEmail() : QString()};
    return told("remove member", m_registry.removeMember(id, anyEmail(), keys, direct()));
}

QByteArray RandomWork::signIn()
{
    const QString email = anyEmail();
    Accounts &accounts = m_registry.accounts();
    const auto hash = accounts.passwordHash(email).value_or(std::nullopt);
    if (chance(50))
        return told("sign in",
            accounts.openSession(email, hash.value_or(QByteArray()), {u"192.0.2.8"_s, u"browser"_s}));
    const auto sessions = accounts.sessions(email).value_or(QList<Session>());
    return told("sign out", accounts.endSession(email, anyOf(sessions).id));
}

} // namespace chatelaine
