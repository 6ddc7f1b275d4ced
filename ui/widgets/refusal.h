// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

class QAbstractButton;
class QAction;

namespace chatelaine {

/// Rests a control that would be refused; its tooltip, and what screen readers are told, say why.
/// `toolTip` is its own, for while it is allowed. An action's menu must show tooltips.
void setAllowed(QAbstractButton *button, const Result<void> &may, const QString &toolTip = {});
void setAllowed(QAction *entry, const Result<void> &may);

} // namespace chatelaine
