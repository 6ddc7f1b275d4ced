// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

namespace chatelaine {

// Answers of a registry in one line each.

inline QByteArray told(const Error &error)
{
    return codeWord(error.code).toUtf8();
}
inline QByteArray told(const ApiKey &key)
{
    return idText(key.id).toUtf8() + " v" + QByteArray::number(key.version) + " r"
        + QByteArray::number(key.revision);
}
inline QByteArray told(const CreatedKey &created)
{
    return told(created.key);
}
inline QByteArray told(const Workspace &workspace)
{
    return idText(workspace.id).toUtf8() + " r" + QByteArray::number(workspace.revision);
}
inline QByteArray told(const BulkOutcome &outcome)
{
    return QByteArray::number(outcome.changed.size()) + " changed, "
        + QByteArray::number(outcome.refused.size()) + " refused";
}
inline QByteArray told(const CheckAnswer &answer)
{
    return checkWord(answer.code).toUtf8();
}
inline QByteArray told(const CreatedInvitation &created)
{
    return created.invitation.email.toUtf8();
}
inline QByteArray told(const OpenedSession &opened)
{
    return opened.session.email.toUtf8();
}
inline QByteArray told(const Member &member)
{
    return member.email.toUtf8();
}
inline QByteArray told(int count)
{
    return QByteArray::number(count);
}

template <typename T>
QByteArray told(const char *what, const Result<T> &answer)
{
    QByteArray line = QByteArray(what) + ' ';
    if (!answer)
        line += told(answer.error());
    else if constexpr (std::is_void_v<T>)
        line += "done";
    else
        line += told(*answer);
    return line;
}

} // namespace chatelaine
