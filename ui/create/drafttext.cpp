// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/create/drafttext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

struct DraftText {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::DraftText)

public:
    /// The first part of the summary names what is counted, the others go without.
    static QString counted(ScopeLevel level, int count, bool first)
    {
        switch (level) {
        case ScopeLevel::Write:
            return first ? tr("%n scope(s) write", nullptr, count) : tr("%n write", nullptr, count);
        case ScopeLevel::Execute:
            return first ? tr("%n scope(s) execute", nullptr, count) : tr("%n execute", nullptr, count);
        default:
            return first ? tr("%n scope(s) read", nullptr, count) : tr("%n read", nullptr, count);
        }
    }

    static QString access(const ApiKey &facts)
    {
        return facts.access == Access::Write ? tr("reads and writes") : tr("only reads");
    }
};

QDateTime localTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant));
}

/// Some locales, C among them, have seconds even in their short format.
QString toTheMinute(QString timeFormat)
{
    static const QRegularExpression seconds(u"[:.]ss?"_s);
    return timeFormat.remove(seconds);
}

} // namespace

QString levelText(ScopeLevel level)
{
    switch (level) {
    case ScopeLevel::Off:
        return DraftText::tr("Off");
    case ScopeLevel::Read:
        return DraftText::tr("Read");
    case ScopeLevel::Write:
        return DraftText::tr("Read + write");
    case ScopeLevel::Execute:
        return DraftText::tr("Execute");
    }
    Q_UNREACHABLE();
}

QString grantsSummary(const ScopeGrants &grants)
{
    QStringList parts;
    for (const ScopeLevel level : {ScopeLevel::Write, ScopeLevel::Execute, ScopeLevel::Read}) {
        const auto count = std::count_if(
            grants.begin(), grants.end(), [level](const ScopeGrant &grant) { return grant.level == level; });
        if (count > 0)
            parts.append(DraftText::counted(level, static_cast<int>(count), parts.isEmpty()));
    }
    return parts.isEmpty() ? DraftText::tr("no scope is on")
                           : parts.join(DraftText::tr(", ", "between parts of a list"));
}

QString dayText(Instant instant)
{
    return QLocale().toString(localTime(instant).date(), DraftText::tr("d MMM yyyy", "format of a date"));
}

QString longTimeText(Instant instant)
{
    const QDateTime time = localTime(instant);
    return DraftText::tr("%1 at %2", "a day, a time")
        .arg(QLocale().toString(time.date(), QLocale::LongFormat),
            QLocale().toString(time.time(), toTheMinute(QLocale().timeFormat(QLocale::ShortFormat))));
}

QString lastDayText(Instant expiresAt, const ExpiryChoice &choice)
{
    const bool wholeDay = std::holds_alternative<ExpiresAt>(choice);
    return dayText(wholeDay ? expiresAt - std::chrono::milliseconds(1) : expiresAt);
}

QString draftSummary(
    const ApiKey &facts, const ExpiryChoice &choice, const KeyPolicy &policy, const Workspace &workspace)
{
    QStringList parts;
    if (!facts.team.isEmpty())
        parts.append(DraftText::tr("for the team %1").arg(facts.team));
    if (!workspace.scopes.isEmpty())
        parts.append(grantsSummary(facts.scopes));
    else if (policy.hasWriteToggle)
        parts.append(DraftText::access(facts));
    if (policy.hasExpiry)
        parts.append(facts.expiresAt ? DraftText::tr("until %1").arg(lastDayText(*facts.expiresAt, choice))
                                     : DraftText::tr("never expires"));
    return parts.join(DraftText::tr("; ", "between parts of a summary"));
}

} // namespace chatelaine
