// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace chatelaine {

class FlowLayout;

/// Tags, entered one by one: comma or Enter ends a tag, Backspace in the empty line takes the last one back.
class TagsEdit : public QWidget {
    Q_OBJECT
public:
    explicit TagsEdit(QWidget *parent = nullptr);

    QStringList tags() const; ///< With the one that is still being typed.

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeTyped();
    void add(const QString &tag);
    void remove(const QString &tag);

    QStringList m_tags;
    QLineEdit *m_edit;
    QWidget *m_chips;
    FlowLayout *m_chipsLayout;
};

} // namespace chatelaine
