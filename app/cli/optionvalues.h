// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <CLI/CLI.hpp>

#include <functional>

/// Options and arguments that are read straight into Qt's types, with sentences of ours as help.
namespace chatelaine::cli {

CLI::Option *addText(CLI::App &app, const std::string &name, QString &value, const QString &help);
/// May be given several times, each time with one value.
CLI::Option *addTexts(CLI::App &app, const std::string &name, QStringList &values, const QString &help);

/// Refused as wrong usage, with exit code 2.
CLI::Validator validator(std::function<QString(const QString &)> fault);

} // namespace chatelaine::cli
