// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/actor.h"

namespace chatelaine {

using namespace Qt::StringLiterals;

QString Actor::eventName() const
{
    return direct ? u"local:"_s + member : member;
}

} // namespace chatelaine
