// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/storeaddress.h"

#include <QCoreApplication>

#include <optional>

namespace chatelaine {

/// What the window was started with. Read before there is an application, so that --help needs no display.
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::CommandLine)
public:
    enum class Wish { Window, Help, Version, Refused };

    Wish wish = Wish::Window;
    bool demo = false;
    std::optional<StoreAddress> store{};
    QString service{}; ///< The address of a service to be shown first; empty: none.
    QString problem{}; ///< Why it was refused.

    /// `arguments` without the program's name.
    static CommandLine parse(const QStringList &arguments);
    static QString helpText();

private:
    Result<void> takeStore(const QString &text);
    static CommandLine refused(const QString &problem);
};

} // namespace chatelaine
