// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/serviceoptions.h"

#include <CLI/CLI.hpp>

#include <thread>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int mostThreads = 256;
constexpr int longestStale = 24 * 60 * 60; // seconds

CLI::Option *addText(CLI::App &app, const char *name, const char *word, QString &value, const QString &help)
{
    return app
        .add_option_function<std::string>(
            name, [&value](const std::string &text) { value = QString::fromStdString(text); },
            help.toStdString())
        ->option_text(word);
}

auto *addStore(CLI::App &app, QString &value)
{
    return addText(app, "--store", "STORE", value, ServiceWords::tr("sqlite:FILE"));
}

void addListening(CLI::App &app, ServeOptions &options)
{
    app.add_option_function<std::string>(
           "--listen",
           [&options](const std::string &text) {
               const auto address = ListenAddress::parse(QString::fromStdString(text));
               if (!address)
                   throw CLI::ValidationError("--listen",
                       ServiceWords::tr("an address and a port, such as 127.0.0.1:7411 or [::1]:7411")
                           .toStdString());
               options.listen = *address;
           },
           ServiceWords::tr("Where to listen; otherwise 127.0.0.1:7411").toStdString())
        ->option_text("ADDRESS:PORT");
    auto *certificate = addText(app, "--tls-cert", "F", options.tlsCertificate,
        ServiceWords::tr("PEM file with the certificate and those that lead to its root"));
    auto *key = addText(
        app, "--tls-key", "F", options.tlsKey, ServiceWords::tr("PEM file with the certificate's key"));
    certificate->needs(key);
    key->needs(certificate);
    app.add_flag("--behind-proxy", options.behindProxy,
        ServiceWords::tr("A proxy ends TLS: listen beyond this computer without it").toStdString());
}

void addProxies(CLI::App &app, ServeOptions &options)
{
    app.add_option_function<std::vector<std::string>>(
           "--trusted-proxy",
           [&options](const std::vector<std::string> &texts) {
               QStringList addresses;
               for (const std::string &text : texts)
                   addresses.append(QString::fromStdString(text));
               const auto proxies = TrustedProxies::parse(addresses);
               if (!proxies)
                   throw CLI::ValidationError("--trusted-proxy",
                       ServiceWords::tr("an address or a network, such as 10.0.0.5 or 10.0.0.0/8")
                           .toStdString());
               options.proxies = *proxies;
           },
           ServiceWords::tr("Take this peer's word on a call's source and method; may be given several times")
               .toStdString())
        ->option_text("ADDR")
        ->allow_extra_args(false);
}

void addServing(CLI::App &app, ServeOptions &options)
{
    options.threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, mostThreads);
    addStore(app, options.store);
    addListening(app, options);
    addProxies(app, options);
    app.add_option("--threads", options.threads,
           ServiceWords::tr("Threads that serve calls; otherwise one a processor").toStdString())
        ->option_text("N")
        ->check(CLI::Range(1, mostThreads));
    addText(app, "--sealing-key-file", "F", options.sealingKeyFile,
        ServiceWords::tr("The key that seals viewable keys, made when absent"));
    app.add_option_function<int>(
           "--max-stale", [&options](int seconds) { options.maxStale = std::chrono::seconds(seconds); },
           ServiceWords::tr("How long keys are checked while the store is away; otherwise 60, 0 never")
               .toStdString())
        ->option_text("SECONDS")
        ->check(CLI::Range(0, longestStale));
}

auto *addInit(CLI::App &app, InitOptions &options)
{
    auto *init = app.add_subcommand("init",
        ServiceWords::tr("Make a workspace and its owner; the owner's password is read from standard input")
            .toStdString());
    addStore(*init, options.store)->required();
    addText(*init, "--workspace", "NAME", options.workspace, ServiceWords::tr("The workspace's name"))
        ->required();
    addText(*init, "--policy", "POLICY", options.policy, ServiceWords::tr("Which key page it has"))
        ->required();
    addText(*init, "--owner", "EMAIL", options.owner, ServiceWords::tr("Who signs in first"))->required();
    return init;
}

} // namespace

ServiceCommandLine readServiceCommandLine(int argc, char **argv)
{
    ServiceCommandLine line;
    InitOptions init;
    ServeOptions serve;
    CLI::App app(ServiceWords::tr("Checks API keys for web servers and serves their store").toStdString(),
        "chatelained");
    app.set_version_flag(
        "--version", "chatelained " CHATELAINE_VERSION, ServiceWords::tr("Print the version").toStdString());
    app.footer(
        ServiceWords::tr("Exit codes: 0 done, 1 refused, 2 wrong usage, 4 could not start.").toStdString());
    addServing(app, serve);
    const CLI::App *initCommand = addInit(app, init);
    try {
        app.parse(argc, argv);
        if (initCommand->parsed())
            line.command = init;
        else if (serve.store.isEmpty())
            throw CLI::RequiredError("--store");
        else
            line.command = serve;
    } catch (const CLI::CallForHelp &) {
        line.help = QString::fromStdString(app.help());
    } catch (const CLI::CallForVersion &asked) {
        line.help = QString::fromUtf8(asked.what()) + QChar::LineFeed;
    } catch (const CLI::ParseError &error) {
        line.fault = QString::fromUtf8(error.what());
    }
    return line;
}

} // namespace chatelaine
