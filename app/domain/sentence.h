// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "domain/error.h"
#include "domain/role.h"

namespace chatelaine {

/// What a person reads for an error, in the application's language: what happened and what to do about it.
QString sentence(const Error &error);

/// The same for the outcome of a check.
QString sentence(CheckCode code);

QString roleText(Role role); ///< "Owner"

/// A sentence of a policy file (context "policy") in the application's language.
QString policyText(const QString &english);

} // namespace chatelaine
