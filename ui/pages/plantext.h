// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keypolicy.h"
#include "registry/records.h"

namespace chatelaine {

QString planText(const Plan &plan, const KeyPolicy &policy); ///< What it gives, in a sentence.

/// What a change of plan does to the keys, a sentence each; never empty.
QStringList previewSentences(const PlanPreview &preview);

/// Whether it takes something from a key.
bool isLoss(const PlanPreview &preview);

} // namespace chatelaine
