// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/serving.h"

#include "service/api/api.h"
#include "service/engine/engine.h"
#include "service/http/calllog.h"
#include "service/http/httpserver.h"
#include "service/router.h"
#include "store/systemclock.h"
#include "vault/sealingkeyfile.h"
#include "vault/standardstreams.h"

#include <QFileInfo>

#include <sys/resource.h>

#include <array>
#include <csignal>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

/// Connections besides which files, journals and the like have room.
constexpr rlim_t descriptorsBeside = 128;

sigset_t endingSignals()
{
    sigset_t signals{};
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

void waitForEnd()
{
    const sigset_t signals = endingSignals();
    int signal = 0;
    sigwait(&signals, &signal);
}

/// As many connections as may be open, as far as the system lets us.
void allowDescriptors(int connections)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    const rlim_t wanted = static_cast<rlim_t>(connections) + descriptorsBeside;
    if (limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
}

Result<void> checkListening(const ServeOptions &options)
{
    const bool safe = options.listen.isLoopback() || !options.tlsCertificate.isEmpty() || options.behindProxy;
    return safe ? Result<void>() : fail(ErrorCode::ListenOpen, {options.listen.text()});
}

Result<Engine::Options> engineOptions(const ServeOptions &options)
{
    const auto address = StoreAddress::parse(options.store);
    if (!address)
        return tl::unexpected(address.error());
    if (!QFileInfo::exists(address->file)) // A new one would have nobody who could sign in.
        return fail(ErrorCode::StoreUnreachable, {address->file}, u"chatelained init makes it"_s);
    Engine::Options engine{.address = *address, .maxStale = options.maxStale};
    if (!options.sealingKeyFile.isEmpty()) {
        auto key = loadOrCreateSealingKeyFile(options.sealingKeyFile);
        if (!key)
            return tl::unexpected(key.error());
        engine.sealingKey = *std::move(key);
    }
    return engine;
}

http::ServerOptions serverOptions(const ServeOptions &options)
{
    return {.address = options.listen.host.toStdString(),
        .port = options.listen.port,
        .threads = options.threads,
        .tlsCertificate = options.tlsCertificate,
        .tlsKey = options.tlsKey,
        .log = http::writeToStandardError};
}

void sayListening(const ServeOptions &options, std::uint16_t port)
{
    const auto scheme = options.tlsCertificate.isEmpty() ? "http"_L1 : "https"_L1;
    const QString line
        = u"listening on %1://%2\n"_s.arg(scheme, ListenAddress{options.listen.host, port}.text());
    const QByteArray utf8 = line.toUtf8();
    const std::array<QByteArrayView, 1> parts{utf8};
    (void)streams::write(streams::Stream::Out, parts);
}

} // namespace

void holdSignals()
{
    const sigset_t signals = endingSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

Result<void> serve(const ServeOptions &options)
{
    if (const auto safe = checkListening(options); !safe)
        return safe;
    auto wanted = engineOptions(options);
    if (!wanted)
        return tl::unexpected(wanted.error());

    const PolicyCatalog catalog = PolicyCatalog::load();
    const SystemClock clock;
    Engine engine(*std::move(wanted), catalog, clock);
    if (const auto opened = engine.start(); !opened)
        return opened;
    Health health(engine);
    Verifier verifier(engine, options.proxies);
    Api api(engine, {.proxies = options.proxies, .swaggerUi = DocsFiles::standardFolder()});
    Router router(health, verifier, api);

    const http::ServerOptions listening = serverOptions(options);
    allowDescriptors(listening.limits.connections);
    http::HttpServer server(listening, router);
    if (const auto started = server.start(); !started)
        return started;
    sayListening(options, server.port());
    waitForEnd();
    server.stop();
    engine.stop();
    return {};
}

} // namespace chatelaine
