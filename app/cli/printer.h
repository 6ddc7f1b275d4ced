// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/secret.h"
#include "registry/records.h"

#include <QJsonObject>

namespace chatelaine {

/// What the program says: text for people or, with --json, one object a line.
class Printer {
public:
    Printer(bool json, const Clock &clock);

    void key(const ApiKey &key, const Workspace &workspace, const KeyPolicy &policy);
    void keys(const QList<ApiKey> &keys, const Workspace &workspace, const KeyPolicy &policy);
    /// The secret alone on standard output and the row on standard error; with --json one object of both on
    /// standard output. FileUnwritable when the secret could not be written.
    Result<void> created(
        const ApiKey &key, const Secret &secret, const Workspace &workspace, const KeyPolicy &policy);
    void workspaces(const QList<Workspace> &workspaces);
    void removed(const Workspace &workspace);
    void policies(const QList<const KeyPolicy *> &policies);
    void policy(const KeyPolicy &policy);
    void check(const CheckAnswer &answer);
    void none(); ///< "none", null
    void members(const Membership &membership);
    void member(const Member &member);
    /// Like created(): the token alone on standard output, or within the object.
    Result<void> invited(const CreatedInvitation &created);
    void signedIn(const Session &session);
    Result<void> signedIn(const Session &session, const Secret &token);

    void refusal(const Error &error);
    void refusal(CheckCode code);
    void usage(const QString &message);

    /// Nothing, or the errno with which standard output took no more.
    std::optional<int> failure() const { return m_failure; }

private:
    void out(const QByteArray &text);
    void line(const QJsonObject &object);
    /// `text` to standard error and the secret to standard output; with --json the object with one member
    /// more that is the secret.
    Result<void> withSecret(
        const QJsonObject &object, QByteArrayView member, const Secret &secret, const QByteArray &text);
    void complain(const QString &code, const QString &message, const QStringList &arguments = {});

    const bool m_json;
    const Clock &m_clock;
    std::optional<int> m_failure;
};

} // namespace chatelaine
