// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/calllog.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <mutex>

#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chatelaine::http {

std::string callLine(
    const Response &response, std::string_view peer, Instant at, std::chrono::microseconds duration)
{
    QJsonObject line{{u"at"_s, toRfc3339(at)}, {u"call"_s, QString::fromStdString(response.logRoute)},
        {u"status"_s, response.status}, {u"ms"_s, static_cast<double>(duration.count()) / 1000},
        {u"source"_s, QString::fromUtf8(peer.data(), static_cast<qsizetype>(peer.size()))}};
    if (!response.logMember.empty())
        line.insert(u"member"_s, QString::fromStdString(response.logMember));
    if (!response.logCode.empty())
        line.insert(u"code"_s, QString::fromStdString(response.logCode));
    return QJsonDocument(line).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

void writeToStandardError(std::string_view line)
{
    // A log that nobody takes must not stop the service: a line that does not fit now is dropped. One call is
    // one piece up to PIPE_BUF, and where poll() says that there is room, so much fits. Source: pipe(7).
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    pollfd output{STDERR_FILENO, POLLOUT, 0};
    if (::poll(&output, 1, 0) == 1 && (output.revents & POLLOUT) != 0)
        (void)!::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace chatelaine::http
