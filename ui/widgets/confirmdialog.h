// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>

class QVBoxLayout;

namespace chatelaine {

struct Confirmation {
    QString title;
    QString text; ///< One or two sentences.
    QStringList consequences; ///< What will break, one a line.
    QString confirmText; ///< A verb, never "OK".
    ButtonKind kind = ButtonKind::Danger;
};

/// Asks before something dangerous. Cancel is the default and has the focus. Open with open(); deletes itself
/// when closed.
class ConfirmDialog : public QDialog {
    Q_OBJECT
public:
    ConfirmDialog(const Confirmation &confirmation, QWidget *parent);
    void addOption(QWidget *option); ///< Below the words, such as a check box; taken over.

private:
    QVBoxLayout *m_body;
};

} // namespace chatelaine
