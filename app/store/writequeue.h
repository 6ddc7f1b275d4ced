// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/serviceclient.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

#include <deque>

namespace chatelaine {

/// Changes for a service, sent one after the other in the order in which they were asked for. One that got no
/// answer is sent again, for a while, where doing it twice is doing it once; of any other OutcomeUnknown is
/// said.
class WriteQueue : public QObject {
    Q_OBJECT
public:
    enum class Repeat { Never, UntilAnswered };
    struct End {
        Result<CallAnswer> result;
        bool repeated = false; ///< An earlier attempt may have done it.
    };
    using Ended = std::function<void(End)>;

    explicit WriteQueue(ServiceClient &client);

    struct Change {
        ServiceCall call;
        Repeat repeat = Repeat::Never;
    };
    /// Hands over what is to be sent, or why it cannot be known.
    using Prepare = std::function<void(std::function<void(Result<Change>)> ready)>;

    /// `ended` comes later; never when this object goes first.
    void add(ServiceCall call, Repeat repeat, Ended ended);
    /// The same for a change that needs a question answered before: it is asked when the changes asked for
    /// before are through, so that an answer that comes late lets nothing overtake.
    void add(Prepare prepare, Ended ended);

private:
    struct Write {
        Change change;
        Ended ended;
        Prepare prepare{}; ///< None when `change` is known.
        int attempts = 0;
        bool mayBeDone = false; ///< An attempt got no answer.
        QDeadlineTimer deadline{QDeadlineTimer::Forever}; ///< Set by the first attempt without answer.
    };

    void append(Write write);
    void begin();
    void attempt();
    void take(CallEnd end);
    bool isToBeRepeated(const CallEnd &end);
    void finish(Result<CallAnswer> result);

    ServiceClient &m_client;
    std::deque<Write> m_writes; ///< The first one is under way.
    QTimer m_again;
};

} // namespace chatelaine
