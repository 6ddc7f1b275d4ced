// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keypolicy.h"
#include "registry/records.h"
#include "ui/theme/icons.h"

namespace chatelaine {

/// The words for an entry of the activity log, in the application's language.
namespace eventtext {

QString sentence(const Event &event, const KeyPolicy &policy); ///< "“billing-webhooks” was turned off"
QString actor(const Event &event, const QString &memberName); ///< "You", or the name
QString day(const QDate &day, const QDate &today); ///< "Today", "Yesterday", or the day in full
Icon icon(const Event &event);

} // namespace eventtext
} // namespace chatelaine
