// SPDX-License-Identifier: GPL-3.0-or-later
// How long a window's remote store takes to read all keys of a service, beside curl throwing the same pages
// away.
#include "bench/service/sampleservice.h"
#include "bench/support/figure.h"
#include "bench/support/measure.h"
#include "bench/support/options.h"
#include "store/remotekeystore.h"
#include "store/reply.h"
#include "store/signin.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>

using namespace chatelaine;
using namespace chatelaine::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 3;
constexpr int pageRows = 2000; ///< As the window asks.

/// What a reply brings, without a pause of its own.
template <typename T>
Result<T> taken(const Reply<T> &reply)
{
    QEventLoop loop;
    std::optional<Result<T>> answer;
    whenDone(reply, &loop, [&](Result<T> result) {
        answer.emplace(std::move(result));
        loop.quit();
    });
    loop.exec();
    return *std::move(answer);
}

/// Reads all pages, one after the other, and says after which keys they began.
QList<KeyId> readAll(KeyStore &store, const SampleStore &sample)
{
    QList<KeyId> begins;
    qint64 keys = 0;
    KeyId after;
    do {
        const auto page = taken(store.page(sample.workspace, {after, pageRows}));
        if (!page)
            qFatal("a page: %s", qPrintable(codeWord(page.error().code)));
        begins.append(after);
        keys += page->keys.size();
        after = page->next;
    } while (!after.isNull());
    if (keys != sample.keys)
        qFatal("%lld keys instead of %lld", keys, sample.keys);
    return begins;
}

/// What curl is to do: the pages by one connection, with the session's token.
QByteArray orders(const SampleService &service, const QList<KeyId> &begins, QByteArrayView token)
{
    const QString pages
        = service.process()
              .url(u"/v1/workspaces/%1/keys?limit=%2"_s.arg(idText(service.store().workspace)).arg(pageRows))
              .toString(QUrl::FullyEncoded);
    QByteArray text
        = "silent\nshow-error\nfail\nheader = \"Authorization: Bearer " + token.toByteArray() + "\"\n";
    for (const KeyId &after : begins) {
        text += "url = \"" + pages.toUtf8();
        if (!after.isNull())
            text += "&after=" + idText(after).toLatin1();
        text += "\"\noutput = /dev/null\n";
    }
    return text;
}

void curl(const QByteArray &orders)
{
    QProcess curl;
    curl.start(u"curl"_s, {u"--config"_s, u"-"_s});
    curl.write(orders);
    curl.closeWriteChannel();
    if (!curl.waitForFinished(-1) || curl.exitCode() != 0)
        qFatal("curl: %s", curl.readAllStandardError().constData());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const Options options = Options::parse(QCoreApplication::arguments(), {u"remote_load"_s});
    const qint64 keys = options.keys.value_or(1'000'000);
    SampleService service(keys);
    service.start();
    const ServiceAddress address{service.process().url()};
    auto opened = taken(
        signIn(address, {}, ServiceProcess::owner, Secret::copyOf(ServiceProcess::password), u"window"_s));
    if (!opened)
        qFatal("nobody can sign in");
    const Secret token = opened->token.clone();
    RemoteKeyStore store(address, {}, std::move(opened->token), u"window"_s);
    if (!taken(store.open()))
        qFatal("the store does not open");

    const QByteArray pages = orders(service, readAll(store, service.store()), token.view());
    const Pair times
        = alternate(rounds, timed([&] { readAll(store, service.store()); }), timed([&] { curl(pages); }));
    Figure(u"remote_load"_s, keys, u"ms"_s)
        .value(times.value)
        .baseline(times.baseline)
        .ratioAtMost(3)
        .print();
    return 0;
}
