// SPDX-License-Identifier: GPL-3.0-or-later
// Editing what people wrote on a key.
#include "registry/keyregistry.h"

#include "registry/database.h"
#include "registry/eventlog.h"
#include "registry/keytable.h"
#include "registry/standing.h"
#include "registry/workspacetable.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

Result<ApiKey> KeyRegistry::edit(const KeyId &id, const KeyEdit &edit, const Actor &actor)
{
    return m_database->write([&]() -> Result<ApiKey> {
        const auto stands = standing(id, actor, Action::EditNote); // roles tell no edit from another
        if (!stands)
            return tl::unexpected(stands.error());
        const auto &[before, here] = *stands;
        ApiKey key = before;
        Result<void> done;
        if (edit.label)
            done = changeLabel(key, *edit.label, here);
        if (done && edit.note)
            done = changeNote(key, *edit.note, here);
        if (done && edit.tags)
            done = changeTags(key, *edit.tags, here);
        if (!done)
            return tl::unexpected(done.error());
        if (edit.version != before.version)
            return fail(ErrorCode::EditConflict);
        if (!(key == before))
            saveWords(key, before, actor);
        return key;
    });
}

Result<void> KeyRegistry::changeLabel(ApiKey &key, const QString &label, const Ground &ground)
{
    const bool taken = ground.policy->labelUnique && KeyTable(*m_database).labelTaken(key, label.trimmed());
    auto may = allowed(Action::EditLabel, &key, ground.context(0, taken), m_clock.now());
    if (!may) {
        if (may.error().code == ErrorCode::LabelTaken)
            may.error().arguments = {label.trimmed()};
        return may;
    }
    return checkLabel(label).map([&](const QString &kept) { key.label = kept; });
}

Result<void> KeyRegistry::changeNote(ApiKey &key, const QString &note, const Ground &ground)
{
    if (auto may = allowed(Action::EditNote, &key, ground.context(), m_clock.now()); !may)
        return may;
    return checkNote(note).map([&](const QString &kept) { key.note = kept; });
}

Result<void> KeyRegistry::changeTags(ApiKey &key, const QStringList &tags, const Ground &ground)
{
    if (auto may = allowed(Action::EditTags, &key, ground.context(), m_clock.now()); !may)
        return may;
    return checkTags(tags).map([&](const QStringList &kept) { key.tags = kept; });
}

/// One revision, and an event for each thing that changed.
void KeyRegistry::saveWords(ApiKey &key, const ApiKey &before, const Actor &actor)
{
    key.version += 1;
    key.revision = WorkspaceTable(*m_database, m_catalog).nextRevision(key.workspace);
    KeyTable(*m_database).updateWords(key);
    EventLog events(*m_database);
    if (key.label != before.label) {
        const QString detail = before.label + " > "_L1 + key.label;
        events.append(key, event(actor, actionWord(Action::EditLabel), detail));
    }
    if (key.note != before.note)
        events.append(key, event(actor, actionWord(Action::EditNote)));
    if (key.tags != before.tags)
        events.append(key, event(actor, actionWord(Action::EditTags)));
}

} // namespace chatelaine
