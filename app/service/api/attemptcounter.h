// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

#include <QHash>

#include <list>

namespace chatelaine {

/// How often something was tried in vain, by name (an account, an address), and how long the next try has to
/// wait: nothing at first, then a second, doubled each time. Keeps mostNames; those left alone the longest go
/// first. One thread at a time.
class AttemptCounter {
public:
    static constexpr qsizetype mostNames = 10'000;
    /// A name that was not tried for so long begins anew.
    static constexpr std::chrono::hours memory{1};

    struct Limits {
        int free = 0; ///< Tries before any wait.
        std::chrono::seconds longest{}; ///< The longest wait.
    };
    explicit AttemptCounter(Limits limits)
        : m_limits(limits)
    {
    }

    /// Whole seconds, rounded up; 0: the name may try now.
    int wait(const QString &name, Instant now) const;
    void count(const QString &name, Instant now);
    void takeBack(const QString &name); ///< The last try was not in vain.
    void forget(const QString &name);
    qsizetype size() const { return m_byName.size(); }

private:
    struct Entry {
        QString name;
        int tries = 0;
        Instant last{};
    };
    std::chrono::milliseconds pause(int tries) const;

    Limits m_limits;
    std::list<Entry> m_entries; ///< The last tried first.
    QHash<QString, std::list<Entry>::iterator> m_byName;
};

} // namespace chatelaine
