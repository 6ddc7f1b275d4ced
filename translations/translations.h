// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace chatelaine {

/// Installs our sentences and Qt's own in the language of `locale` on the running application, and its layout direction with
/// them. Languages that we have not fall back to English.
void installTranslations(const QLocale &locale);

} // namespace chatelaine
