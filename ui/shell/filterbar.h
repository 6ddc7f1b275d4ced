// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"

#include <QMap>
#include <QWidget>

class QLineEdit;

namespace chatelaine {

class Chip;
class KeyTableModel;

/// The search field and the chips that show one state each, with live counts.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setCounts(
        const KeyTableModel &model); ///< The chip of deleted keys is there only while there are some.
    void setState(KeyState state);
    KeyState state() const { return m_state; }
    QString text() const;
    void clear(); ///< No text, all keys.
    void focusSearch();

Q_SIGNALS:
    void textChanged(const QString &text);
    void stateChanged(chatelaine::KeyState state);
    void leftDownwards(); ///< Down or Enter in the search field: on to the table.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addChip(KeyState state, const QString &text, const QString &name);

    QLineEdit *m_search;
    QMap<KeyState, Chip *> m_chips;
    KeyState m_state = KeyState::Any;
};

} // namespace chatelaine
