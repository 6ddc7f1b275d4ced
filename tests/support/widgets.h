// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QtTest>

namespace chatelaine {

/// What test programs of the window begin with: a zone, a language and a look that do not depend on the
/// machine.
inline void beginUiTest()
{
    qputenv("TZ", "Europe/Berlin");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Appearance::Light);
}

/// The child of that name; the test program ends when there is none.
template <typename T = QWidget>
T *child(const QWidget &parent, const QString &name)
{
    T *found = parent.findChild<T *>(name);
    if (!found)
        qFatal("no child %s", qPrintable(name));
    return found;
}

inline bool isShown(const QWidget &parent, const QString &name)
{
    const auto *found = parent.findChild<QWidget *>(name);
    return found && found->isVisibleTo(&parent);
}

inline QString textOf(const QWidget &parent, const QString &name)
{
    return child<QLabel>(parent, name)->text();
}

inline void click(const QWidget &parent, const QString &name)
{
    QTest::mouseClick(child(parent, name), Qt::LeftButton);
}

/// The segment of a SegmentedControl with that text.
inline QAbstractButton *segment(const QWidget &parent, const QString &control, const QString &text)
{
    for (QAbstractButton *each : child(parent, control)->findChildren<QAbstractButton *>()) {
        if (each->text() == text)
            return each;
    }
    qFatal("no segment %s", qPrintable(text));
}

/// What a person types into a line, in place of what stands there.
inline void retype(const QWidget &parent, const QString &name, const QString &text)
{
    auto *edit = child<QLineEdit>(parent, name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

/// Controls that a person can reach and that have no name for screen readers or for tests.
inline QStringList namelessControls(const QWidget &parent)
{
    QStringList faults;
    for (const QWidget *each : parent.findChildren<QWidget *>()) {
        const bool part = each->objectName().startsWith(QLatin1String("qt_"))
            || each->parentWidget()->focusProxy() == each;
        if (each->focusPolicy() == Qt::NoFocus || !each->isVisibleTo(&parent) || part)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        const bool spoken = !each->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool inSegments = button && each->parentWidget()->inherits("chatelaine::SegmentedControl");
        if (!spoken || (each->objectName().isEmpty() && !inSegments))
            faults.append(
                QLatin1String(each->metaObject()->className()) + QLatin1Char(' ') + each->objectName());
    }
    return faults;
}

} // namespace chatelaine
