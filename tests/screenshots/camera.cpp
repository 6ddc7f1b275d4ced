// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera.h"

#include "ui/table/keytableview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QListWidget>
#include <QPainter>

namespace chatelaine {
using namespace Qt::StringLiterals;

Camera::Camera(QDir folder, const QString &suffix, const QSize &size, Scene scene)
    : m_folder(std::move(folder))
    , m_suffix(suffix)
    , m_settings(std::make_unique<AppSettings>(m_empty.filePath(u"settings.ini"_s)))
{
    const bool empty = scene == Scene::Empty;
    const StoreAddress address = empty ? StoreAddress{m_empty.filePath(u"keys.sqlite"_s)} : m_demo.address();
    m_store = std::make_unique<LocalKeyStore>(address, m_catalog, m_clock, u"window"_s);
    const auto open = [this, empty] { return empty ? m_store->open() : m_demo.open(*m_store); };
    addPeople();
    if (scene == Scene::Service)
        m_service = std::make_unique<PeopleStore>(*m_store, m_people, u"ada@acme.example"_s);
    KeyStore &store = m_service ? static_cast<KeyStore &>(*m_service) : *m_store;
    m_book = std::make_unique<ConnectionBook>(m_services, *m_settings, m_vault);
    m_window = std::make_unique<MainWindow>(
        ShellContext{store, open, address, nullptr, *m_settings, m_vault}, *m_book);
    m_window->resize(size);
    m_window->show();
    activate();
    waitFor(empty ? "welcomePage" : "keyTable");
}

Camera::~Camera() = default;

void Camera::addPeople()
{
    m_people.add(u"ada@acme.example"_s, u"Ada Lovelace"_s, Role::Owner, 12);
    m_people.add(u"ben@acme.example"_s, u"Ben Ali"_s, Role::Admin, 4);
    m_people.add(u"chiara.lombardi-fuentes@production.acme.example"_s, {}, Role::Member);
    m_people.add(u"dora@acme.example"_s, u"Dora Mäkinen"_s, Role::Viewer);
    m_people.addInvitation(u"eve@acme.example"_s, Role::Member);
    m_people.addSession(u"Chatelaine 0.1 (window)"_s, u"10.0.4.17"_s);
    m_people.addSession(u"chatelainectl 0.1"_s, u"10.0.9.80"_s);
    m_people.addSession(
        u"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"_s, u"2001:db8::7"_s);
}

/// There may be no window manager to do it.
void Camera::activate()
{
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window does not become active");
}

void Camera::openWorkspace(const QString &name)
{
    activate();
    waitFor("workspaceList");
    auto *list = find<QListWidget>("workspaceList");
    QList<QListWidgetItem *> items;
    if (!QTest::qWaitFor(
            [&] { return !(items = list->findItems(name, Qt::MatchExactly)).isEmpty(); }, 20'000))
        qFatal("no workspace %s", qPrintable(name));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(items.first()).center());
    const int count = items.first()->data(Qt::UserRole).toInt();
    auto *table = m_window->findChild<KeyTableView *>();
    (void)QTest::qWaitFor(
        [&] { return find("maskedKeyPanel") || (count > 0 && table->model()->rowCount() == count); });
}

void Camera::openPage(int row)
{
    waitFor("pageList");
    auto *list = find<QListWidget>("pageList");
    // A list that has just been filled is not yet as tall as its rows.
    const auto place = [&] { return list->visualItemRect(list->item(row)).center(); };
    if (!QTest::qWaitFor([&] { return list->count() > row && list->viewport()->rect().contains(place()); }))
        qFatal("no page %d", row);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place());
}

void Camera::selectRow(int row)
{
    activate();
    auto *table = find<KeyTableView>("keyTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, 1));
}

void Camera::press(const QKeySequence &keys)
{
    QTest::keySequence(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), keys);
}

QWidget *Camera::find(const char *name) const
{
    const QString objectName = QString::fromLatin1(name);
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->objectName() == objectName && top->isVisible())
            return top;
        for (QWidget *each : top->findChildren<QWidget *>(objectName)) {
            if (each->isVisible())
                return each;
        }
    }
    return nullptr;
}

void Camera::waitFor(const char *name)
{
    if (!QTest::qWaitFor([&] { return find(name) != nullptr; }, 20'000))
        qFatal("%s never came", name);
}

void Camera::click(const char *button)
{
    waitFor(button);
    QTest::mouseClick(find(button), Qt::LeftButton);
}

void Camera::type(const char *edit, const QString &text)
{
    waitFor(edit);
    QTest::keyClicks(find(edit), text);
}

/// What comes from the store and what the layout still has to do shows in the picture; so it is waited for
/// there.
QImage Camera::settled() const
{
    QImage picture = m_window->grab().toImage();
    QImage before;
    const auto unchanged = [&] {
        before = std::exchange(picture, m_window->grab().toImage());
        return picture == before;
    };
    int same = 0;
    (void)QTest::qWaitFor([&] { return (same = unchanged() ? same + 1 : 0) > 8; }, 2'000);
    return picture;
}

void Camera::shoot(const QString &name)
{
    QImage picture = settled();
    for (const char *dialog :
        {"createDialog", "revealDialog", "confirmDialog", "workspaceDialog", "identifyDialog",
            "shortcutsDialog", "aboutDialog", "scopeDialog", "removeWorkspaceDialog", "inviteDialog",
            "invitationDialog", "removeMemberDialog", "connectDialog", "signInDialog", "trustDialog"}) {
        QWidget *shown = find(dialog);
        if (!shown)
            continue;
        const QPixmap front = shown->grab();
        QPainter painter(&picture);
        painter.fillRect(QRect({}, m_window->size()), QColor(0, 0, 0, 90));
        painter.drawPixmap(
            (m_window->width() - shown->width()) / 2, (m_window->height() - shown->height()) / 2, front);
    }
    if (!picture.save(m_folder.filePath(name + m_suffix + u".png"_s)))
        qFatal("cannot write %s", qPrintable(m_folder.filePath(name)));
}

FakeServices &Camera::serve(const QString &host)
{
    if (!seedDemo(m_services.file(host), m_catalog, SealingKey::generate()))
        qFatal("cannot fill the service");
    return m_services;
}

void Camera::chooseOf(int connection, const QString &entry)
{
    QMenu *menu = m_window->findChildren<QMenu *>(u"connectionMenu"_s).at(connection);
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction *>(entry)->trigger();
}

void Camera::closeDialogs()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top != m_window.get() && top->isVisible() && qobject_cast<QDialog *>(top))
            qobject_cast<QDialog *>(top)->done(QDialog::Rejected);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    activate();
}

} // namespace chatelaine
