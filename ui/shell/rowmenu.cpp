// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rowmenu.h"

#include "domain/sentence.h"
#include "ui/theme/icons.h"
#include "ui/widgets/refusal.h"

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {

/// The shortcut is the window's; the menu only shows it.
QString withKeys(const QString &text, const QKeySequence &keys)
{
    return text + u'\t' + keys.toString(QKeySequence::NativeText);
}

} // namespace

RowMenu::RowMenu(const ApiKey &key, const KeyPolicy &policy, const KeyRules &rules, QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"rowMenu"_s);
    setToolTipsVisible(true);
    const auto add = [&](Action action, Icon picture, const QString &text, const QKeySequence &keys = {}) {
        if (!policy.has(action))
            return;
        QAction *entry = addAction(chatelaine::icon(picture), keys.isEmpty() ? text : withKeys(text, keys),
            this, [this, action] { Q_EMIT actionRequested(action); });
        entry->setObjectName(actionWord(action));
        setAllowed(entry, rules.check(action, &key));
    };
    addAction(chatelaine::icon(Icon::Details), withKeys(tr("Details"), Qt::Key_Return), this,
        &RowMenu::detailsRequested);
    addAction(chatelaine::icon(Icon::Copy), tr("Copy hint"), this, &RowMenu::copyHintRequested);
    addSeparator();
    if (key.deletedAt) {
        add(Action::Restore, Icon::Restore, tr("Restore"));
        return;
    }
    add(Action::EditLabel, Icon::Edit, tr("Rename"), Qt::Key_F2);
    if (key.disabled)
        add(Action::Enable, Icon::Enable, policyText(policy.word(u"enable"_s)),
            QKeySequence(Qt::CTRL | Qt::Key_E));
    else
        add(Action::Disable, Icon::Disable, policyText(policy.word(u"disable"_s)),
            QKeySequence(Qt::CTRL | Qt::Key_E));
    add(Action::Refresh, Icon::Refresh, policyText(policy.word(u"refresh"_s)));
    addSeparator();
    add(Action::Delete, Icon::Delete, policyText(policy.word(u"delete"_s)), Qt::Key_Delete);
    if (policy.has(Action::Delete))
        setAllowed(addAction(chatelaine::icon(Icon::Warning), tr("Delete because it leaked…"), this,
                       &RowMenu::deleteLeakedRequested),
            rules.check(Action::Delete, &key));
}

} // namespace chatelaine
