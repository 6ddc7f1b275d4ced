// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/actor.h"

namespace chatelaine {

using namespace Qt::StringLiterals;

QString Actor::eventName() const
{
    return u"local:"_s + member;
}

} // namespace chatelaine
