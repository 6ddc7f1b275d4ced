// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt program can show: what the window's start is measured against.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return app.exec();
}
