// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <QThreadPool>

namespace chatelaine {

class ServiceClient;

/// The pages of a service's keys. They are read on a thread of their own, and for who goes through all of
/// them the next one is on its way while a page is read.
class RemotePages {
public:
    explicit RemotePages(ServiceClient &client); ///< Which must outlive it.

    Reply<KeyPage> page(const WorkspaceId &workspace, const KeyPageRequest &request);
    void forget() { m_ahead.reset(); } ///< What nobody has asked for yet.

private:
    struct Fetch {
        WorkspaceId workspace;
        KeyPageRequest request;
        Reply<KeyPage> reply;
        KeyId next{}; ///< Once the answer has begun.
        bool asked = false; ///< By somebody, not ahead.
    };

    std::shared_ptr<Fetch> begin(const WorkspaceId &workspace, const KeyPageRequest &request);
    void lookAhead(const Fetch &fetch);

    ServiceClient &m_client;
    std::shared_ptr<Fetch> m_ahead;
    QThreadPool m_readers; ///< One, so that pages come in their order.
};

} // namespace chatelaine
