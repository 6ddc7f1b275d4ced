// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace chatelaine {

/// Asks for the .env file to save to.
class EnvFileChooser : public QObject {
    Q_OBJECT
public:
    explicit EnvFileChooser(QWidget *parent);
    void open();

Q_SIGNALS:
    void chosen(const QString &file, bool mayBeCommitted);

private:
    QWidget *m_parent;
    QString m_folder;
};

} // namespace chatelaine
