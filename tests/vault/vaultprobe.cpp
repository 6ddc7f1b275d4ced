// SPDX-License-Identifier: GPL-3.0-or-later
// Runs keychain operations, one per argument, in the environment it is started in, and prints what each came
// to: "ok", the secret that was read, or the word of the error. `write:ENTRY=TEXT`, `read:ENTRY`,
// `remove:ENTRY`, `lock` (the default collection).
#include "domain/reply.h"
#include "vault/secretvault.h"

#include <QCoreApplication>
#include <QDBusInterface>
#include <QDBusReply>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace chatelaine;

namespace {

class Probe : public QObject {
public:
    explicit Probe(const QStringList &steps)
        : m_steps(steps)
    {
        QMetaObject::invokeMethod(this, &Probe::step, Qt::QueuedConnection);
    }

private:
    void step()
    {
        if (m_steps.isEmpty()) {
            QCoreApplication::quit();
            return;
        }
        const QString given = m_steps.takeFirst();
        const QString operation = given.section(u':', 0, 0);
        const QString entry = given.section(u':', 1).section(u'=', 0, 0);
        const auto print
            = [this](const Result<void> &result) { say(result ? u"ok"_s : codeWord(result.error().code)); };
        if (operation == u"read")
            whenDone(m_vault.read(entry), this, [this](const Result<Secret> &result) {
                say(result ? QString::fromUtf8(result->view()) : codeWord(result.error().code));
            });
        else if (operation == u"write")
            whenDone(m_vault.write(entry, Secret::copyOf(given.section(u'=', 1).toUtf8())), this, print);
        else if (operation == u"remove")
            whenDone(m_vault.remove(entry), this, print);
        else
            lock();
    }

    void lock()
    {
        QDBusInterface service(
            u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s);
        const QDBusReply<QDBusObjectPath> collection = service.call(u"ReadAlias"_s, u"default"_s);
        const QDBusMessage answer
            = service.call(u"Lock"_s, QVariant::fromValue(QList<QDBusObjectPath>{collection.value()}));
        say(answer.type() == QDBusMessage::ReplyMessage ? u"ok"_s : answer.errorMessage());
    }

    void say(const QString &word)
    {
        QTextStream(stdout) << word << Qt::endl;
        step();
    }

    QStringList m_steps;
    SecretVault m_vault;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const Probe probe(app.arguments().mid(1));
    return app.exec();
}
