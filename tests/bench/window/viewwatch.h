// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QTableView;

namespace chatelaine::bench {

/// What a table shows, so far as no clock moves it: how many rows, the first columns' texts of those in view,
/// and how they are sorted.
struct Shown {
    int rows = 0;
    QStringList texts;
    int sortedBy = -1;
    bool descending = false;

    bool operator==(const Shown &) const = default;
};

/// Sees what each paint of a table has shown.
class ViewWatch : public QObject {
    Q_OBJECT
public:
    explicit ViewWatch(QTableView &view);

    Shown now() const; ///< Whether painted yet or not.
    /// Waits until nothing has changed for a while: what the table shows at last.
    Shown settled();
    /// How long from now, through `act`, until a paint has shown `awaited`, in ms.
    double timeUntil(const Shown &awaited, const std::function<void()> &act);
    /// The same until the next paint, whatever it shows.
    double timeUntilPaint(const std::function<void()> &act);
    void awaitRows(int rows); ///< Until a paint has shown so many at least.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView &m_view;
    bool m_reading = true; ///< Paints take down what they show.
    int m_paints = 0;
    Shown m_painted;
};

/// Handles events until `done`; ends the program when that takes minutes.
void processUntil(const std::function<bool()> &done);

} // namespace chatelaine::bench
