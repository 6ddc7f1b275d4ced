// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace chatelaine {

/// A sentence that stands in the page next to what it is about, with at most one way forward and a close
/// button.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Info, Warning, Danger };

    explicit Banner(QWidget *parent = nullptr); ///< Hidden until show… is called.
    void showMessage(Kind kind, const QString &text, const QString &actionText = {}, bool closable = true);
    QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    Kind m_kind = Kind::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_close;
};

} // namespace chatelaine
