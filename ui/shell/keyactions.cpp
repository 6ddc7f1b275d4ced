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
    connect(&m_session, &WorkspaceSession::closed, &m_choosing, &BackgroundTask::cancel);
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

Instant KeyActions::now() const
{
    return m_store.clock().now();
}

/// Who still calls with these keys.
QStringList KeyActions::consequences(const QList<ApiKey> &used) const
{
    QStringList lines;
    for (const ApiKey &key : used.first(std::min<qsizetype>(used.size(), ChosenKeys::named))) {
        const QString when = relativeTime(*key.use.lastUsedAt, now());
        lines.append(key.use.lastUsedSource.isEmpty()
                ? tr("%1 was last used %2").arg(nameOf(key), when)
                : tr("%1 was last used %2 by %3").arg(nameOf(key), when, key.use.lastUsedSource));
    }
    if (used.size() > ChosenKeys::named)
        lines.append(tr("and others that were used before"));
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
    else if (!enabled && usedLately(lifecycleOf(*key), now()))
        askAt(place, *key);
    else
        perform({action, {id}, {}, place});
}

void KeyActions::askAt(const QRect &place, const ApiKey &key)
{
    const QString when = relativeTime(*key.use.lastUsedAt, now());
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

void KeyActions::run(Action action, const KeyId &id)
{
    const auto key = m_model.find(id);
    if (!key || !m_session.isOpen())
        return;
    if (const Result<void> may = m_rules.check(action, &*key); !may)
        refuse(sentence(may.error()), {});
    else if (action == Action::Refresh)
        refresh(*key);
    else
        runChosen(action, ChosenKeys(*key, now()));
}

void KeyActions::runAll(Action action, const KeySelection &keys)
{
    if (keys.rows.size() == 1) {
        run(action, keys.keys.id(static_cast<int>(keys.rows.front())));
        return;
    }
    m_choosing.start([this, action, keys, now = now()](const std::atomic_bool &stop) {
        const auto chosen = std::make_shared<const ChosenKeys>(keys, now, stop);
        return [this, action, chosen] { runChosen(action, *chosen); };
    });
}

void KeyActions::runChosen(Action action, const ChosenKeys &chosen)
{
    if (action == Action::Disable)
        disable(chosen);
    else if (action == Action::Delete)
        remove(chosen);
    else
        perform({action, chosen.ids});
}

void KeyActions::disable(const ChosenKeys &chosen)
{
    const QList<KeyId> &ids = chosen.ids;
    if (chosen.lately.isEmpty()) {
        perform({Action::Disable, ids});
        return;
    }
    const auto count = static_cast<int>(ids.size());
    const QString title = count == 1 ? tr("Disable %1?").arg(nameOf(ids.constFirst()))
                                     : tr("Disable %n key(s)?", nullptr, count);
    const QString text = count == 1 ? tr("Calls with it are refused until it is enabled again.")
                                    : tr("Calls with them are refused until they are enabled again.");
    auto *dialog = new ConfirmDialog({title, text, consequences(chosen.lately), tr("Disable")}, m_window);
    connect(dialog, &QDialog::accepted, this, [this, ids] { perform({Action::Disable, ids}); });
    open(dialog);
}

/// A question about keys goes with their workspace.
void KeyActions::open(ConfirmDialog *dialog)
{
    connect(&m_session, &WorkspaceSession::closed, dialog, &QDialog::reject);
    dialog->open();
}

void KeyActions::remove(const ChosenKeys &chosen)
{
    if (m_session.policy().deleteConfirmed || !chosen.lately.isEmpty())
        confirmDelete(chosen, false);
    else
        perform({Action::Delete, chosen.ids});
}

void KeyActions::deleteLeaked(const KeyId &id)
{
    const auto key = m_model.find(id);
    if (!key || !m_session.isOpen())
        return;
    if (const Result<void> may = m_rules.check(Action::Delete, &*key); !may)
        refuse(sentence(may.error()), {});
    else
        confirmDelete(ChosenKeys(*key, now()), true);
}

void KeyActions::confirmDelete(const ChosenKeys &chosen, bool leaked)
{
    const QList<KeyId> &ids = chosen.ids;
    const auto count = static_cast<int>(ids.size());
    Confirmation words;
    words.title = count == 1 ? tr("Delete %1?").arg(nameOf(ids.constFirst()))
                             : tr("Delete %n key(s)?", nullptr, count);
    words.text = policyText(m_session.policy().word(u"delete_warning"_s));
    words.consequences = consequences(chosen.used);
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
    auto *dialog = new ConfirmDialog({title, policyText(policy.word(u"refresh_warning"_s)),
                                         consequences(ChosenKeys(key, now()).used), verb},
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
            m_session.absorb(created->key);
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
        m_session.absorb(*key);
        Q_EMIT done(tr("%1 saved").arg(nameOf(*key)), {});
    });
}

void KeyActions::perform(Deed deed, Step afterwards)
{
    if (deed.workspace.isNull())
        deed.workspace = m_session.workspace().id;
    auto reply = m_store.apply(deed.action, deed.ids, deed.reason);
    whenDone(reply, this,
        [this, deed = std::move(deed), afterwards = std::move(afterwards)](Result<BulkOutcome> outcome) {
            if (!outcome) {
                refuse(sentence(outcome.error()), deed.place);
                return;
            }
            takeOutcome(deed, std::move(*outcome));
            if (afterwards)
                afterwards();
        });
}

void KeyActions::takeOutcome(const Deed &deed, BulkOutcome outcome)
{
    const auto changed = std::make_shared<const KeyBlock>(std::move(outcome.changed));
    m_session.absorb(changed);
    // Another workspace may be open by now, or none: there is no way back from there.
    const bool here = m_session.isOpen() && m_session.workspace().id == deed.workspace;
    if (!changed->isEmpty())
        Q_EMIT done(sentenceFor(deed, *changed), here ? undoOf(deed, changed) : Step());
    if (!outcome.refused.isEmpty())
        refuse(sentenceFor(outcome.refused, changed->size()), deed.place);
}

void KeyActions::refuse(const QString &why, const QRect &place)
{
    if (place.isNull())
        Q_EMIT refused(why);
    else
        Q_EMIT refusedAt(why, place);
}

KeyActions::Step KeyActions::undoOf(const Deed &deed, const SharedKeys &changed)
{
    const bool deletes = deed.action == Action::Delete;
    if (deletes && (deed.reason == DeleteReason::Leaked || !m_session.policy().has(Action::Restore)))
        return {};
    return [this, deed, changed] { undo(deed, changed); };
}

/// The opposite, of what was changed. A key comes back disabled; those that were on, as tombstones still say,
/// are turned on again.
void KeyActions::undo(const Deed &deed, const SharedKeys &changed)
{
    auto *const task = new BackgroundTask(this); // No other wish gives it up.
    task->start(
        [this, task, action = deed.action, workspace = deed.workspace, changed](const std::atomic_bool &) {
            const QList<KeyId> ids = idsOf(*changed);
            QList<KeyId> enabled;
            for (int i = 0; action == Action::Delete && i < changed->size(); ++i) {
                if (!changed->lifecycle(i).disabled)
                    enabled.append(changed->id(i));
            }
            return [this, task, action, workspace, ids, enabled] {
                const Action back = action == Action::Enable ? Action::Disable : Action::Enable;
                if (action == Action::Delete)
                    restore(workspace, ids, enabled);
                else
                    perform({.action = action == Action::Restore ? Action::Delete : back,
                        .ids = ids,
                        .workspace = workspace});
                task->deleteLater();
            };
        });
}

void KeyActions::restore(const WorkspaceId &workspace, const QList<KeyId> &ids, const QList<KeyId> &enabled)
{
    perform({.action = Action::Restore, .ids = ids, .workspace = workspace}, [this, enabled] {
        whenDone(m_store.apply(Action::Enable, enabled), this, [this](Result<BulkOutcome> outcome) {
            if (outcome)
                m_session.absorb(std::make_shared<const KeyBlock>(std::move(outcome->changed)));
            else
                refuse(sentence(outcome.error()), {});
        });
    });
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
