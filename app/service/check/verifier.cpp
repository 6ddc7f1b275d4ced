// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/verifier.h"

#include "service/check/askedrights.h"
#include "service/check/checkanswers.h"
#include "service/engine/engine.h"
#include "service/engine/usecollector.h"

namespace chatelaine {

namespace {

/// The digest of what was presented; nothing where no key can be. Whether it has a key's form matters to who
/// has none alone, and is looked at then.
std::optional<Digest> digestOf(const PresentedKey &presented)
{
    if (!presented.isOfMethod() || !token::hasSize(presented.token()))
        return std::nullopt;
    return token::digest(presented.token());
}

CheckCode codeWithoutKey(const PresentedKey &presented)
{
    return token::isToken(presented.token()) ? CheckCode::Unknown : CheckCode::Malformed;
}

} // namespace

Verifier::Verifier(Engine &engine, TrustedProxies proxies)
    : m_engine(engine)
    , m_proxies(std::move(proxies))
    , m_headers(engine.catalog())
    , m_samples(engine.catalog())
{
}

bool Verifier::takes(std::string_view target) const
{
    return CheckTarget::isOne(target.substr(0, target.find('?'))) || !m_samples.match(target).isEmpty();
}

void Verifier::handle(const http::Request &request, http::Respond respond)
{
    if (!m_engine.isReady())
        respond(checkanswers::unready());
    else if (CheckTarget::isOne(request.path()))
        respond(check(request));
    else
        respond(answerSample(request, m_samples.match(request.target)));
}

http::Response Verifier::check(const http::Request &request) const
{
    auto target = CheckTarget::parse(request.path());
    if (!target)
        return checkanswers::broken();
    const WorkspaceIndex &workspaces = m_engine.workspaces();
    const auto workspace
        = target->workspace.isEmpty() ? workspaces.only() : workspaces.find(target->workspace);
    if (!workspace)
        return checkanswers::refused(CheckCode::Unknown, {}, nullptr);
    if (!workspace->policy)
        return checkanswers::unready();
    if (m_proxies.contains(request.peer) && !addProxyRights(target->request, request, *workspace->policy))
        return checkanswers::broken();
    Finding finding = find(request, workspace);
    decideOn(finding, target->request, request);
    if (finding.code != CheckCode::Granted)
        return checkanswers::refused(
            finding.code, finding.key ? finding.key->id : KeyId(), workspace->policy);
    return checkanswers::granted(*finding.key, *workspace, m_texts);
}

Verifier::Finding Verifier::find(const http::Request &request, const WorkspaceIndex::Item &workspace) const
{
    Finding finding{CheckCode::Malformed};
    const http::Header *header = m_headers.only(request);
    if (!header)
        return finding;
    for (const AuthMethod &method : workspace->policy->auth) {
        const PresentedKey presented(*header, method);
        const auto digest = digestOf(presented);
        auto key = digest ? m_engine.keys().find(*digest) : std::nullopt;
        if (key && key->ground->workspace == workspace->workspace.id)
            return {CheckCode::Granted, std::move(key), workspace};
        if (digest && finding.code == CheckCode::Malformed)
            finding.code = codeWithoutKey(presented);
    }
    return finding;
}

/// What the rules say of the key that was found, with the stamp that it leaves.
void Verifier::decideOn(Finding &finding, const CheckRequest &asked, const http::Request &request) const
{
    if (!finding.key)
        return;
    const FoundKey &key = *finding.key;
    const Instant now = m_engine.clock().now();
    const IndexedWorkspace &workspace = *finding.workspace;
    finding.code = decide(key.facts(), *workspace.policy, workspace.plan, asked, now);
    const CallView call{now, m_proxies.source(request), request.header("User-Agent")};
    if (finding.code == CheckCode::Granted)
        m_engine.uses().granted(key.ground->workspace, key.id, call);
    else
        m_engine.uses().refused(key.ground->workspace, key.id, call, finding.code);
}

http::Response Verifier::answerSample(
    const http::Request &request, const QList<SampleCalls::Match> &matches) const
{
    if (matches.isEmpty())
        return checkanswers::refused(CheckCode::Unknown, {}, nullptr);
    if (request.method != "GET" && request.method != "HEAD")
        return checkanswers::wrongMethod();
    CheckRequest asked;
    Finding finding = find(request, matches, asked.team);
    decideOn(finding, asked, request);
    if (finding.code != CheckCode::Granted)
        return checkanswers::refused(
            finding.code, finding.key ? finding.key->id : KeyId(), matches.first().policy);
    return checkanswers::whoAmI(*finding.key, *finding.workspace, m_texts);
}

/// Over all workspaces: the key's own must have a sample call with this path and this way to carry it.
Verifier::Finding Verifier::find(
    const http::Request &request, const QList<SampleCalls::Match> &matches, QString &team) const
{
    Finding finding{CheckCode::Malformed};
    const http::Header *header = m_headers.only(request);
    if (!header)
        return finding;
    for (const SampleCalls::Match &match : matches) {
        const PresentedKey presented(*header, *match.method);
        const auto digest = digestOf(presented);
        const auto key = digest ? m_engine.keys().find(*digest) : std::nullopt;
        const auto workspace = key ? m_engine.workspaces().find(key->ground->workspace) : nullptr;
        if (workspace && workspace->policy == match.policy) {
            team = match.team;
            return {CheckCode::Granted, key, workspace};
        }
        if (digest && finding.code == CheckCode::Malformed)
            finding.code = codeWithoutKey(presented);
    }
    return finding;
}

} // namespace chatelaine
