// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace chatelaine {

/// The translators' context of everything that the command line says.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::Words)
};

} // namespace chatelaine
