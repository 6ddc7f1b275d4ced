// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/keyfacts.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace chatelaine {

/// Names and values in two columns. Values wrap, and can be marked and copied.
class FactList final : public QWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);
    void setFacts(const QList<KeyFact> &facts); ///< Changes texts in place while their number stays.

private:
    struct Row {
        QLabel *name;
        QLabel *value;
    };
    void addRow();

    QGridLayout *m_grid;
    QList<Row> m_rows;
};

} // namespace chatelaine
