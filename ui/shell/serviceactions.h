// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QObject>

class QMenu;
class QWidget;

namespace chatelaine {

class ConnectionBook;
class ServiceConnection;

/// What people do with connections: add one, sign in and out, remove one. Asks in dialogs over `window`.
class ServiceActions : public QObject {
    Q_OBJECT
public:
    ServiceActions(ConnectionBook &book, QWidget *window);

    void addConnection(const QString &address = {});
    void signIn(ServiceConnection *connection, const std::optional<Error> &problem);
    void remove(ServiceConnection *connection); ///< Asks first.
    void fillMenu(QMenu *menu, ServiceConnection *connection);

Q_SIGNALS:
    void signedIn(chatelaine::ServiceConnection *connection);
    void accountRequested(chatelaine::ServiceConnection *connection); ///< Sessions and password.

private:
    ConnectionBook &m_book;
    QWidget *m_window;
};

} // namespace chatelaine
