// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/engine.h"

#include "service/engine/engine_p.h"

namespace chatelaine {

Engine::Engine(Options options, const PolicyCatalog &catalog, const Clock &clock)
    : d(std::make_unique<Private>(std::move(options), catalog, clock))
{
}

Engine::~Engine()
{
    stop();
}

Result<void> Engine::start()
{
    return d->start();
}

void Engine::stop()
{
    d->stop();
}

bool Engine::isReady() const
{
    return d->freshness.isGood();
}

const KeyIndex &Engine::keys() const
{
    return d->keys;
}

const WorkspaceIndex &Engine::workspaces() const
{
    return d->workspaces;
}

UseCollector &Engine::uses()
{
    return d->uses;
}

const PolicyCatalog &Engine::catalog() const
{
    return d->catalog;
}

const Clock &Engine::clock() const
{
    return d->clock;
}

std::shared_ptr<void> Engine::subscribe(Listener listener)
{
    return d->listeners.add(std::move(listener));
}

void Engine::post(Lane lane, Job job)
{
    d->post(lane == Lane::Writer ? d->writer : d->reader, std::move(job));
}

Result<void> Engine::publish(KeyRegistry &registry)
{
    return d->publish(registry);
}

} // namespace chatelaine
