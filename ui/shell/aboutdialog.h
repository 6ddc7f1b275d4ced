// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace chatelaine {

/// Name, version, licence and where the open store lies.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    AboutDialog(const QString &storeFile, QWidget *parent);
};

} // namespace chatelaine
