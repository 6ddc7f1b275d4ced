// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/windowfixture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

namespace chatelaine {

inline void click(const QWidget *parent, const char *button)
{
    auto *found = parent->findChild<QAbstractButton *>(QString::fromLatin1(button));
    QVERIFY2(found, button);
    QTRY_VERIFY2(found->isVisible() && found->isEnabled(), button);
    QTest::mouseClick(found, Qt::LeftButton);
}

inline QString textOf(const QWidget *parent, const char *name)
{
    const QString objectName = QString::fromLatin1(name);
    if (const auto *label = parent->findChild<QLabel *>(objectName))
        return label->text();
    const auto *button = parent->findChild<QAbstractButton *>(objectName);
    return button ? button->text() : QString();
}

inline bool isShown(const QWidget *parent, const char *name)
{
    const auto *found = parent->findChild<QWidget *>(QString::fromLatin1(name));
    return found && found->isVisible();
}

/// The entry of an open menu, by its object name; null when there is none.
inline QAction *menuEntry(const QMenu *menu, const QString &name)
{
    for (QAction *action : menu->actions()) {
        if (action->objectName() == name)
            return action;
    }
    return nullptr;
}

inline void clickEntry(QMenu *menu, const QString &name)
{
    QAction *entry = menuEntry(menu, name);
    QVERIFY2(entry, qPrintable(name));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(entry).center());
}

/// A page of the open workspace, by its name in the sidebar.
inline void openPage(const WindowFixture::Opened &opened, const QString &title)
{
    auto *list = opened.find<QListWidget>("pageList");
    const QList<QListWidgetItem *> items = list->findItems(title, Qt::MatchExactly);
    QVERIFY2(items.size() == 1, qPrintable(title));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(items.first()).center());
}

inline QByteArray clipboardBytes()
{
    return QGuiApplication::clipboard()->text().toLatin1();
}

} // namespace chatelaine
