// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/docsfiles.h"

#include "service/api/answers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

constexpr auto html = "text/html; charset=utf-8";
constexpr auto css = "text/css; charset=utf-8";
constexpr auto script = "text/javascript; charset=utf-8";

/// Nothing is loaded but what this service itself serves, and no page may frame it: a session's token and a
/// key are held here.
constexpr auto contentPolicy
    = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      "connect-src 'self'; base-uri 'none'; form-action 'none'; "
      "frame-ancestors 'none'";

} // namespace

DocsFiles::DocsFiles(const QString &swaggerUi)
{
    for (const auto &[name, type] : {std::pair("index.html", html), std::pair("docs.css", css),
             std::pair("docs.mjs", script), std::pair("service.mjs", script)})
        add(QLatin1StringView(name), u":/docs/"_s + QLatin1StringView(name), type);
    for (const auto &[name, type] :
        {std::pair("swagger-ui.css", css), std::pair("swagger-ui-bundle.js", script)})
        m_complete = add(QLatin1StringView(name), QDir(swaggerUi).filePath(QLatin1StringView(name)), type)
            && m_complete;
}

QString DocsFiles::standardFolder()
{
    const QDir installed(QCoreApplication::applicationDirPath() + u"/../share/chatelaine/swagger-ui"_s);
    return installed.exists() ? installed.path() : QStringLiteral(CHATELAINE_SWAGGER_UI);
}

bool DocsFiles::add(const QString &name, const QString &path, const char *type)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    m_files.insert(name, {type, file.readAll().toStdString()});
    return true;
}

http::Response DocsFiles::answer(const File &file)
{
    http::Response response = answers::text(file.type, file.content);
    response.headers.add("Content-Security-Policy", contentPolicy);
    response.headers.add("X-Content-Type-Options", "nosniff");
    response.headers.add("Referrer-Policy", "no-referrer");
    return response;
}

http::Response DocsFiles::page() const
{
    if (m_complete)
        return answer(m_files[u"index.html"_s]);
    http::Response response = answer({"text/plain; charset=utf-8",
        "Swagger UI is not installed here: install npm, run packaging/install-deps.sh, which fetches it, and "
        "start "
        "the service again; the description itself is at /openapi.yaml.\n"});
    response.status = 404;
    return response;
}

std::optional<http::Response> DocsFiles::file(const QString &name) const
{
    const auto found = m_files.constFind(name);
    return found == m_files.cend() ? std::nullopt : std::optional(answer(*found));
}

} // namespace chatelaine
