// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountname.h"

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace chatelaine {

QString accountName()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(getuid());
}

} // namespace chatelaine
