// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/manualclock.h"
#include "support/policies.h"
#include "support/widgets.h"
#include "ui/create/keyform.h"
#include "ui/widgets/formrow.h"

#include <QSignalSpy>

namespace chatelaine {

/// A shown form for one of the built-in policies, with short ways to what tests look at.
struct FormProbe {
    explicit FormProbe(const QString &policyId, const std::function<void(Workspace &)> &change = {})
        : policy(builtInPolicy(policyId))
        , workspace(workspaceOf(policy))
    {
        if (change)
            change(workspace);
        form = std::make_unique<KeyForm>(workspace, policy, clock);
        spy = std::make_unique<QSignalSpy>(form.get(), &KeyForm::submitted);
        form->resize(640, 900);
        form->show();
        form->activateWindow();
    }

    /// The line under the field that `control` stands in.
    QString errorAt(const QString &control) const
    {
        for (QWidget *each = child(*form, control); each; each = each->parentWidget()) {
            if (const auto *row = qobject_cast<const FormRow *>(each))
                return row->error();
        }
        return {};
    }
    void submit() const { click(*form, QStringLiteral("submitButton")); }
    KeyDraft submitted() const { return spy->last().first().value<KeyDraft>(); }
    QString summary() const { return textOf(*form, QStringLiteral("draftSummaryLabel")); }

    ManualClock clock;
    KeyPolicy policy;
    Workspace workspace;
    std::unique_ptr<KeyForm> form;
    std::unique_ptr<QSignalSpy> spy;
};

} // namespace chatelaine
