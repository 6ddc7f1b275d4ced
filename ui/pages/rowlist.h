// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QLabel;
class QVBoxLayout;

namespace chatelaine {

/// A framed list of a few rows: words, and at most one button. What is refused is said at its row.
class RowList : public QFrame {
    Q_OBJECT
public:
    struct Row {
        QString id; ///< In the names of its widgets: "rowButton_ID", "rowErrorLabel_ID".
        QString title;
        QString detail; ///< A muted line under it.
        QString badge{}; ///< Beside the title.
        QString button{}; ///< Empty: there is none.
        QString spoken{}; ///< What the button does, for screen readers.

        bool operator==(const Row &) const = default;
    };

    explicit RowList(QWidget *parent = nullptr);
    void setRows(const QList<Row> &rows); ///< Hidden while there is none.
    void setBusy(const QString &id, bool busy); ///< Its button rests.
    void showError(const QString &id, const QString &text);

Q_SIGNALS:
    void pressed(const QString &id);

private:
    QWidget *build(const Row &row);

    QVBoxLayout *m_layout;
    QList<Row> m_rows;
};

} // namespace chatelaine
