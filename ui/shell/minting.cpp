// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/minting.h"

namespace chatelaine {

FreshToken mintToken(const QString &prefix)
{
    FreshToken token{token::mint(prefix), {}};
    token.minted.digest = token::digest(token.secret.view());
    if (const std::optional<TokenHint> hint = token::parse(token.secret.view()))
        token.minted.hint = *hint;
    return token;
}

} // namespace chatelaine
