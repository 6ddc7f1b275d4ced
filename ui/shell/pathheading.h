// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workspace.h"

#include <QWidget>

class QLabel;

namespace chatelaine {

/// Where the keys page stands: "Acme production › Project Settings". `whole` with the page itself at its end.
QString pagePath(const Workspace &workspace, const KeyPolicy &policy, bool whole);

/// Path, title and sentence of the keys page, in the policy's words.
class PathHeading : public QWidget {
    Q_OBJECT
public:
    /// Its parts are named after it: namePath, nameTitle, nameIntro.
    explicit PathHeading(const QString &name, QWidget *parent = nullptr);
    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy);
    void setIntroVisible(bool visible);
    int pathHeight() const;

private:
    QLabel *m_path;
    QLabel *m_title;
    QLabel *m_intro;
};

} // namespace chatelaine
