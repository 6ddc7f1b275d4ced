// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keycell.h"

#include "ui/table/timetext.h"

#include <QCoreApplication>

namespace chatelaine {

using namespace Qt::StringLiterals;
using Column = KeyTableModel::Column;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::KeyCell)
};

} // namespace

QString KeyCell::text(Column column) const
{
    switch (column) {
    case Column::Enabled:
        return m_status.status == Status::Deleted
            ? keytext::status(Status::Deleted)
            : keytext::status(m_key.disabled ? Status::Disabled : Status::Active);
    case Column::Name:
        return keytext::title(m_key, m_context);
    case Column::Scopes:
        return keytext::scopesText(m_key, m_context, u", "_s);
    case Column::Team:
        return m_key.team;
    case Column::Access:
        return keytext::access(keytext::effectiveAccess(m_key, m_context));
    case Column::Created:
        return shortDate(m_key.createdAt);
    case Column::Creator:
        return keytext::member(m_key.createdBy, m_context);
    case Column::Expires:
        return expiryText(m_key.expiresAt, m_now);
    case Column::LastUsed:
        // How long ago matters less than when, once nobody calls any more.
        if (m_key.use.lastUsedAt && m_status.marks.testFlag(Mark::Stale))
            return shortDate(*m_key.use.lastUsedAt);
        return lastUseText(m_key.use, m_key.createdAt, m_now);
    case Column::Menu:
        break;
    }
    return {};
}

QString KeyCell::secondLine(Column column) const
{
    if (column == Column::Name)
        return m_key.hint.text();
    if (column == Column::LastUsed)
        return m_key.use.lastUsedSource;
    return {};
}

QString KeyCell::badge(Column column) const
{
    if (column == Column::Enabled && m_status.status == Status::Deleted)
        return m_key.deleteReason == DeleteReason::Leaked ? Tr::tr("Leaked")
                                                          : keytext::status(Status::Deleted);
    if (column == Column::Expires && m_status.status == Status::Expired)
        return keytext::status(Status::Expired);
    if (column == Column::LastUsed && m_status.marks.testFlag(Mark::Stale))
        return keytext::mark(Mark::Stale);
    if (column == Column::LastUsed && m_status.marks.testFlag(Mark::Unused))
        return keytext::mark(Mark::Unused);
    return {};
}

Tone KeyCell::tone(Column column) const
{
    if (column == Column::Enabled && m_key.deletedAt && m_key.deleteReason == DeleteReason::Leaked)
        return Tone::Danger;
    if (column == Column::Expires && m_status.status == Status::Expired)
        return Tone::Danger;
    if (column == Column::Expires && m_status.marks.testFlag(Mark::Expiring))
        return Tone::Warning;
    if (column == Column::LastUsed && (m_status.marks & (Mark::Stale | Mark::Unused)))
        return Tone::Warning;
    return Tone::Neutral;
}

bool KeyCell::isMuted(Column column) const
{
    return m_status.status != Status::Active || column == Column::Created || column == Column::Creator
        || (column == Column::LastUsed && !m_key.use.lastUsedAt);
}

QString KeyCell::toolTip(Column column) const
{
    switch (column) {
    case Column::Enabled:
        return keytext::statusWhy(m_key, m_status, m_context);
    case Column::Name:
        return m_key.note.isEmpty() ? text(column) : text(column) % u'\n' % m_key.note;
    case Column::Scopes: {
        const QString why = keytext::reducedWhy(m_key, m_context);
        const QString scopes = keytext::scopesText(m_key, m_context, u"\n"_s);
        return why.isEmpty() ? scopes : scopes % u'\n' % why;
    }
    case Column::Access:
        return keytext::reducedWhy(m_key, m_context);
    case Column::Created:
        return absoluteTime(m_key.createdAt);
    case Column::Creator:
        return m_key.createdBy;
    case Column::Expires:
        return m_key.expiresAt ? absoluteTime(*m_key.expiresAt) : Tr::tr("It never expires.");
    case Column::LastUsed:
        return lastUseToolTip();
    case Column::Menu:
        return Tr::tr("Actions");
    case Column::Team:
        break;
    }
    return text(column);
}

QString KeyCell::lastUseToolTip() const
{
    if (!m_key.use.lastUsedAt) {
        return m_key.use.trackingSince <= m_key.createdAt
            ? Tr::tr("No call has been made with it since it was created.")
            : Tr::tr("No call has been made with it since %1; what was before is not known.")
                  .arg(absoluteTime(m_key.use.trackingSince));
    }
    QStringList lines{absoluteTime(*m_key.use.lastUsedAt)};
    if (!m_key.use.lastUsedSource.isEmpty())
        lines.append(m_key.use.lastUsedSource);
    if (!m_key.use.lastUsedAgent.isEmpty())
        lines.append(m_key.use.lastUsedAgent);
    return lines.join(u'\n');
}

QString KeyCell::spoken(Column column, bool codeShown) const
{
    switch (column) {
    case Column::Enabled:
        return Tr::tr("%1, %2", "a key's name and state")
            .arg(keytext::title(m_key, m_context), text(column).toLower());
    case Column::Name:
        return codeShown ? Tr::tr("%1, the new code is shown once; press Ctrl+C to copy it").arg(summary())
                         : summary();
    case Column::LastUsed: {
        QStringList parts{text(column)};
        if (const QString word = badge(column); !word.isEmpty() && word != parts.first())
            parts.append(word.toLower());
        if (!secondLine(column).isEmpty())
            parts.append(secondLine(column));
        return parts.join(u", "_s);
    }
    case Column::Expires:
        return tone(column) == Tone::Warning
            ? Tr::tr("%1, %2", "a time and a mark").arg(text(column), keytext::mark(Mark::Expiring).toLower())
            : text(column);
    case Column::Menu:
        return Tr::tr("Actions for %1").arg(keytext::title(m_key, m_context));
    default:
        return text(column);
    }
}

QString KeyCell::summary() const
{
    QStringList parts{text(Column::Name), keytext::status(m_status.status).toLower(), m_key.hint.text()};
    for (const Mark mark : {Mark::Expiring, Mark::Stale}) {
        if (m_status.marks.testFlag(mark))
            parts.append(keytext::mark(mark).toLower());
    }
    if (!m_key.team.isEmpty())
        parts.append(Tr::tr("team %1").arg(m_key.team));
    parts.append(Tr::tr("scopes: %1").arg(text(Column::Scopes)));
    if (m_context.policy.hasWriteToggle)
        parts.append(Tr::tr("access: %1").arg(text(Column::Access)));
    parts.append(Tr::tr("created %1 by %2").arg(text(Column::Created), text(Column::Creator)));
    parts.append(Tr::tr("expires: %1").arg(text(Column::Expires)));
    parts.append(Tr::tr("last used: %1").arg(lastUseText(m_key.use, m_key.createdAt, m_now)));
    if (!m_key.use.lastUsedSource.isEmpty())
        parts.append(m_key.use.lastUsedSource);
    return parts.join(u", "_s);
}

} // namespace chatelaine
