// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/usagesnippets.h"

#include "vault/envfile.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

struct Titles {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::UsageSnippets)
};

/// What differs between the snippets of one workspace.
struct Call {
    QString variable;
    QString team;
    QString address; ///< Of the API that the key is for.

    QString shellVariable() const { return u"$"_s + variable; }
    QString nginxVariable() const { return u"$"_s + variable.toLower(); }
    QString url(const AuthMethod &method) const
    {
        QString path = method.samplePath;
        path.replace("{team}"_L1, team);
        return address + path;
    }
};

/// The header that carries `key`, an expression of the shell or of nginx.
QString headerValue(const AuthMethod &method, const QString &key)
{
    switch (method.scheme) {
    case AuthScheme::Bearer:
        return u"Bearer "_s + key;
    case AuthScheme::BasicUser:
        return u"Basic "_s + key;
    case AuthScheme::Header:
        break;
    }
    return key;
}

QString curl(const AuthMethod &method, const Call &call)
{
    QString text = method.scheme == AuthScheme::BasicUser
        ? QString(u"curl -u \""_s + call.shellVariable() + u":\" \\\n"_s)
        : QString(u"curl -H \""_s + method.header + u": "_s + headerValue(method, call.shellVariable())
            + u"\" \\\n"_s);
    if (method.extraHeaders)
        text += u"  -H \"Another-Header: value\" \\\n"_s;
    return text + u"  "_s + call.url(method);
}

QString header(const AuthMethod &method, const Call &call)
{
    const QString key = method.scheme == AuthScheme::BasicUser
        ? QString(u"$(printf '%s:' \""_s + call.shellVariable() + u"\" | base64 -w0)"_s)
        : call.shellVariable();
    QString text = method.header + u": "_s + headerValue(method, key);
    if (method.extraHeaders)
        text += u"\nAnother-Header: value"_s;
    return text;
}

QString environment(const Call &call)
{
    return u"# "_s + Titles::tr("A .env file that only you can read (chmod 600)") + u"\n"_s + call.variable
        + u"=…\n\n# "_s + Titles::tr("A shell; what you paste stays out of its history") + u"\nread -rs "_s
        + call.variable + u" && export "_s + call.variable;
}

QString nginx(const AuthMethod &method, const Call &call)
{
    const QString file = u"/etc/nginx/"_s + call.variable.toLower() + u".conf"_s;
    const QString what = method.scheme == AuthScheme::BasicUser
        ? Titles::tr("%1 (0600) sets the base64 text of the key and a colon:").arg(file)
        : Titles::tr("%1 (0600) sets the key:").arg(file);
    QString text = u"# "_s + what + u"\n#   set "_s + call.nginxVariable()
        + u" \"…\";\nlocation / {\n    include "_s + file + u";\n    proxy_set_header "_s + method.header
        + u" \""_s + headerValue(method, call.nginxVariable()) + u"\";\n"_s;
    if (method.extraHeaders)
        text += u"    proxy_set_header Another-Header \"value\";\n"_s;
    return text + u"    proxy_pass https://api.example.com;\n}"_s;
}

/// Lets through what the service grants; the whole sample is in packaging/nginx.
QString nginxOf(const Workspace &workspace, const QString &service)
{
    QString text = u"# "_s + Titles::tr("Lets a call through when %1 has a key for it").arg(workspace.name);
    text.replace(u'\n', u' ');
    const QString named = service.startsWith("https:"_L1) ? u"    proxy_ssl_server_name on;\n"_s : QString();
    return text + u"\nlocation / {\n    auth_request /_chatelaine/"_s + idText(workspace.id) + uR"(;
    auth_request_set $chatelaine_key_id $upstream_http_x_chatelaine_key_id;
    proxy_set_header X-Chatelaine-Key-Id $chatelaine_key_id;
    proxy_pass http://127.0.0.1:8080;
}
location /_chatelaine/ {
    internal;
    proxy_pass )"_s
        + service + u"/v1/verify/;\n"_s + named + uR"(    proxy_pass_request_body off;
    proxy_set_header Content-Length "";
    proxy_set_header X-Original-Method $request_method;
    proxy_set_header X-Forwarded-Method "";
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Required-Scope "";
    proxy_set_header X-Required-Team "";
    proxy_set_header X-Required-Access "";
})"_s;
}

template <typename Make>
QString forEach(const QList<AuthMethod> &methods, Make make)
{
    QStringList texts;
    for (const AuthMethod &method : methods)
        texts.append(make(method));
    return texts.join(u"\n\n"_s);
}

} // namespace

QList<Snippet> usageSnippets(
    const KeyPolicy &policy, const Workspace &workspace, const QString &team, const QString &address)
{
    QString shownTeam = team.isEmpty() ? workspace.teams.value(0) : team;
    if (shownTeam.isEmpty())
        shownTeam = u"TEAM"_s;
    const Call call{environmentName(workspace.name), QString::fromLatin1(QUrl::toPercentEncoding(shownTeam)),
        address.isEmpty() ? u"https://api.example.com"_s : address};
    return {
        {u"curl"_s, forEach(policy.auth, [&call](const AuthMethod &method) { return curl(method, call); })},
        {Titles::tr("HTTP header"),
            forEach(policy.auth, [&call](const AuthMethod &method) { return header(method, call); })},
        {Titles::tr("Environment"), environment(call)},
        {u"nginx"_s,
            address.isEmpty()
                ? forEach(policy.auth, [&call](const AuthMethod &method) { return nginx(method, call); })
                : nginxOf(workspace, address)}};
}

} // namespace chatelaine
