// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/keytext.h"

namespace chatelaine {

struct KeyFact {
    QString name; ///< "Last used"
    QString value; ///< "12 s ago, 10.0.5.3"
    QString toolTip{}; ///< The exact time, or why it is so.
};

/// What is known of a key, in the order in which the details pane tells it, but for label, hint and status.
QList<KeyFact> keyFacts(const ApiKey &key, const KeyStatus &status, const KeyContext &context, Instant now);

} // namespace chatelaine
