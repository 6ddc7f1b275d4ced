// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/keyregistry.h"
#include "support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

namespace chatelaine {

/// A store in a folder of its own, a clock that stands, and short ways to what tests do all the time. Each of
/// these ends the test when it is refused.
struct StoreFixture {
    QTemporaryDir folder;
    ManualClock clock;
    PolicyCatalog catalog = PolicyCatalog::load(QStringList());
    Actor actor{QStringLiteral("ada"), QStringLiteral("cli")};
    std::unique_ptr<KeyRegistry> registry = open();

    QString file() const { return folder.filePath(QStringLiteral("keys.sqlite")); }
    std::unique_ptr<KeyRegistry> open() const { return take(KeyRegistry::open({file()}, catalog, clock)); }

    /// The value, or a failed test with the error's word.
    template <typename T>
    static T take(Result<T> result)
    {
        if (!result)
            qFatal("refused: %s %s", qPrintable(codeWord(result.error().code)),
                qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }

    Workspace workspace(const QString &policy, const QString &plan = {})
    {
        const bool teams = catalog.find(policy)->teamRequired;
        const QStringList names = teams ? QStringList{QStringLiteral("Platform")} : QStringList();
        return take(registry->createWorkspace({QStringLiteral("At ") + policy, policy, plan, names}, actor));
    }

    /// A draft that the workspace's policy takes.
    KeyDraft draft(const Workspace &workspace, const QString &label = QStringLiteral("importer")) const
    {
        KeyDraft made;
        if (catalog.find(workspace.policyId)->hasLabel)
            made.label = label;
        if (!workspace.teams.isEmpty())
            made.team = workspace.teams.first();
        return made;
    }
    CreatedKey create(const Workspace &workspace, const QString &label = QStringLiteral("importer"))
    {
        return take(registry->create(workspace.id, draft(workspace, label), actor));
    }
    BulkOutcome apply(Action action, const QList<KeyId> &ids, DeleteReason reason = DeleteReason::Unneeded)
    {
        return take(registry->apply(action, ids, actor, reason));
    }
    ApiKey key(const KeyId &id) { return take(registry->key(id, actor)); }
    CheckCode check(const Workspace &workspace, const Secret &secret, const CheckRequest &request = {})
    {
        return take(registry->verify(workspace.id, secret.view(), request, {QStringLiteral("10.0.4.17"), {}}))
            .code;
    }
};

/// What a call was refused with; nothing when it was not.
template <typename T>
std::optional<ErrorCode> codeOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

/// The refusal of the only key of a bulk call.
inline std::optional<ErrorCode> codeOf(const BulkOutcome &outcome)
{
    return outcome.refused.isEmpty() ? std::nullopt : std::optional(outcome.refused.first().error.code);
}

inline char *toString(const std::optional<ErrorCode> &code)
{
    return QTest::toString(code ? codeWord(*code) : QStringLiteral("done"));
}

} // namespace chatelaine
