// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keycolumns.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::KeyColumns)
};

constexpr std::array ids{"enabled"_L1, "name"_L1, "scopes"_L1, "team"_L1, "access"_L1, "created"_L1,
    "creator"_L1, "expires"_L1, "last_used"_L1};
static_assert(ids.size() == KeyTableModel::Menu);

} // namespace

QString columnId(KeyTableModel::Column column)
{
    return column == KeyTableModel::Menu ? QString() : QString(ids[static_cast<std::size_t>(column)]);
}

std::optional<KeyTableModel::Column> columnFromId(const QString &id)
{
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end())
        return std::nullopt;
    return static_cast<KeyTableModel::Column>(found - ids.begin());
}

QString columnTitle(KeyTableModel::Column column, StateControl control)
{
    switch (column) {
    case KeyTableModel::Enabled:
        return control == StateControl::Switch ? Tr::tr("Enabled") : Tr::tr("Status");
    case KeyTableModel::Name:
        return Tr::tr("Name");
    case KeyTableModel::Scopes:
        return Tr::tr("Scopes");
    case KeyTableModel::Team:
        return Tr::tr("Team");
    case KeyTableModel::Access:
        return Tr::tr("Access");
    case KeyTableModel::Created:
        return Tr::tr("Created");
    case KeyTableModel::Creator:
        return Tr::tr("Creator");
    case KeyTableModel::Expires:
        return Tr::tr("Expires");
    case KeyTableModel::LastUsed:
        return Tr::tr("Last used");
    case KeyTableModel::Menu:
        break;
    }
    return {};
}

} // namespace chatelaine
