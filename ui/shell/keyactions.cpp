// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyactions.h"

#include "domain/clock.h"
#include "domain/reply.h"
#include "domain/sentence.h"
#include "store/keystore.h"
#include "ui/shell/minting.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/timetext.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/popover.h"

#include <QCheckBox>

#include <algorithm>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {

constexpr Days lately{7};

/// The verb of a button that does what "Refresh key…" asks for.
QString withoutEllipsis(QString text)
{
    if (text.endsWith(u'…'))
        text.chop(1);
    return text.trimmed(); // Some languages set a space before it.
}

} // namespace

KeyActions::KeyActions(KeyStore &store, WorkspaceSession &session, const KeyTableModel &model,
    const KeyRules &rules, QWidget *window)
    : QObject(window)
    , m_store(store)
    , m_session(session)
    , m_model(model)
    , m_rules(rules)
    , m_window(window)
{
}

QString KeyActions::nameOf(const ApiKey &key) const
{
    return keytext::title(key, m_model.context());
}

QString KeyActions::nameOf(const KeyId &id) const
{
    const auto key = m_model.find(id);
    return key ? nameOf(*key) : QString();
}

bool KeyActions::usedLately(const Lifecycle &key) const
{
    return !key.disabled && key.lastUsedAt && m_store.clock().now() - *key.lastUsedAt < lately;
}

bool KeyActions::usedLately(const KeyId &id) const
{
    const int row = m_model.rowOf(id);
    return row >= 0 && usedLately(m_model.lifecycleAt(row));
}

/// Who still calls with these keys; with `recent` those alone that were used lately.
QStringList KeyActions::consequences(const QList<KeyId> &ids, bool recent) const
{
    constexpr int shown = 5;
    QStringList lines;
    for (const KeyId &id : ids) {
        const int row = m_model.rowOf(id);
        if (row < 0 || !m_model.lifecycleAt(row).lastUsedAt || (recent && !usedLately(id)))
            continue;
        if (lines.size() == shown) {
            lines.append(tr("and others that were used before"));
            break;
        }
        const ApiKey key = *m_model.keyAt(row);
        const QString when = relativeTime(*key.use.lastUsedAt, m_store.clock().now());
        lines.append(key.use.lastUsedSource.isEmpty()
                ? tr("%1 was last used %2").arg(nameOf(key), when)
                : tr("%1 was last used %2 by %3").arg(nameOf(key), when, key.use.lastUsedSource));
    }
    return lines;
}

void KeyActions::setEnabled(const KeyId &id, bool enabled, const QRect &place)
{
    const auto key = m_model.find(id);
    if (!key || !m_session.isOpen())
        return;
    const Action action = enabled ? Action::Enable : Action::Disable;
    if (const Result<void> may = m_rules.check(action, &*key); !may)
        refuse(sentence(may.error()), place);
    else if (!enabled && usedLately(lifecycleOf(*key)))
        askAt(place, *key);
    else
        perform({action, {id}, {}, place});
}

void KeyActions::askAt(const QRect &place, const ApiKey &key)
{
    const QString when = relativeTime(*key.use.lastUsedAt, m_store.clock().now());
    auto *popover = new Popover(m_window);
    popover->setObjectName(u"recentUsePopover"_s);
    popover->ask(key.use.lastUsedSource.isEmpty()
            ? tr("Used %1. Turn off?").arg(when)
            : tr("Used %1 by %2. Turn off?").arg(when, key.use.lastUsedSource),
        tr("Turn off"), ButtonKind::Danger);
    connect(popover, &Popover::confirmed, this, [this, id = key.id, place] {
        perform({Action::Disable, {id}, {}, place});
    });
    connect(&m_session, &WorkspaceSession::closed, popover, &QWidget::close);
    popover->showAt(place);
}

void KeyActions::run(Action action, const QList<KeyId> &ids)
{
    const auto first = ids.isEmpty() ? std::nullopt : m_model.find(ids.constFirst());
    if (!first || !m_session.isOpen())
        return;
    if (ids.size() == 1) {
        if (const Result<void> may = m_rules.check(action, &*first); !may) {
            refuse(sentence(may.error()), {});
            return;
        }
    }
    if (action == Action::Disable)
        disable(ids);
    else if (action == Action::Delete)
        remove(ids);
    else if (action == Action::Refresh)
        refresh(*first);
    else
        perform({action, ids});
}

void KeyActions::disable(const QList<KeyId> &ids)
{
    const QStringList inUse = consequences(ids, true);
    if (inUse.isEmpty()) {
        perform({Action::Disable, ids});
        return;
    }
    const auto count = static_cast<int>(ids.size());
    const QString title = count == 1 ? tr("Disable %1?").arg(nameOf(ids.constFirst()))
                                     : tr("Disable %n key(s)?", nullptr, count);
    const QString text = count == 1 ? tr("Calls with it are refused until it is enabled again.")
                                    : tr("Calls with them are refused until they are enabled again.");
    auto *dialog = new ConfirmDialog({title, text, inUse, tr("Disable")}, m_window);
    connect(dialog, &QDialog::accepted, this, [this, ids] { perform({Action::Disable, ids}); });
    open(dialog);
}

/// A question about keys goes with their workspace.
void KeyActions::open(ConfirmDialog *dialog)
{
    connect(&m_session, &WorkspaceSession::closed, dialog, &QDialog::reject);
    dialog->open();
}

void KeyActions::remove(const QList<KeyId> &ids)
{
    const bool asks = m_session.policy().deleteConfirmed
        || std::ranges::any_of(ids, [this](const KeyId &id) { return usedLately(id); });
    if (asks)
        confirmDelete(ids, false);
    else
        perform({Action::Delete, ids});
}

void KeyActions::deleteLeaked(const KeyId &id)
{
    const auto key = m_model.find(id);
    if (!key || !m_session.isOpen())
        return;
    if (const Result<void> may = m_rules.check(Action::Delete, &*key); !may)
        refuse(sentence(may.error()), {});
    else
        confirmDelete({id}, true);
}

void KeyActions::confirmDelete(const QList<KeyId> &ids, bool leaked)
{
    const auto count = static_cast<int>(ids.size());
    Confirmation words;
    words.title = count == 1 ? tr("Delete %1?").arg(nameOf(ids.constFirst()))
                             : tr("Delete %n key(s)?", nullptr, count);
    words.text = policyText(m_session.policy().word(u"delete_warning"_s));
    words.consequences = consequences(ids, false);
    words.confirmText = tr("Delete");
    auto *dialog = new ConfirmDialog(words, m_window);
    auto *leakedCheck = new QCheckBox(count == 1 ? tr("It may have leaked (cannot be restored)")
                                                 : tr("They may have leaked (cannot be restored)"));
    leakedCheck->setObjectName(u"leakedCheck"_s);
    leakedCheck->setChecked(leaked);
    dialog->addOption(leakedCheck);
    connect(dialog, &QDialog::accepted, this, [this, leakedCheck, ids] {
        perform(
            {Action::Delete, ids, leakedCheck->isChecked() ? DeleteReason::Leaked : DeleteReason::Unneeded});
    });
    open(dialog);
}

void KeyActions::refresh(const ApiKey &key)
{
    const KeyPolicy &policy = m_session.policy();
    const QString verb = withoutEllipsis(policyText(policy.word(u"refresh"_s)));
    const QString title = key.label.isEmpty() ? tr("%1?").arg(verb) : tr("%1: %2?").arg(verb, key.label);
    auto *dialog = new ConfirmDialog(
        {title, policyText(policy.word(u"refresh_warning"_s)), consequences({key.id}, false), verb},
        m_window);
    connect(dialog, &QDialog::accepted, this, [this, id = key.id] { replaceSecret(id); });
    open(dialog);
}

void KeyActions::replaceSecret(const KeyId &id)
{
    FreshToken fresh;
    std::optional<MintedToken> minted;
    if (!m_session.policy().viewable()) {
        fresh = mintToken(m_session.workspace().tokenPrefix);
        minted = fresh.minted;
    }
    Q_EMIT refreshing(true);
    whenDone(m_store.refresh(id, minted), this,
        [this, mine = std::move(fresh.secret), workspace = m_session.workspace()](
            Result<CreatedKey> created) mutable {
            if (!created) {
                refuse(sentence(created.error()), {});
                Q_EMIT refreshing(false);
                return;
            }
            m_session.absorb({created->key});
            Q_EMIT done(tr("%1 has a new secret").arg(nameOf(created->key)), {});
            m_reveal(workspace, created->key, mine.isEmpty() ? std::move(created->secret) : std::move(mine));
            Q_EMIT refreshing(false);
        });
}

void KeyActions::saveEdit(const KeyId &id, const KeyEdit &edit, std::function<void(const Error &)> onError)
{
    whenDone(m_store.edit(id, edit), this, [this, onError = std::move(onError)](Result<ApiKey> key) {
        if (!key) {
            onError(key.error());
            return;
        }
        m_session.absorb({*key});
        Q_EMIT done(tr("%1 saved").arg(nameOf(*key)), {});
    });
}

void KeyActions::perform(Deed deed, Step afterwards)
{
    deed.workspace = m_session.workspace().id;
    auto reply = m_store.apply(deed.action, deed.ids, deed.reason);
    whenDone(reply, this,
        [this, deed = std::move(deed), afterwards = std::move(afterwards)](Result<BulkOutcome> outcome) {
            if (!outcome) {
                refuse(sentence(outcome.error()), deed.place);
                return;
            }
            takeOutcome(deed, *outcome);
            if (afterwards)
                afterwards();
        });
}

void KeyActions::takeOutcome(const Deed &deed, const BulkOutcome &outcome)
{
    m_session.absorb(outcome.changed);
    // Another workspace may be open by now, or none: there is no way back from there.
    const bool here = m_session.isOpen() && m_session.workspace().id == deed.workspace;
    if (!outcome.changed.isEmpty())
        Q_EMIT done(sentenceFor(deed, outcome.changed), here ? undoOf(deed, outcome.changed) : Step());
    if (!outcome.refused.isEmpty())
        refuse(sentenceFor(outcome.refused, outcome.changed.size()), deed.place);
}

void KeyActions::refuse(const QString &why, const QRect &place)
{
    if (place.isNull())
        Q_EMIT refused(why);
    else
        Q_EMIT refusedAt(why, place);
}

KeyActions::Step KeyActions::undoOf(const Deed &deed, const KeyBlock &changed)
{
    const QList<KeyId> ids = idsOf(changed);
    switch (deed.action) {
    case Action::Enable:
        return [this, ids] { perform({Action::Disable, ids}); };
    case Action::Disable:
        return [this, ids] { perform({Action::Enable, ids}); };
    case Action::Restore:
        return [this, ids] { perform({Action::Delete, ids}); };
    default:
        break;
    }
    if (deed.reason == DeleteReason::Leaked || !m_session.policy().has(Action::Restore))
        return {};
    // A key comes back disabled; those that were on, as tombstones still say, are turned on again.
    QList<KeyId> enabled;
    for (int i = 0; i < changed.size(); ++i) {
        if (!changed.lifecycle(i).disabled)
            enabled.append(changed.id(i));
    }
    return [this, ids, enabled] {
        perform({Action::Restore, ids}, [this, enabled] {
            whenDone(m_store.apply(Action::Enable, enabled), this, [this](Result<BulkOutcome> outcome) {
                if (outcome)
                    m_session.absorb(outcome->changed);
                else
                    refuse(sentence(outcome.error()), {});
            });
        });
    };
}

QString KeyActions::sentenceFor(const Deed &deed, const KeyBlock &changed) const
{
    const int count = changed.size();
    const QString name = nameOf(changed.at(0));
    switch (deed.action) {
    case Action::Enable:
        return count == 1 ? tr("%1 enabled").arg(name) : tr("%n key(s) enabled", nullptr, count);
    case Action::Disable:
        return count == 1 ? tr("%1 disabled").arg(name) : tr("%n key(s) disabled", nullptr, count);
    case Action::Restore:
        return count == 1 ? tr("%1 restored").arg(name) : tr("%n key(s) restored", nullptr, count);
    default:
        break;
    }
    if (deed.reason == DeleteReason::Leaked)
        return count == 1 ? tr("%1 deleted for good").arg(name)
                          : tr("%n key(s) deleted for good", nullptr, count);
    return count == 1 ? tr("%1 deleted").arg(name) : tr("%n key(s) deleted", nullptr, count);
}

QString KeyActions::sentenceFor(const QList<BulkOutcome::Refused> &refusals, qsizetype changed) const
{
    const QString first = sentence(refusals.constFirst().error);
    if (refusals.size() == 1 && changed == 0)
        return first;
    const auto key = m_model.find(refusals.constFirst().id);
    const QString summary = tr("%n key(s) stayed as they were.", nullptr, static_cast<int>(refusals.size()));
    return key ? tr("%1 %2: %3").arg(summary, nameOf(*key), first) : tr("%1 %2").arg(summary, first);
}

} // namespace chatelaine
