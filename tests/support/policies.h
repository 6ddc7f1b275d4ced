// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policyfile.h"
#include "domain/workspace.h"

#include <QFile>
#include <QtTest>

namespace chatelaine {

/// A policy as it stands in resources/policies.
inline KeyPolicy builtInPolicy(const QString &id)
{
    QFile file(QStringLiteral(CHATELAINE_SOURCE_DIR "/resources/policies/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no policy file %s", qPrintable(id));
    const auto policy = parsePolicy(file.readAll(), file.fileName());
    if (!policy)
        qFatal("%s", qPrintable(policy.error().arguments.join(QLatin1Char(' '))));
    return *policy;
}

inline Workspace workspaceOf(const KeyPolicy &policy)
{
    Workspace workspace;
    workspace.policyId = policy.id;
    workspace.planId = policy.defaultPlan;
    workspace.scopes = policy.scopes;
    workspace.tokenPrefix = policy.tokenPrefix;
    if (policy.teamRequired)
        workspace.teams = QStringList{QStringLiteral("Platform")};
    return workspace;
}

} // namespace chatelaine

/// Compares the error's code of a Result and prints both words when they differ.
#define COMPARE_ERROR(result, expected)                                                                      \
    do {                                                                                                     \
        const auto &answer = (result);                                                                       \
        QVERIFY2(!answer.has_value(), "it was not refused");                                                 \
        QCOMPARE(chatelaine::codeWord(answer.error().code), chatelaine::codeWord(expected));                 \
    } while (false)

/// Fails with the error's code and detail when a Result is none.
#define VERIFY_OK(result)                                                                                    \
    do {                                                                                                     \
        const auto &answer = (result);                                                                       \
        if (!answer.has_value())                                                                             \
            QFAIL(qPrintable(chatelaine::codeWord(answer.error().code) % QLatin1Char(' ')                    \
                % answer.error().arguments.join(QLatin1Char(' ')) % answer.error().detail));                 \
    } while (false)
