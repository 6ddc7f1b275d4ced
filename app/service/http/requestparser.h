// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/gate.h"

namespace chatelaine::http {

/// One request after the other out of a connection's bytes, which stay where they are: a request's views
/// point into them. What the gate refuses is refused here.
class RequestParser {
public:
    struct Limits {
        std::size_t head = 16 * 1024; ///< Request line and headers, bytes.
        std::size_t body = 256 * 1024;
    };

    explicit RequestParser(Limits limits);
    ~RequestParser();

    /// Wipes the former request's body and begins anew.
    void reset();
    /// The size of the head with which `bytes` begin; 0 when it is not all there yet, or refused. The same
    /// bytes, and more of them, must be given until then.
    std::size_t takeHead(std::string_view bytes);
    /// How many of `bytes`, which follow the head and what was taken before, belong to the body and were
    /// kept. Fewer than all: the request is complete, refused, or the rest is wanted again with more.
    std::size_t takeBody(std::string_view bytes);

    bool hasHead() const;
    bool isComplete() const;
    const std::optional<Refusal> &refusal() const; ///< From then on nothing is taken.
    // Once there is a head.
    bool keepsAlive() const; ///< As the client wants it.
    bool expectsContinue() const; ///< And has a body.
    bool isHttp11() const;
    Request request(std::string_view peer) const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace chatelaine::http
