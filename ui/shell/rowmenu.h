// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/keyrules.h"

#include <QMenu>

namespace chatelaine {

/// The menu of one row: what its policy has, greyed with the reason where it is refused now.
class RowMenu : public QMenu {
    Q_OBJECT
public:
    RowMenu(const ApiKey &key, const KeyPolicy &policy, const KeyRules &rules, QWidget *parent);

Q_SIGNALS:
    void detailsRequested();
    void copyHintRequested();
    void actionRequested(chatelaine::Action action);
    void deleteLeakedRequested();
};

} // namespace chatelaine
