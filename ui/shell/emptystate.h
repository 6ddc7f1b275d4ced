// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace chatelaine {

/// What stands where rows would: a picture, a sentence, a way on.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    /// Its parts are named after it: nameTitle, nameText, nameButton.
    explicit EmptyState(const QString &name, QWidget *parent = nullptr);
    /// Without `actionText` there is no button.
    void present(Icon picture, const QString &title, const QString &text, const QString &actionText = {},
        bool primary = false);

Q_SIGNALS:
    void actionTriggered();

private:
    void paintPicture();

    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
    Icon m_icon = Icon::Key;
};

} // namespace chatelaine
