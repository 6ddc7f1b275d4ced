// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/keypolicy.h"
#include "domain/secret.h"
#include "domain/workspace.h"
#include "ui/reveal/clipboardguard.h"
#include "ui/reveal/revealservices.h"
#include "vault/savedsecrets.h"

#include <QTemporaryDir>

namespace chatelaine {

/// What the tests of revealing share: a key of a policy, its secret, and the services around it, the index of
/// saved secrets in a folder of its own.
class RevealBench {
public:
    explicit RevealBench(const QString &policyId, ClipboardGuard::Pace pace = {});

    static QByteArray secretText(); ///< Made up; the same in every test.
    static Secret secret() { return Secret::copyOf(secretText()); }
    RevealServices services() { return {&clipboard, &saved}; }

    KeyPolicy policy;
    Workspace workspace;
    ApiKey key;
    QTemporaryDir folder;
    SecretVault vault;
    SavedSecrets saved;
    ClipboardGuard clipboard;
};

} // namespace chatelaine
