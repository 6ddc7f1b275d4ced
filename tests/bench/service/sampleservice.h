// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/support/samplestore.h"
#include "support/serviceprocess.h"

namespace chatelaine::bench {

/// A real chatelained over a sample store of its own, of whose workspace ServiceProcess::owner is an owner.
/// Whatever fails ends the program.
class SampleService {
public:
    explicit SampleService(qint64 keys, const QStringList &options = {});

    void start();
    ServiceProcess &process() { return m_process; }
    const ServiceProcess &process() const { return m_process; }
    const SampleStore &store() const { return m_store; }
    QUrl checkUrl() const; ///< Asks for nothing but a good key.
    /// A file with the tokens of up to `most` good keys, spread over all: what verify.lua reads.
    QString writeTokens(int most) const;

private:
    QTemporaryDir m_folder;
    SampleStore m_store;
    ServiceProcess m_process;
};

} // namespace chatelaine::bench
