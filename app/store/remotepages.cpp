// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/remotepages.h"

#include "registry/recordcodec.h"
#include "store/remotecalls.h"
#include "store/remotepaths.h"

namespace chatelaine {

namespace {

ServiceCall callFor(const WorkspaceId &workspace, const KeyPageRequest &request)
{
    QByteArray target = paths::workspace(workspace)
        + "/keys?limit=" + QByteArray::number(qBound(1, request.limit, KeyPageRequest::mostRows));
    if (!request.after.isNull())
        target += "&after=" + idText(request.after).toLatin1();
    return {"GET", target};
}

Result<KeyPage> read(QByteArray bytes, const QString &host)
{
    const auto text = JsonText::parse(std::move(bytes));
    if (!text)
        return fail(ErrorCode::ServiceForeign, {host}, text.error().reason);
    return RemoteCalls::readFrom(*text, json::readPage, host);
}

} // namespace

RemotePages::RemotePages(ServiceClient &client)
    : m_client(client)
{
    m_readers.setMaxThreadCount(1);
}

Reply<KeyPage> RemotePages::page(const WorkspaceId &workspace, const KeyPageRequest &request)
{
    auto fetch = std::exchange(m_ahead, nullptr);
    const bool fits = fetch && fetch->workspace == workspace && fetch->request.after == request.after
        && fetch->request.limit == request.limit;
    if (!fits)
        fetch = begin(workspace, request);
    fetch->asked = true;
    lookAhead(*fetch);
    return fetch->reply;
}

std::shared_ptr<RemotePages::Fetch> RemotePages::begin(
    const WorkspaceId &workspace, const KeyPageRequest &request)
{
    const auto promise = RemoteCalls::begun<KeyPage>();
    const auto fetch = std::make_shared<Fetch>(Fetch{workspace, request, promise->future()});
    const auto begun = [this, fetch](const QByteArray &next) {
        fetch->next = parseId(QString::fromLatin1(next));
        lookAhead(*fetch);
    };
    const auto ended = [this, promise](Result<QByteArray> body) {
        m_readers.start([promise, body = std::move(body), host = m_client.address().host()]() mutable {
            promise->addResult(
                std::move(body).and_then([&](QByteArray bytes) { return read(std::move(bytes), host); }));
            promise->finish();
        });
    };
    m_client.fetch(callFor(workspace, request), {"X-Chatelaine-Next", begun}, ended);
    return fetch;
}

/// The first page alone may be all that is wanted.
void RemotePages::lookAhead(const Fetch &fetch)
{
    if (fetch.asked && !fetch.request.after.isNull() && !fetch.next.isNull() && !m_ahead)
        m_ahead = begin(fetch.workspace, {fetch.next, fetch.request.limit});
}

} // namespace chatelaine
