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

QString accessWord(Access access)
{
    return access == Access::Write ? u"write"_s : u"read"_s;
}

} // namespace chatelaine
