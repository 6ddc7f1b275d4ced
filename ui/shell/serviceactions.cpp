// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/serviceactions.h"

#include "ui/connect/connectdialog.h"
#include "ui/connect/connectionbook.h"
#include "ui/connect/signindialog.h"
#include "ui/shell/outagetext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/confirmdialog.h"

#include <QMenu>
#include <QPointer>

namespace chatelaine {
using namespace Qt::StringLiterals;

ServiceActions::ServiceActions(ConnectionBook &book, QWidget *window)
    : QObject(window)
    , m_book(book)
    , m_window(window)
{
}

void ServiceActions::addConnection(const QString &address)
{
    const auto take = [this](const SavedConnection &connection, Secret token) {
        Q_EMIT signedIn(m_book.take(connection, std::move(token)));
    };
    auto *dialog = new ConnectDialog(m_book.access(), address, take, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ServiceActions::signIn(ServiceConnection *connection, const std::optional<Error> &problem)
{
    const auto take = [this](const SavedConnection &signedInTo, Secret token) {
        Q_EMIT signedIn(m_book.take(signedInTo, std::move(token)));
    };
    const auto &keychain = connection->keychainError();
    auto *dialog = new SignInDialog(
        m_book.access(), connection->saved(), keychain ? notKeptText(*keychain) : QString(), take, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (problem && problem->code == ErrorCode::ServiceUntrusted)
        dialog->showProblem(*problem);
    dialog->open();
}

void ServiceActions::remove(ServiceConnection *connection)
{
    auto *dialog = new ConfirmDialog(
        {tr("Remove the connection to %1?").arg(connection->store().title()),
            tr("You are signed out there as %1. The keys stay as they are at the service, and you can add "
               "the connection again.")
                .arg(connection->saved().email),
            {}, tr("Remove connection"), ButtonKind::Danger},
        m_window);
    connect(dialog, &QDialog::accepted, this, [this, going = QPointer(connection)] {
        if (going)
            m_book.remove(going);
    });
    dialog->open();
}

void ServiceActions::fillMenu(QMenu *menu, ServiceConnection *connection)
{
    if (connection->isSignedIn()) {
        menu->addAction(icon(Icon::Settings), tr("Sessions and password…"), this,
                [this, connection] { Q_EMIT accountRequested(connection); })
            ->setObjectName(u"accountAction"_s);
        menu->addAction(icon(Icon::Lock), tr("Sign out"), connection, &ServiceConnection::signOut)
            ->setObjectName(u"signOutAction"_s);
    } else {
        menu->addAction(
                icon(Icon::Lock), tr("Sign in again…"), this, [this, connection] { signIn(connection, {}); })
            ->setObjectName(u"signInAction"_s);
    }
    menu->addSeparator();
    menu->addAction(
            icon(Icon::Delete), tr("Remove connection…"), this, [this, connection] { remove(connection); })
        ->setObjectName(u"removeConnectionAction"_s);
}

} // namespace chatelaine
