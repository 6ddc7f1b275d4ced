// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatelaine {

/// The name of the system account that runs the process, which is what a local store calls its one member;
/// the number of the account when it has no name.
QString accountName();

} // namespace chatelaine
