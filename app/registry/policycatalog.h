// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/keypolicy.h"

#include <map>

namespace chatelaine {

/// The policies there are: those built in (resources/policies), and those that the user or the administrator
/// put into `policies` folders of the data directories (QStandardPaths::GenericDataLocation). Immutable once
/// loaded, so it may be shared by threads.
class PolicyCatalog {
public:
    /// Built-in policies and those of the data directories. A bad file is left out and its refusal kept in
    /// faults(); so is a file that takes the id of another policy.
    static PolicyCatalog load();
    static PolicyCatalog load(const QStringList &folders);

    /// The catalog of a service, from the text of its policy files in its order. The first fault, if there is
    /// one: without all of its policies a service is not understood.
    static Result<PolicyCatalog> fromSources(const QList<QByteArray> &sources);

    /// Null when there is none of that id. Pointers live as long as the catalog.
    const KeyPolicy *find(const QString &id) const;
    QList<const KeyPolicy *> all() const; ///< Our own default first, then the built-in, then others by title.
    QByteArray source(
        const QString &id) const; ///< The policy file's JSON as it was read; of a policy there is.
    const QList<Error> &faults() const { return m_faults; }

private:
    struct Entry {
        KeyPolicy policy;
        QByteArray source;
    };
    void addFile(const QString &fileName);
    void add(const QByteArray &source, const QString &fileName);

    std::map<QString, Entry> m_policies;
    QStringList m_order;
    QList<Error> m_faults;
};

} // namespace chatelaine
