// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/revealbench.h"

#include "support/policies.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

RevealBench::RevealBench(const QString &policyId, ClipboardGuard::Pace pace)
    : policy(builtInPolicy(policyId))
    , workspace(workspaceOf(policy))
    , saved(vault, folder.filePath(u"saved-secrets.json"_s))
    , clipboard(pace)
{
    workspace.name = u"Acme production"_s;
    key.id = newId(instantFromMillis(QDateTime::currentMSecsSinceEpoch()));
    if (policy.hasLabel)
        key.label = u"production-hris-sync"_s;
    key.hint = {policy.tokenPrefix, u"sakP"_s};
    key.team = workspace.teams.value(0);
}

QByteArray RevealBench::secretText()
{
    return "ch_live_qkJaB6MffYVzZXWqmcoF49yrUxP3wf0LsakP";
}

} // namespace chatelaine
