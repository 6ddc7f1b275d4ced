// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/pages/exporter.h"

#include <QFileDialog>

namespace chatelaine {

/// Asks where the export goes and writes it there.
class ExportDialog : public QFileDialog {
    Q_OBJECT
public:
    ExportDialog(const QList<ApiKey> &keys, ExportFormat format, const Workspace &workspace,
        const Clock &clock, QWidget *parent);

Q_SIGNALS:
    void exported(int count, const QString &file);
    void refused(const QString &sentence);
};

} // namespace chatelaine
