// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/gitignorecheck.h"

#include <QFileInfo>
#include <QProcess>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr int longestMilliseconds = 5000;

/// Without the variables by which a caller points git at another repository.
QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith("GIT_"_L1))
            environment.remove(name);
    }
    return environment;
}

} // namespace

GitIgnoreCheck::GitIgnoreCheck(const QString &file, QObject *parent)
    : QObject(parent)
    , m_git(new QProcess(this))
{
    connect(m_git, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        answer(status == QProcess::NormalExit && code == 1); // 0: ignored; 128: no work tree
    });
    connect(m_git, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            answer(false);
    });
    QTimer::singleShot(longestMilliseconds, m_git, &QProcess::kill);
    m_git->setProcessEnvironment(plainEnvironment());
    m_git->setStandardInputFile(QProcess::nullDevice());
    const QFileInfo info(file);
    // The monitor is a command of the repository's own choosing: not to be run for a question.
    m_git->start(u"git"_s,
        {u"-c"_s, u"core.fsmonitor=false"_s, u"-C"_s, info.absolutePath(), u"check-ignore"_s, u"--quiet"_s,
            u"--"_s, info.fileName()});
}

GitIgnoreCheck::~GitIgnoreCheck()
{
    m_git->disconnect(this);
    if (m_git->state() == QProcess::NotRunning)
        return;
    m_git->kill();
    m_git->waitForFinished();
}

void GitIgnoreCheck::answer(bool mayBeCommitted)
{
    Q_EMIT answered(mayBeCommitted);
    deleteLater();
}

} // namespace chatelaine
