// SPDX-License-Identifier: GPL-3.0-or-later
// Another program at the same clipboard. `read` prints the formats on one line and the text on the next;
// `hold TEXT` puts TEXT there, prints "held" and stays until its standard input ends.
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSocketNotifier>
#include <QTextStream>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    QTextStream out(stdout);
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (app.arguments().value(1) == u"read"_s) {
        const QMimeData *data = clipboard->mimeData();
        out << data->formats().join(u' ') << '\n'
            << data->text() << '\n'
            << QString::fromUtf8(data->data(u"x-kde-passwordManagerHint"_s)) << Qt::endl;
        return 0;
    }
    clipboard->setText(app.arguments().value(2));
    QTimer::singleShot(0, &app, [&out] { out << "held" << Qt::endl; });
    QSocketNotifier end(0, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    return app.exec();
}
