// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/policycatalog.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chatelaine {

/// The sample calls of all policies, which the service answers itself.
class SampleCalls {
public:
    struct Match {
        const KeyPolicy *policy = nullptr;
        const AuthMethod *method = nullptr;
        QString team; ///< What stands in the place of {team}; empty when it has none.
    };

    explicit SampleCalls(const PolicyCatalog &catalog);

    QList<Match> match(std::string_view target) const; ///< Of a request: path and query.

private:
    /// A sample path taken apart at "{team}" and '?'. The sizes tell where the team stood.
    struct Form {
        const KeyPolicy *policy = nullptr;
        const AuthMethod *method = nullptr;
        std::string path;
        std::vector<std::pair<std::string, std::string>> query; ///< Names and values that must be there.
    };
    static Form formOf(const KeyPolicy &policy, const AuthMethod &method);
    static bool fits(const Form &form, std::string_view path, std::string_view query, QString &team);

    std::vector<Form> m_forms;
};

} // namespace chatelaine
