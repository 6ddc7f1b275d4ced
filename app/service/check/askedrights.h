// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "domain/keypolicy.h"
#include "service/http/message.h"

namespace chatelaine {

/// The one path segment of a check that a proxy's administrator wrote.
struct CheckTarget {
    QString workspace; ///< Name or id; empty: the only one there is.
    CheckRequest request;

    /// "/v1/verify[/WORKSPACE][;scope=ID:LEVEL…][;team=NAME][;access=read|write][/anything]"
    static bool isOne(std::string_view path);
    /// Nothing when a parameter is unknown or broken, or they contradict each other: what was meant cannot be
    /// known, and nobody passes.
    static std::optional<CheckTarget> parse(std::string_view path);
};

/// Adds what a trusted proxy's headers ask for: X-Required-Scope, -Team and -Access, and where the policy has
/// a write toggle the access that the method of X-Original-Method (X-Forwarded-Method) needs. They can only
/// ask for more. False when one of them is broken.
bool addProxyRights(CheckRequest &asked, const http::Request &request, const KeyPolicy &policy);

} // namespace chatelaine
