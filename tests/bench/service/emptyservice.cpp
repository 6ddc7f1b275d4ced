// SPDX-License-Identifier: GPL-3.0-or-later
// The service's HTTP with an empty answer to everything: what a check can cost at the least.
#include "service/http/httpserver.h"

#include <csignal>
#include <cstdio>

using namespace chatelaine;

namespace {

class EmptyAnswers final : public http::Handler {
public:
    void handle(const http::Request &, http::Respond respond) override { respond({}); }
};

} // namespace

int main()
{
    sigset_t ending{};
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    EmptyAnswers handler;
    http::HttpServer server({}, handler);
    if (!server.start())
        return 1;
    std::printf("listening on http://127.0.0.1:%u\n", unsigned(server.port()));
    std::fflush(stdout);
    int signal = 0;
    sigwait(&ending, &signal);
    return 0;
}
