// SPDX-License-Identifier: GPL-3.0-or-later
// Enabling, disabling, deleting and restoring, any number of keys in one transaction.
#include "registry/keyregistry.h"

#include "registry/database.h"
#include "registry/eventlog.h"
#include "registry/keytable.h"
#include "registry/workspacetable.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr DisabledReasons clearedByHand
    = DisabledReasons(DisabledReason::Member) | DisabledReason::Plan | DisabledReason::OwnerLeft;

/// Whether the action would leave the key as it is.
bool isSo(Action action, const ApiKey &key)
{
    return (action == Action::Enable && !key.disabled) || (action == Action::Disable && key.disabled);
}

} // namespace

/// The keys of one workspace in a bulk call.
class KeyRegistry::Batch {
public:
    Batch(KeyRegistry &registry, const Ground &ground, Action action, DeleteReason reason, bool several)
        : m_registry(registry)
        , m_ground(ground)
        , m_action(action)
        , m_reason(reason)
        , m_several(several)
        , m_now(registry.m_clock.now())
    {
    }

    /// Asks the rules for each key, in turn: a restored key counts and holds its label for the next.
    void judge(const QList<ApiKey> &keys, BulkOutcome &outcome);
    /// Writes what judge() let through.
    void write(const Actor &actor, BulkOutcome &outcome);

private:
    Result<void> may(const ApiKey &key);
    Result<void> mayRestore(const ApiKey &key);
    void change(ApiKey &key, qint64 revision) const;
    void store(const QList<KeyId> &ids, qint64 revision);
    qint64 growth() const;

    KeyRegistry &m_registry;
    const Ground &m_ground;
    Action m_action;
    DeleteReason m_reason;
    bool m_several;
    Instant m_now;
    QList<ApiKey> m_keys;
    QHash<QString, int> m_restored; ///< By owner.
    QSet<std::pair<QString, QString>> m_labels; ///< Owners and folded labels of restored keys.
};

Result<void> KeyRegistry::Batch::mayRestore(const ApiKey &key)
{
    const KeyPolicy &policy = *m_ground.policy;
    int counted = m_registry.counted(m_ground, key.owner);
    counted += policy.limitPerOwner ? m_restored.value(key.owner) : int(m_keys.size());
    const bool taken = policy.labelUnique
        && (m_labels.contains({key.owner, folded(key.label)})
            || KeyTable(*m_registry.m_database).labelTaken(key, key.label));
    return allowed(m_action, &key, m_ground.context(counted, taken, m_several), m_now).map([&] {
        ++m_restored[key.owner];
        m_labels.insert({key.owner, folded(key.label)});
    });
}

Result<void> KeyRegistry::Batch::may(const ApiKey &key)
{
    if (!m_ground.shows(key)
        || !roleAllows(m_action, &key, *m_ground.policy, m_ground.workspace.role, m_ground.member))
        return fail(ErrorCode::KeyUnknown);
    if (m_action == Action::Restore)
        return mayRestore(key);
    return allowed(m_action, &key, m_ground.context(0, false, m_several), m_now);
}

void KeyRegistry::Batch::judge(const QList<ApiKey> &keys, BulkOutcome &outcome)
{
    for (const ApiKey &key : keys) {
        if (const auto answer = may(key); !answer)
            outcome.refused.append({key.id, answer.error()});
        else if (!isSo(m_action, key))
            m_keys.append(key);
    }
}

void KeyRegistry::Batch::write(const Actor &actor, BulkOutcome &outcome)
{
    if (m_keys.isEmpty())
        return;
    const WorkspaceId &workspace = m_ground.workspace.id;
    const qint64 revision
        = WorkspaceTable(*m_registry.m_database, m_registry.m_catalog).nextRevision(workspace, growth());
    QList<KeyId> ids;
    ids.reserve(m_keys.size());
    for (ApiKey &key : m_keys) {
        ids.append(key.id);
        change(key, revision);
    }
    store(ids, revision);
    const bool leaked = m_action == Action::Delete && m_reason == DeleteReason::Leaked;
    const Event event = m_registry.event(actor, actionWord(m_action), leaked ? u"leaked"_s : QString());
    EventLog(*m_registry.m_database).append(workspace, event, m_keys);
    for (const ApiKey &key : std::as_const(m_keys))
        outcome.changed.append(key);
}

/// How many keys that are not deleted there are more afterwards.
qint64 KeyRegistry::Batch::growth() const
{
    if (m_action == Action::Delete)
        return -m_keys.size();
    return m_action == Action::Restore ? m_keys.size() : 0;
}

/// The same as store() does to the rows.
void KeyRegistry::Batch::change(ApiKey &key, qint64 revision) const
{
    key.version += 1;
    key.revision = revision;
    if (m_action == Action::Enable) {
        key.disabled &= ~clearedByHand;
    } else if (m_action == Action::Delete) {
        key.deletedAt = m_now;
        key.deleteReason = m_reason;
    } else {
        key.disabled |= DisabledReason::Member;
        key.deletedAt.reset();
        key.deleteReason = DeleteReason::Unneeded;
    }
}

void KeyRegistry::Batch::store(const QList<KeyId> &ids, qint64 revision)
{
    const WorkspaceId &workspace = m_ground.workspace.id;
    KeyTable table(*m_registry.m_database);
    if (m_action == Action::Enable)
        table.changeReasons(workspace, ids, {}, clearedByHand, revision);
    else if (m_action == Action::Disable)
        table.changeReasons(workspace, ids, DisabledReason::Member, {}, revision);
    else if (m_action == Action::Delete)
        table.tombstone(workspace, ids, m_now, m_reason, revision);
    else
        table.restore(workspace, ids, revision);
}

Result<BulkOutcome> KeyRegistry::apply(
    Action action, const QList<KeyId> &ids, const Actor &actor, DeleteReason reason)
{
    static const QList<Action> known{Action::Enable, Action::Disable, Action::Delete, Action::Restore};
    if (!known.contains(action))
        return fail(ErrorCode::Internal, {}, u"not an action for apply(): "_s + actionWord(action));
    QHash<KeyId, qsizetype> place;
    for (qsizetype at = ids.size(); at-- > 0;)
        place[ids[at]] = at;
    return m_database->write([&]() -> Result<BulkOutcome> {
        BulkOutcome outcome;
        const QHash<WorkspaceId, QList<ApiKey>> groups = grouped(action, ids, actor, outcome);
        for (auto group = groups.begin(); group != groups.end(); ++group) {
            const auto here = ground(group.key(), actor);
            if (!here && here.error().code != ErrorCode::WorkspaceUnknown)
                return tl::unexpected(here.error());
            if (!here) {
                for (const ApiKey &key : group.value())
                    outcome.refused.append({key.id, {ErrorCode::KeyUnknown}});
                continue;
            }
            Batch batch(*this, *here, action, reason, place.size() > 1);
            batch.judge(group.value(), outcome);
            batch.write(actor, outcome);
        }
        // In the order asked for: nobody learns from it which keys are there.
        std::stable_sort(outcome.refused.begin(), outcome.refused.end(),
            [&](const auto &a, const auto &b) { return place.value(a.id) < place.value(b.id); });
        return outcome;
    });
}

/// The keys that there are, by workspace; the others are refused.
QHash<WorkspaceId, QList<ApiKey>> KeyRegistry::grouped(
    Action action, const QList<KeyId> &ids, const Actor &actor, BulkOutcome &outcome)
{
    KeyTable table(*m_database);
    QHash<WorkspaceId, QList<ApiKey>> groups;
    QSet<KeyId> seen;
    const QList<ApiKey> keys = table.find(ids);
    for (const ApiKey &key : keys) {
        if (!seen.contains(key.id))
            groups[key.workspace].append(key);
        seen.insert(key.id);
    }
    for (const KeyId &id : ids) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        const bool tooLate = action == Action::Restore && showsPurged(id, actor);
        const Error error = tooLate ? Error{ErrorCode::RestoreTooLate, {QString::number(restoreDays)}}
                                    : Error{ErrorCode::KeyUnknown};
        outcome.refused.append({id, error});
    }
    return groups;
}

bool KeyRegistry::showsPurged(const KeyId &id, const Actor &actor)
{
    const auto purged = KeyTable(*m_database).purged(id);
    const auto here = purged ? ground(purged->workspace, actor) : fail(ErrorCode::KeyUnknown);
    return here && (!here->owner || *here->owner == purged->owner);
}

} // namespace chatelaine
