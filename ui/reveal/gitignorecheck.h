// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QProcess;

namespace chatelaine {

/// Asks git whether a file could end up in a commit: it lies in a work tree that does not ignore it. Answers
/// once, false where there is no git, and deletes itself then.
class GitIgnoreCheck : public QObject {
    Q_OBJECT
public:
    GitIgnoreCheck(const QString &file, QObject *parent);
    ~GitIgnoreCheck() override;

Q_SIGNALS:
    void answered(bool mayBeCommitted);

private:
    void answer(bool mayBeCommitted);

    QProcess *m_git;
};

} // namespace chatelaine
