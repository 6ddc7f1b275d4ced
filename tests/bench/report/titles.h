// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chatelaine::bench {

/// How people call a figure.
struct Title {
    QString figure; ///< Its id.
    QString text; ///< In the table.
    QString shortText; ///< In the chart; empty where it does not depend on the number of keys.
    QString baseline; ///< What it is measured against.
};

/// A part of the chart.
struct Group {
    QString title;
    QList<Title> figures;
};

/// In the order of the table.
const QList<Group> &groups();

} // namespace chatelaine::bench
