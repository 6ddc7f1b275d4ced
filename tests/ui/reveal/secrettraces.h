// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace chatelaine {

/// Where `secret` can be read in a widget or anything within it: properties, models, what screen readers are
/// told. Empty is good.
QStringList secretTraces(QWidget &root, const QByteArray &secret);

} // namespace chatelaine
