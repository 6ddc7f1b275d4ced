// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/lasting/loadedtable.h"

#include "domain/reply.h"

#include <QEventLoop>
#include <QTimer>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LoadedTable::LoadedTable(const SampleStore &sample, const PolicyCatalog &catalog, const Clock &clock)
    : m_store(sample.address, catalog, clock, u"window"_s)
    , m_model(clock)
{
    m_filter.setSourceModel(&m_model);
    QEventLoop loop;
    QObject::connect(&m_session, &WorkspaceSession::loaded, &loop, &QEventLoop::quit);
    QObject::connect(&m_session, &WorkspaceSession::failed, &loop, [] { qFatal("not loaded"); });
    m_store.open();
    whenDone(m_store.findWorkspace(idText(sample.workspace)), &loop,
        [this](const Result<Workspace> &workspace) { m_session.open(workspace.value()); });
    loop.exec();
}

void LoadedTable::settle()
{
    m_filter.setText({});
    m_filter.setState(KeyState::Any);
    m_filter.sort(KeyTableModel::Name);
    QEventLoop loop;
    QTimer::singleShot(5s, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace chatelaine::bench
