// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"
#include "ui/pages/savedconnection.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QSettings>

namespace chatelaine {

/// What the window remembers between two runs. The one place that uses QSettings; nothing of a key is ever in
/// it.
class AppSettings : public QObject {
    Q_OBJECT
public:
    /// The user's own file, org.chatelaine.Chatelaine.ini in the configuration folder.
    static QString standardFile();
    explicit AppSettings(const QString &file = standardFile(), QObject *parent = nullptr);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    bool compactRows() const;
    void setCompactRows(bool compact);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QByteArray splitterState() const; ///< Of table and details pane.
    void setSplitterState(const QByteArray &state);
    bool detailsShown() const;
    void setDetailsShown(bool shown);

    QList<SavedConnection> connections() const; ///< To services, in the order in which they were added.
    void setConnections(const QList<SavedConnection> &connections);
    QUuid lastConnection() const; ///< The one that was shown last; null for this computer.
    void setLastConnection(const QUuid &id);

    WorkspaceId lastWorkspace() const; ///< Null before the first.
    void setLastWorkspace(const WorkspaceId &id);
    QString lastPage() const; ///< A word of the window's own; empty before the first.
    void setLastPage(const QString &word);
    /// Columns and sort. Empty: the policy's.
    QByteArray tableLayout(const WorkspaceId &id) const;
    void setTableLayout(const WorkspaceId &id, const QByteArray &layout);
    void forgetWorkspace(const WorkspaceId &id); ///< After its removal.

Q_SIGNALS:
    void appearanceChanged(chatelaine::Appearance appearance);
    void compactRowsChanged(bool compact);

private:
    QSettings m_settings;
};

} // namespace chatelaine
