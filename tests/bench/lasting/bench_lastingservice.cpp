// SPDX-License-Identifier: GPL-3.0-or-later
// An hour of a service's life.
#include "bench/lasting/lastingoptions.h"
#include "bench/lasting/servicehour.h"
#include "registry/accounts.h"
#include "registry/keyregistry.h"
#include "registry/password.h"
#include "store/systemclock.h"

#include <QCoreApplication>

using namespace chatelaine;
using namespace chatelaine::bench;
using namespace Qt::StringLiterals;

namespace {

void makeOwner(const SampleStore &store)
{
    const PolicyCatalog catalog = PolicyCatalog::load({});
    const SystemClock clock;
    const auto registry = KeyRegistry::open(store.address, catalog, clock);
    if (!registry
        || !(*registry)->accounts().createOwner(ServiceProcess::owner, u"Owner"_s,
            password::hash(Secret::copyOf(ServiceProcess::password)), store.workspace))
        qFatal("no owner");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const LastingOptions options = LastingOptions::parse(application.arguments(), 100'000);
    const QTemporaryDir folder;
    const SampleStore store = SampleStore::of(options.keys).copiedTo(folder.path());
    makeOwner(store);
    ServiceProcess service(u"chatelaine"_s);
    service.useStore(store.address.file);
    if (!service.start())
        return EXIT_FAILURE;
    Course course(service.processId(), store.address.file);
    {
        ServiceHour hour(service, store);
        hour.run(options.minutes, course);
    }
    if (service.stop() != 0)
        return EXIT_FAILURE;
    course.print(u"lasting-service"_s, options.keys);
}
