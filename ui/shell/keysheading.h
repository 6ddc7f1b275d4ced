// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace chatelaine {

/// Where the keys page stands: "Acme production › Project Settings". `whole` with the page itself at its end.
QString pagePath(const Workspace &workspace, const KeyPolicy &policy, bool whole);

/// The head of the keys page in the policy's words: where it stands, its title, its sentence and its buttons.
class KeysHeading : public QWidget {
    Q_OBJECT
public:
    explicit KeysHeading(QWidget *parent = nullptr);

    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy);
    /// Greys the create button and says beside it why, where creating is refused.
    void setCreatable(const Result<void> &may);
    void setExportable(bool exportable);
    QPushButton *createButton() const { return m_create; }

Q_SIGNALS:
    void createRequested();
    void exportRequested(bool json);

private:
    QLabel *m_path;
    QLabel *m_title;
    QLabel *m_intro;
    QLabel *m_reason;
    QPushButton *m_export;
    QPushButton *m_create;
};

} // namespace chatelaine
