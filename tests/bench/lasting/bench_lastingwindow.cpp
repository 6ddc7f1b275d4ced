// SPDX-License-Identifier: GPL-3.0-or-later
// An hour of changes behind a window.
#include "bench/lasting/lastingoptions.h"
#include "bench/lasting/windowhour.h"
#include "ui/shell/application.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace chatelaine::bench;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    chatelaine::Application::giveBackMemory();
    const QApplication application(argc, argv);
    const LastingOptions options = LastingOptions::parse(application.arguments(), 100'000);
    const QTemporaryDir folder;
    const SampleStore store = SampleStore::of(options.keys).copiedTo(folder.path());
    Course course(QCoreApplication::applicationPid(), store.address.file);
    {
        WindowHour hour(store);
        hour.run(options.minutes, course);
        hour.printHeap();
    }
    course.print(u"lasting-window"_s, options.keys);
}
