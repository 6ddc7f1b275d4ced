// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/check/presentedkey.h"
#include "service/check/rightstexts.h"
#include "service/check/samplecalls.h"
#include "service/check/trustedproxies.h"
#include "service/engine/keyindex.h"
#include "service/engine/workspaceindex.h"

namespace chatelaine {

class Engine;
struct CheckTarget;

/// Checks keys for web servers ("/v1/verify…"), and answers the policies' sample calls with who a key is.
/// Both from memory alone: nothing here waits.
class Verifier final : public http::Handler {
public:
    Verifier(Engine &engine, TrustedProxies proxies);

    bool takes(std::string_view target) const; ///< A check, or a sample call.
    void handle(const http::Request &request, http::Respond respond) override;

private:
    /// A key that was looked for, and what was found.
    struct Finding {
        CheckCode code = CheckCode::Unknown;
        std::optional<FoundKey> key{}; ///< Of the workspace, when the caller proved its secret.
        WorkspaceIndex::Item workspace{};
        CallView call{}; ///< With the key.
    };

    http::Response check(const http::Request &request) const;
    http::Response answerSample(const http::Request &request, const QList<SampleCalls::Match> &matches) const;
    Finding find(const http::Request &request, const WorkspaceIndex::Item &workspace) const;
    Finding find(const http::Request &request, const QList<SampleCalls::Match> &matches, QString &team) const;
    std::optional<FoundKey> lookUp(
        const PresentedKey &presented, const http::Request &request, Finding &finding) const;
    static void decideOn(Finding &finding, const CheckRequest &asked);
    void stamp(const Finding &finding) const;

    Engine &m_engine;
    const TrustedProxies m_proxies;
    const KeyHeaders m_headers;
    const SampleCalls m_samples;
    mutable RightsTexts m_texts;
};

} // namespace chatelaine
