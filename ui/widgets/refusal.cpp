// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/refusal.h"

#include "domain/sentence.h"

#include <QAbstractButton>
#include <QAction>

namespace chatelaine {

void setAllowed(QAbstractButton *button, const Result<void> &may, const QString &toolTip)
{
    const QString why = may ? QString() : sentence(may.error());
    button->setEnabled(may.has_value());
    button->setToolTip(may ? toolTip : why);
    button->setAccessibleDescription(why);
}

void setAllowed(QAction *entry, const Result<void> &may)
{
    entry->setEnabled(may.has_value());
    entry->setToolTip(may ? QString() : sentence(may.error()));
}

} // namespace chatelaine
