// SPDX-License-Identifier: GPL-3.0-or-later
// For LD_PRELOAD: says "painted" on standard output and ends the program once it has painted what
// PAINTWATCH_ROWS asks for: so many rows in the table named keyTable, or, with 0, any window. So the real
// program is measured as it is.
#include <QApplication>
#include <QEvent>
#include <QTableView>

#include <cstdlib>

#include <unistd.h>

namespace {

class PaintWatch : public QObject {
protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen && watched->isWidgetType()
            && isAwaited(static_cast<QWidget *>(watched))) {
            m_seen = true;
            // After this paint event and the flush that follows it.
            QMetaObject::invokeMethod(this, &PaintWatch::finish, Qt::QueuedConnection);
        }
        return false;
    }

private:
    bool isAwaited(const QWidget *widget) const
    {
        if (m_rows == 0)
            return widget->isWindow();
        const auto *table = qobject_cast<const QTableView *>(widget->parentWidget());
        return table && table->viewport() == widget && table->objectName() == QLatin1String("keyTable")
            && table->model() && table->model()->rowCount() >= m_rows;
    }

    void finish()
    {
        (void)!write(STDOUT_FILENO, "painted\n", 8);
        _exit(0);
    }

    const int m_rows = qEnvironmentVariableIntValue("PAINTWATCH_ROWS");
    bool m_seen = false;
};

void watch()
{
    auto *watch = new PaintWatch;
    watch->setParent(qApp);
    qApp->installEventFilter(watch);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)
