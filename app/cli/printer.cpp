// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/printer.h"

#include "cli/texts.h"
#include "cli/texttable.h"
#include "domain/jsoncodec.h"
#include "domain/jsonsecret.h"
#include "domain/sentence.h"
#include "registry/recordcodec.h"
#include "vault/standardstreams.h"

#include <QJsonDocument>

#include <array>
#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;
using chatelaine::streams::Stream;

namespace chatelaine {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void writeError(const QByteArray &text)
{
    const std::array<QByteArrayView, 1> parts{text};
    streams::write(Stream::Error, parts);
}

} // namespace

Printer::Printer(bool json, const Clock &clock)
    : m_json(json)
    , m_clock(clock)
{
}

void Printer::out(const QByteArray &text)
{
    const std::array<QByteArrayView, 1> parts{text};
    if (!m_failure && !streams::write(Stream::Out, parts))
        m_failure = errno;
}

void Printer::line(const QJsonObject &object)
{
    QByteArray text = compact(object);
    text.append('\n');
    out(text);
}

void Printer::key(const ApiKey &key, const Workspace &workspace, const KeyPolicy &policy)
{
    if (m_json)
        line(json::fromKey(key, workspace.marks, m_clock.now()));
    else
        out(texts::key(key, workspace, policy, m_clock.now()));
}

void Printer::keys(const QList<ApiKey> &keys, const Workspace &workspace, const KeyPolicy &policy)
{
    const Instant now = m_clock.now();
    if (!m_json) {
        out(texts::keys(keys, workspace, policy, now));
        return;
    }
    for (const ApiKey &key : keys)
        line(json::fromKey(key, workspace.marks, now));
}

Result<void> Printer::created(
    const ApiKey &key, const Secret &secret, const Workspace &workspace, const KeyPolicy &policy)
{
    const Instant now = m_clock.now();
    return withSecret(
        json::fromKey(key, workspace.marks, now), "secret", secret, texts::key(key, workspace, policy, now));
}

Result<void> Printer::withSecret(
    const QJsonObject &object, QByteArrayView member, const Secret &secret, const QByteArray &text)
{
    const Secret whole = m_json ? json::withSecrets(object, {{member, &secret}}) : secret.clone();
    if (!m_json)
        writeError(text);
    const std::array<QByteArrayView, 2> parts{whole.view(), QByteArrayView("\n")};
    if (streams::write(Stream::Out, parts))
        return {};
    return fail(ErrorCode::FileUnwritable, {u"/dev/stdout"_s, QString::fromLocal8Bit(std::strerror(errno))});
}

void Printer::members(const Membership &membership)
{
    if (!m_json) {
        out(texts::members(membership));
        return;
    }
    for (const Member &member : membership.members)
        line(json::fromMember(member));
    for (const Invitation &invitation : membership.invitations)
        line(json::fromInvitation(invitation));
}

void Printer::member(const Member &member)
{
    members({{member}, {}});
}

Result<void> Printer::invited(const CreatedInvitation &created)
{
    return withSecret(json::fromInvitation(created.invitation), "token", created.token,
        texts::members({{}, {created.invitation}}));
}

void Printer::signedIn(const Session &session)
{
    if (m_json)
        line(json::fromSession(session));
    else
        out(texts::session(session));
}

Result<void> Printer::signedIn(const Session &session, const Secret &token)
{
    return withSecret(json::fromSession(session), "token", token, texts::session(session));
}

void Printer::workspaces(const QList<Workspace> &workspaces)
{
    if (!m_json) {
        out(texts::workspaces(workspaces));
        return;
    }
    for (const Workspace &workspace : workspaces)
        line(json::fromWorkspace(workspace));
}

void Printer::removed(const Workspace &workspace)
{
    if (m_json)
        line(json::fromWorkspace(workspace));
    else
        out(texts::removed(workspace));
}

void Printer::policies(const QList<const KeyPolicy *> &policies)
{
    if (!m_json) {
        out(texts::policies(policies));
        return;
    }
    for (const KeyPolicy *policy : policies)
        line(json::fromPolicy(*policy));
}

void Printer::policy(const KeyPolicy &policy)
{
    if (m_json)
        line(json::fromPolicy(policy));
    else
        out(texts::policy(policy));
}

void Printer::check(const CheckAnswer &answer)
{
    if (m_json)
        line(json::fromCheck(answer.code, answer.key));
    else
        out(texts::check(answer));
}

void Printer::none()
{
    out(m_json ? QByteArrayLiteral("null\n") : QByteArrayLiteral("none\n"));
}

void Printer::refusal(const Error &error)
{
    complain(codeWord(error.code), sentence(error), error.arguments);
}

void Printer::refusal(CheckCode code)
{
    complain(checkWord(code), sentence(code));
}

void Printer::usage(const QString &message)
{
    complain(u"usage"_s, message);
}

void Printer::complain(const QString &code, const QString &message, const QStringList &arguments)
{
    if (m_json) {
        writeError(compact({{u"error"_s,
                       QJsonObject{{u"code"_s, code}, {u"message"_s, message},
                           {u"arguments"_s, QJsonArray::fromStringList(arguments)}}}})
            + '\n');
        return;
    }
    const QString text = u"chatelainectl: "_s + code + u": "_s + printable(message) + u'\n';
    writeError(text.toUtf8());
}

} // namespace chatelaine
