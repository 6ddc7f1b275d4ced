// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/engine/keyindex.h"
#include "service/http/message.h"

#include <shared_mutex>
#include <string>
#include <unordered_map>

namespace chatelaine {

/// What answers say of whose a key is and what it may do.
struct RightsText {
    std::string members; ///< Of a JSON object: owner, scopes, access, team.
    http::Headers headers; ///< X-Chatelaine-Owner and -Scopes.
};

/// Writes it once for all keys that have it in common. Any thread.
class RightsTexts {
public:
    /// `access` is what the plan leaves of the key's. The answer lives as long as this, and `ground` must as
    /// well.
    const RightsText &of(const KeyGround &ground, Access access);

private:
    static RightsText write(const KeyGround &ground, Access access);

    std::shared_mutex m_mutex;
    std::unordered_map<const KeyGround *, RightsText> m_reading;
    std::unordered_map<const KeyGround *, RightsText> m_writing;
};

} // namespace chatelaine
