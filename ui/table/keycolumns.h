// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/keytablemodel.h"

namespace chatelaine {

/// The name by which policy files call a column; empty for the menu.
QString columnId(KeyTableModel::Column column);
std::optional<KeyTableModel::Column> columnFromId(const QString &id);

/// What stands over the column, for a policy with this way of turning keys off.
QString columnTitle(KeyTableModel::Column column, StateControl control);

} // namespace chatelaine
