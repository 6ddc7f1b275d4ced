// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/programexit.h"

namespace chatelaine {

Exit exitFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StoreAddressInvalid:
        return Exit::Usage;
    case ErrorCode::StoreUnreachable:
    case ErrorCode::StorePermissions:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreForeign:
    case ErrorCode::StoreNewer:
        return Exit::Store;
    default:
        return Exit::Refused;
    }
}

} // namespace chatelaine
