// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatelaine {

/// The pages of a workspace, in the order of the sidebar.
enum class Page { Keys, Activity, Plan, Settings };

struct PageEntry {
    Page page;
    QString title;
};

} // namespace chatelaine
