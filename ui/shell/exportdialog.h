// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/exporter.h"

#include <QFileDialog>

namespace chatelaine {

/// Asks where an export of that many keys goes.
class ExportDialog : public QFileDialog {
    Q_OBJECT
public:
    ExportDialog(int keys, ExportFormat format, const QString &workspaceName, QWidget *parent);
};

} // namespace chatelaine
