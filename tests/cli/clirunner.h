// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace chatelaine {

/// How a run of the real program ended.
struct CliRun {
    int exit = -1;
    QByteArray out;
    QByteArray error;

    QJsonObject object() const; ///< Standard output as one JSON object; empty when it is anything else.
    QString text(const QString &key) const { return object()[key].toString(); }
    QList<QJsonObject> lines() const; ///< Each line of standard output.
    QString
    errorCode() const; ///< Of {"error":{"code","message"}} on standard error, when that is all there is.
};

/// Runs chatelainectl on a store of its own, without a keychain, in the time zone of Berlin. Command lines
/// are given as one text, split at blanks; arguments that have blanks come in `more`.
class CliRunner {
public:
    CliRunner();

    CliRun run(
        const QString &line, const QByteArray &input = {}, const QStringList &more = {}) const; ///< --json
    CliRun runText(const QString &line, const QByteArray &input = {}, const QStringList &more = {}) const;
    CliRun runBare(const QString &line, const QStringList &more = {}) const; ///< Without --store.
    /// Through a shell, "$CTL" being the program with --store: for what a pipe or a redirection does.
    CliRun runShell(const QString &script) const;

    /// Makes a workspace that is called as its policy, and answers its id.
    QString workspace(const QString &policy, const QString &plan = {}) const;
    /// Makes a key, and answers the object with the secret.
    QJsonObject key(const QString &workspace, const QString &options, const QStringList &more = {}) const;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString storeFile() const { return path(QStringLiteral("store/keys.sqlite")); }
    QString storeText() const
    {
        return service.isEmpty() ? QStringLiteral("sqlite:") + storeFile() : service;
    }
    QProcessEnvironment environment;
    QString service; ///< Its address, instead of the store file.

private:
    CliRun start(const QString &program, const QStringList &arguments, const QByteArray &input) const;

    QTemporaryDir m_folder;
};

} // namespace chatelaine
