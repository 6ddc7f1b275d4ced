// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/memberdirectory.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace chatelaine {

class Banner;
class LoadingBar;
class RowList;

/// The own account of a service: where one is signed in, and the password. Read anew whenever it is shown.
class AccountSettings : public QWidget {
    Q_OBJECT
public:
    /// `store` must have members(), and outlive this.
    explicit AccountSettings(KeyStore &store, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void reload();
    void showSessions(const QList<Session> &sessions);
    QString detail(const Session &session) const;
    void end(const QString &session);
    void endOthers();

    KeyStore &m_store;
    MemberDirectory &m_directory;
    QList<QUuid> m_others; ///< Sessions that are not this one.
    QLabel *m_who;
    LoadingBar *m_loading;
    Banner *m_banner;
    RowList *m_sessions;
    QPushButton *m_endOthers;
    bool m_asking = false;
    bool m_askAgain = false; ///< Something was changed meanwhile.
};

} // namespace chatelaine
