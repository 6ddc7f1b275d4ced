// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/verifier.h"

#include "service/check/askedrights.h"
#include "service/check/checkanswers.h"
#include "service/engine/engine.h"
#include "service/engine/usecollector.h"

namespace chatelaine {

namespace {

bool canBeKey(const PresentedKey &presented)
{
    return presented.isOfMethod() && token::hasSize(presented.token());
}

/// Of what is no key here; `code` is that of what was presented before. Whether it has a key's form matters
/// to who has none alone, and is looked at then.
CheckCode codeWithoutKey(const PresentedKey &presented, CheckCode code)
{
    return canBeKey(presented) && token::isToken(presented.token()) ? CheckCode::Unknown : code;
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
    decideOn(finding, target->request);
    http::Response answer = finding.code == CheckCode::Granted
        ? checkanswers::granted(*finding.key, *workspace, m_texts)
        : checkanswers::refused(finding.code, finding.key ? finding.key->id : KeyId(), workspace->policy);
    stamp(finding);
    return answer;
}

Verifier::Finding Verifier::find(const http::Request &request, const WorkspaceIndex::Item &workspace) const
{
    Finding finding{CheckCode::Malformed};
    const http::Header *header = m_headers.only(request);
    if (!header)
        return finding;
    for (const AuthMethod &method : workspace->policy->auth) {
        const PresentedKey presented(*header, method);
        const auto key = lookUp(presented, request, finding);
        if (key && key->ground->workspace == workspace->workspace.id) {
            finding.key = key;
            finding.workspace = workspace;
            break;
        }
        finding.code = codeWithoutKey(presented, finding.code);
    }
    return finding;
}

/// A key of any workspace. Where the processor has to wait for its part of the memory, other things are done.
std::optional<FoundKey> Verifier::lookUp(
    const PresentedKey &presented, const http::Request &request, Finding &finding) const
{
    if (!canBeKey(presented))
        return std::nullopt;
    const auto sought = m_engine.keys().seek(token::digest(presented.token()));
    finding.call = {m_engine.clock().now(), m_proxies.source(request), request.header("User-Agent")};
    const auto key = m_engine.keys().find(sought);
    if (key)
        m_engine.uses().expect(key->id);
    return key;
}

/// What the rules say of the key that was found.
void Verifier::decideOn(Finding &finding, const CheckRequest &asked)
{
    if (!finding.key)
        return;
    const IndexedWorkspace &workspace = *finding.workspace;
    finding.code = decide(finding.key->facts(), *workspace.policy, workspace.plan, asked, finding.call.at);
}

/// What the call leaves.
void Verifier::stamp(const Finding &finding) const
{
    if (!finding.key)
        return;
    const FoundKey &key = *finding.key;
    if (finding.code == CheckCode::Granted)
        m_engine.uses().granted(key.ground->workspace, key.id, finding.call);
    else
        m_engine.uses().refused(key.ground->workspace, key.id, finding.call, finding.code);
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
    decideOn(finding, asked);
    http::Response answer = finding.code == CheckCode::Granted
        ? checkanswers::whoAmI(*finding.key, *finding.workspace, m_texts)
        : checkanswers::refused(
            finding.code, finding.key ? finding.key->id : KeyId(), matches.first().policy);
    stamp(finding);
    return answer;
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
        const auto key = lookUp(presented, request, finding);
        const auto workspace = key ? m_engine.workspaces().find(key->ground->workspace) : nullptr;
        if (workspace && workspace->policy == match.policy) {
            team = match.team;
            finding.key = key;
            finding.workspace = workspace;
            break;
        }
        finding.code = codeWithoutKey(presented, finding.code);
    }
    return finding;
}

} // namespace chatelaine
