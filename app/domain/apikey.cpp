// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/apikey.h"

namespace chatelaine {

using namespace Qt::StringLiterals;

QStringList reasonWords(DisabledReasons reasons)
{
    QStringList words;
    if (reasons.testFlag(DisabledReason::Member))
        words.append(u"member"_s);
    if (reasons.testFlag(DisabledReason::Plan))
        words.append(u"plan"_s);
    if (reasons.testFlag(DisabledReason::Policy))
        words.append(u"policy"_s);
    if (reasons.testFlag(DisabledReason::OwnerLeft))
        words.append(u"owner_left"_s);
    return words;
}

std::optional<DisabledReason> reasonFromWord(const QString &word)
{
    for (const auto reason :
        {DisabledReason::Member, DisabledReason::Plan, DisabledReason::Policy, DisabledReason::OwnerLeft}) {
        if (reasonWords(reason) == QStringList{word})
            return reason;
    }
    return std::nullopt;
}

QString deleteReasonWord(DeleteReason reason)
{
    return reason == DeleteReason::Leaked ? u"leaked"_s : u"unneeded"_s;
}

std::optional<DeleteReason> deleteReasonFromWord(const QString &word)
{
    for (const auto reason : {DeleteReason::Unneeded, DeleteReason::Leaked}) {
        if (deleteReasonWord(reason) == word)
            return reason;
    }
    return std::nullopt;
}

QString accessWord(Access access)
{
    return access == Access::Write ? u"write"_s : u"read"_s;
}

std::optional<Access> accessFromWord(const QString &word)
{
    for (const Access access : {Access::Read, Access::Write}) {
        if (accessWord(access) == word)
            return access;
    }
    return std::nullopt;
}

} // namespace chatelaine
