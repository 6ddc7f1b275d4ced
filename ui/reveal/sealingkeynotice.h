// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QWidget>

class QPushButton;

namespace chatelaine {

class Banner;

/// Why the sealing key of viewable keys is not here, and the two ways on: to try again, or to agree that it
/// is kept in a file. Hidden until there is something to say.
class SealingKeyNotice : public QWidget {
    Q_OBJECT
public:
    explicit SealingKeyNotice(QWidget *parent = nullptr);
    /// `file` is where the key would lie; empty when a file cannot help.
    void showError(const Error &error, const QString &file);

Q_SIGNALS:
    void retryRequested();
    void fileAgreed(const QString &file);

private:
    QString m_file;
    Banner *m_banner;
    QPushButton *m_retry;
    QPushButton *m_agree;
};

} // namespace chatelaine
