// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/optionvalues.h"

namespace chatelaine::cli {

CLI::Option *addText(CLI::App &app, const std::string &name, QString &value, const QString &help)
{
    return app.add_option_function<std::string>(
        name, [&value](const std::string &text) { value = QString::fromStdString(text); },
        help.toStdString());
}

CLI::Option *addTexts(CLI::App &app, const std::string &name, QStringList &values, const QString &help)
{
    // Without extra arguments "--tag a b" does not swallow b, and "[a,b]" is one value.
    return app
        .add_option_function<std::vector<std::string>>(
            name,
            [&values](const std::vector<std::string> &texts) {
                for (const std::string &text : texts)
                    values.append(QString::fromStdString(text));
            },
            help.toStdString())
        ->allow_extra_args(false);
}

CLI::Validator validator(std::function<QString(const QString &)> fault)
{
    return CLI::Validator(
        [fault = std::move(fault)](
            std::string &text) { return fault(QString::fromStdString(text)).toStdString(); },
        {});
}

} // namespace chatelaine::cli
