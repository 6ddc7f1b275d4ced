// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/demostore.h"

#include "registry/keyregistry.h"
#include "store/accountname.h"
#include "store/demosample.h"
#include "store/systemclock.h"

#include <QDir>
#include <QStorageInfo>

#include <algorithm>
#include <deque>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

class PlayedClock final : public Clock {
public:
    Instant now() const override { return at; }
    Instant at{};
};

/// A key that was made, with its current secret.
struct Made {
    const DemoKey *sample = nullptr;
    WorkspaceId workspace;
    KeyId id;
    Secret secret;
};

struct Step {
    Instant at{};
    std::function<Result<void>()> does;
};

class Player {
public:
    Player(KeyRegistry &registry, PlayedClock &clock)
        : m_registry(registry)
        , m_clock(clock)
    {
    }

    void plan(const DemoWorkspace &workspace, WorkspaceId &id);
    void plan(Made &made, const WorkspaceId &workspace);
    Result<void> play();

private:
    Actor actorOf(const DemoKey &key) const
    {
        return {key.by == "you"_L1 ? accountName() : key.by, u"window"_s};
    }
    void at(Instant instant, std::function<Result<void>()> does)
    {
        m_steps.append({instant, std::move(does)});
    }
    Result<void> create(Made &made);
    Result<void> refresh(Made &made);
    Result<void> call(const Made &made, Access access);
    Result<void> apply(const Made &made, Action action);

    KeyRegistry &m_registry;
    PlayedClock &m_clock;
    QList<Step> m_steps;
};

void Player::plan(const DemoWorkspace &workspace, WorkspaceId &id)
{
    const auto oldest = std::min_element(workspace.keys.begin(), workspace.keys.end(),
        [](const DemoKey &a, const DemoKey &b) { return a.created < b.created; });
    at(oldest->created - std::chrono::hours(1), [this, &workspace, &id] {
        return m_registry.createWorkspace(workspace.draft, {accountName(), u"window"_s})
            .map([&id](const Workspace &made) { id = made.id; });
    });
}

void Player::plan(Made &made, const WorkspaceId &workspace)
{
    const DemoKey &key = *made.sample;
    at(key.created, [this, &made, &workspace] {
        made.workspace = workspace;
        return create(made);
    });
    for (const Instant use : key.uses)
        at(use, [this, &made] { return call(made, Access::Read); });
    if (key.refused)
        at(*key.refused, [this, &made] { return call(made, Access::Write); });
    if (key.refreshed)
        at(*key.refreshed, [this, &made] { return refresh(made); });
    if (key.disabled)
        at(*key.disabled, [this, &made] { return apply(made, Action::Disable); });
    if (key.deleted)
        at(*key.deleted, [this, &made] { return apply(made, Action::Delete); });
}

Result<void> Player::play()
{
    std::stable_sort(
        m_steps.begin(), m_steps.end(), [](const Step &a, const Step &b) { return a.at < b.at; });
    for (const Step &step : m_steps) {
        m_clock.at = step.at;
        if (const auto done = step.does(); !done)
            return done;
    }
    return {};
}

Result<void> Player::create(Made &made)
{
    return m_registry.create(made.workspace, made.sample->draft, actorOf(*made.sample))
        .map([&made](CreatedKey created) {
            made.id = created.key.id;
            made.secret = std::move(created.secret);
        });
}

Result<void> Player::refresh(Made &made)
{
    return m_registry.refresh(made.id, {}, actorOf(*made.sample)).map([&made](CreatedKey refreshed) {
        made.secret = std::move(refreshed.secret);
    });
}

Result<void> Player::call(const Made &made, Access access)
{
    const CheckOrigin origin{made.sample->source, made.sample->agent};
    return m_registry.verify(made.workspace, made.secret.view(), {{}, {}, access}, origin)
        .map([](const CheckAnswer &) {});
}

Result<void> Player::apply(const Made &made, Action action)
{
    const DeleteReason reason = made.sample->leaked ? DeleteReason::Leaked : DeleteReason::Unneeded;
    return m_registry.apply(action, {made.id}, actorOf(*made.sample), reason).map([](const BulkOutcome &) {});
}

} // namespace

QString demoFolderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    const bool isMemory = QStorageInfo(memory).fileSystemType() == "tmpfs" && QFileInfo(memory).isWritable();
    return (isMemory ? memory : QDir::tempPath()) + "/chatelaine-demo-XXXXXX"_L1;
}

Result<void> seedDemo(const StoreAddress &address, const PolicyCatalog &catalog, SealingKey sealingKey)
{
    const QList<DemoWorkspace> samples = demoWorkspaces(SystemClock().now());
    PlayedClock clock;
    auto registry = KeyRegistry::open(address, catalog, clock);
    if (!registry)
        return tl::unexpected(registry.error());
    (*registry)->setSealingKey(std::move(sealingKey));

    Player player(**registry, clock);
    std::vector<WorkspaceId> ids(static_cast<std::size_t>(samples.size()));
    std::deque<Made> keys; // keeps its elements where they are
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const DemoWorkspace &sample = samples[static_cast<qsizetype>(i)];
        player.plan(sample, ids[i]);
        for (const DemoKey &key : sample.keys)
            player.plan(keys.emplace_back(Made{&key, {}, {}, {}}), ids[i]);
    }
    return player.play();
}

} // namespace chatelaine
