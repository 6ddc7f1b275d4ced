// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/rightstexts.h"

#include "domain/jsoncodec.h"
#include "domain/jsonwriter.h"
#include "service/check/percent.h"

#include <mutex>

namespace chatelaine {

const RightsText &RightsTexts::of(const KeyGround &ground, Access access)
{
    auto &texts = access == Access::Write ? m_writing : m_reading;
    {
        const std::shared_lock lock(m_mutex);
        if (const auto known = texts.find(&ground); known != texts.end())
            return known->second;
    }
    RightsText text = write(ground, access);
    const std::unique_lock lock(m_mutex);
    return texts.try_emplace(&ground, std::move(text)).first->second;
}

RightsText RightsTexts::write(const KeyGround &ground, Access access)
{
    const ScopeGrants grants = grantsWith(access, ground.scopes);
    RightsText text;
    JsonWriter writer(text.members);
    writer.string("owner", ground.owner);
    json::writeGrants(writer, "scopes", grants);
    writer.string("access", accessWord(access));
    writer.text("team", ground.team);
    text.members.erase(0, 1); // What begins an object.
    text.headers.add("X-Chatelaine-Owner", percent::encoded(ground.owner));
    text.headers.add("X-Chatelaine-Scopes", percent::encoded(grantsText(grants)));
    return text;
}

} // namespace chatelaine
