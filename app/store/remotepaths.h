// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"

#include <QUrl>

/// Where things stand in a service, percent-encoded.
namespace chatelaine::paths {

inline QByteArray workspace(const QString &nameOrId)
{
    return "/v1/workspaces/" + QUrl::toPercentEncoding(nameOrId);
}

inline QByteArray workspace(const WorkspaceId &id)
{
    return workspace(idText(id));
}

inline QByteArray member(const WorkspaceId &id, const QString &email)
{
    return workspace(id) + "/members/" + QUrl::toPercentEncoding(email);
}

inline QByteArray key(const KeyId &id)
{
    return "/v1/keys/" + idText(id).toLatin1();
}

} // namespace chatelaine::paths
