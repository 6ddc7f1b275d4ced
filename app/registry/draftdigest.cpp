// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/draftdigest.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

namespace chatelaine {

namespace {

struct ExpiryWriter {
    QDataStream &out;

    void operator()(const ExpiresByDefault &) const { out << qint8(0); }
    void operator()(const ExpiresNever &) const { out << qint8(1); }
    void operator()(const ExpiresInDays &choice) const { out << qint8(2) << qint32(choice.days); }
    void operator()(const ExpiresAt &choice) const { out << qint8(3) << toMillis(choice.at); }
};

// An absent and an empty string mean the same in a draft.
QString present(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

void writeMinted(QDataStream &out, const MintedToken &minted)
{
    out.writeRawData(
        reinterpret_cast<const char *>(minted.digest.data()), static_cast<int>(minted.digest.size()));
    out << present(minted.hint.prefix) << present(minted.hint.lastFour);
}

} // namespace

QByteArray draftDigest(const KeyDraft &draft, const Actor &actor)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4); // digests are stored
    out << present(actor.member) << draft.id << present(draft.label) << present(draft.note) << draft.tags
        << present(draft.team);
    out << draft.scopes.has_value() << grantsText(draft.scopes.value_or(ScopeGrants()));
    out << draft.write.has_value() << draft.write.value_or(false);
    std::visit(ExpiryWriter{out}, draft.expiry);
    out << draft.minted.has_value();
    if (draft.minted)
        writeMinted(out, *draft.minted);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray draftDigest(const WorkspaceDraft &draft, const Actor &actor)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4); // digests are stored
    out << present(actor.member) << draft.id << present(draft.name) << present(draft.policyId)
        << present(draft.planId) << draft.teams;
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace chatelaine
