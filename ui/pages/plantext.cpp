// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plantext.h"

#include <QCoreApplication>

namespace chatelaine {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::PlanText)
};

} // namespace

QString planText(const Plan &plan, const KeyPolicy &policy)
{
    if (!plan.api) {
        return policy.planLossDisables ? Tr::tr("No API access. Every key is turned off.")
                                       : Tr::tr("No API access. Calls with any key are refused.");
    }
    if (!policy.hasWriteToggle)
        return Tr::tr("API access.");
    return plan.write ? Tr::tr("API access. Keys read, or read and write.")
                      : Tr::tr("API access. Keys only read.");
}

QStringList previewSentences(const PlanPreview &preview)
{
    QStringList sentences;
    if (preview.disabled > 0)
        sentences.append(Tr::tr("%n key(s) are turned off and stay off until you re-enable them one by one.",
            nullptr, preview.disabled));
    if (preview.stopped > 0)
        sentences.append(Tr::tr("%n key(s) stay on, but their calls are refused while the plan lasts.",
            nullptr, preview.stopped));
    if (preview.reduced > 0)
        sentences.append(
            Tr::tr("%n key(s) with write access only read while the plan lasts.", nullptr, preview.reduced));
    if (preview.staysDisabled > 0)
        sentences.append(Tr::tr(
            "%n key(s) that an earlier change turned off stay off until you re-enable them one by one.",
            nullptr, preview.staysDisabled));
    if (sentences.isEmpty())
        sentences.append(Tr::tr("No key changes."));
    return sentences;
}

bool isLoss(const PlanPreview &preview)
{
    return preview.disabled + preview.stopped + preview.reduced > 0;
}

} // namespace chatelaine
