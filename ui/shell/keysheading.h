// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/workspace.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QSpacerItem;

namespace chatelaine {

class PathHeading;

/// The head of the list of keys: where it stands, and its buttons in the policy's words.
class KeysHeading : public QWidget {
    Q_OBJECT
public:
    explicit KeysHeading(QWidget *parent = nullptr);

    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy);
    /// Greys the create button and says beside it why, where creating is refused.
    /// `told`: the reason stands on the page already.
    void setCreatable(const Result<void> &may, bool told);
    void setExportable(bool exportable);

Q_SIGNALS:
    void createRequested();
    void exportRequested(bool json);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    PathHeading *m_path;
    QBoxLayout *m_row;
    QSpacerItem *m_besidePath;
    QLabel *m_reason;
    QPushButton *m_export;
    QPushButton *m_create;
};

} // namespace chatelaine
