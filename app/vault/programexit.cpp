// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/programexit.h"

namespace chatelaine {

Exit exitFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StoreAddressInvalid:
    case ErrorCode::ServiceAddressInvalid:
    case ErrorCode::ServiceInsecure:
        return Exit::Usage;
    case ErrorCode::StoreUnreachable:
    case ErrorCode::StorePermissions:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreForeign:
    case ErrorCode::StoreNewer:
    case ErrorCode::ServiceUnreachable:
    case ErrorCode::ServiceUntrusted:
    case ErrorCode::ServiceForeign:
    case ErrorCode::ServiceUnready:
        return Exit::Store;
    default:
        return Exit::Refused;
    }
}

} // namespace chatelaine
