// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace chatelaine {

/// What the service answered.
struct ServiceAnswer {
    int status = 0; ///< 0: no answer came.
    QJsonObject body;
    QList<QNetworkReply::RawHeaderPair> headers;

    QString text(const QString &name) const { return body[name].toString(); }
    QString errorCode() const; ///< Of {"error":{"code",…}}; empty for anything else.
    QByteArray header(const QByteArray &name) const;
};

/// A real chatelained on a store of its own, made by `chatelained init` with one workspace and one owner.
class ServiceProcess {
public:
    static constexpr QLatin1StringView owner{"owner@example.com"};
    static constexpr QByteArrayView password = "correct horse battery"; ///< Of the test alone.

    /// The workspace is called as its policy.
    explicit ServiceProcess(const QString &policy, const QStringList &options = {});
    ~ServiceProcess(); ///< Kills what still runs.

    bool init(); ///< Makes the store. The constructor has not.
    bool start(); ///< Starts the service and waits until it listens; the port stays the same after the first
                  ///< start.
    int stop(); ///< SIGTERM; its exit code, or -1 when it was killed or did not end.
    void kill(); ///< SIGKILL, and waits for the end.
    bool isRunning() const;
    qint64 processId() const { return m_process.processId(); }

    QUrl url(const QString &path
        = {}) const; ///< "http://127.0.0.1:PORT/path"; the path is percent-encoded already.
    QString storeFile() const;
    /// One that is there already, instead of init().
    void useStore(const QString &file) { m_storeFile = file; }
    const QString &policy() const { return m_policy; }
    QByteArray errorText(); ///< What it wrote to standard error since it was asked last.

    /// Signs in and returns the session's token, which is one of the test alone; empty when it was refused.
    QByteArray signIn(const QString &email = owner, const QByteArray &word = password.toByteArray());
    /// One call; waits for the answer. `token` goes into Authorization: Bearer unless it is empty.
    ServiceAnswer call(const QByteArray &method, const QString &path, const QByteArray &token = {},
        const QJsonObject &body = {}, const QList<QNetworkReply::RawHeaderPair> &headers = {});
    /// The same without waiting; belongs to the caller.
    QNetworkReply *send(const QByteArray &method, const QString &path, const QByteArray &token = {},
        const QJsonObject &body = {}, const QList<QNetworkReply::RawHeaderPair> &headers = {});
    static ServiceAnswer answerOf(QNetworkReply &reply);

private:
    QTemporaryDir m_folder;
    QString m_storeFile = m_folder.filePath(QStringLiteral("store/keys.sqlite"));
    QString m_policy;
    QStringList m_options;
    quint16 m_port = 0;
    QProcess m_process;
    QNetworkAccessManager m_network;
};

} // namespace chatelaine
