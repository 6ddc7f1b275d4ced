// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/lasting/otherprogram.h"

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

const Actor &somebody()
{
    static const Actor actor{u"somebody"_s, u"cli"_s};
    return actor;
}

template <typename T>
T take(Result<T> result)
{
    if (!result)
        qFatal("refused: %s", qPrintable(codeWord(result.error().code)));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace

OtherProgram::OtherProgram(const StoreAddress &address, const WorkspaceId &workspace,
    const PolicyCatalog &catalog, const Clock &clock)
    : m_workspace(workspace)
    , m_clock(clock)
    , m_registry(take(KeyRegistry::open(address, catalog, clock)))
{
    KeyPage page;
    do {
        page = take(m_registry->page(workspace, {page.next, KeyPageRequest::mostRows}, somebody()));
        for (const ApiKey &key : page.keys) {
            if (!key.deletedAt)
                m_ids.append(key.id);
        }
    } while (!page.next.isNull());
    m_busy = m_ids.mid(m_ids.size() / 2, 500); // which are not deleted in an hour
}

/// Far apart each time, and all of them in the end.
KeyId OtherProgram::any()
{
    constexpr quint64 step = 7919; // a prime
    m_place += step;
    return m_ids.at(qsizetype(m_place % quint64(m_ids.size())));
}

void OtherProgram::change()
{
    switch (m_turn++ % 4) {
    case 0:
        return edit();
    case 1:
        return create();
    case 2:
        take(m_registry->apply(Action::Delete, {m_ids.takeFirst()}, somebody()));
        return;
    default:
        const KeyId id = any();
        const bool on = !take(m_registry->key(id, somebody())).disabled;
        take(m_registry->apply(on ? Action::Disable : Action::Enable, {id}, somebody()));
    }
}

void OtherProgram::edit()
{
    const KeyId id = any();
    KeyEdit edit;
    edit.version = take(m_registry->key(id, somebody())).version;
    edit.label = u"renamed %1"_s.arg(m_turn);
    edit.note = u"at turn %1"_s.arg(m_turn);
    take(m_registry->edit(id, edit, somebody()));
}

void OtherProgram::create()
{
    KeyDraft draft;
    draft.label = u"made %1"_s.arg(m_turn);
    m_ids.append(take(m_registry->create(m_workspace, draft, somebody())).key.id);
}

void OtherProgram::changeMany(int count)
{
    QList<KeyId> ids;
    for (int i = 0; i < count; ++i)
        ids.append(any());
    const bool on = !take(m_registry->key(ids.first(), somebody())).disabled;
    take(m_registry->apply(on ? Action::Disable : Action::Enable, ids, somebody()));
}

void OtherProgram::stamp(int count)
{
    QList<UseStamp> stamps;
    for (int i = 0; i < count; ++i, ++m_stamps) {
        const quint64 round = m_stamps / quint64(m_busy.size());
        const QString source = u"192.0.2.%1"_s.arg(round % quint64(KeyUse::mostRecent));
        stamps.append({m_workspace, m_busy.at(qsizetype(m_stamps % quint64(m_busy.size()))), 1,
            {{m_clock.now(), source, u"importer"_s}}});
    }
    take(m_registry->stampUses(stamps));
}

void OtherProgram::purge()
{
    take(m_registry->purge());
}

} // namespace chatelaine::bench
