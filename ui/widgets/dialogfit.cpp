// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogfit.h"

#include "ui/theme/theme.h"

#include <QDialog>
#include <QScreen>

namespace chatelaine {

void growToContent(QDialog *dialog)
{
    const QWidget *parent = dialog->parentWidget();
    const int room = parent ? parent->window()->height() : dialog->screen()->availableGeometry().height();
    const QSize wanted = dialog->sizeHint();
    const int height = qMin(wanted.height(), room - 8 * metrics::grid);
    dialog->resize(qMax(dialog->width(), wanted.width()), qMax(dialog->height(), height));
}

} // namespace chatelaine
