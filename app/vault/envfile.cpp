// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/envfile.h"

#include "vault/privatefile.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr qsizetype largestFile = 1024 * 1024;
constexpr qsizetype longestName = 60;

QByteArrayView withoutBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t'))
        text = text.sliced(1);
    return text;
}

/// True for `name=…`, with `export` and blanks where dotenv readers take them.
bool sets(QByteArrayView line, QByteArrayView name)
{
    line = withoutBlanks(line);
    constexpr QByteArrayView keyword("export");
    if (line.startsWith(keyword) && line.size() > keyword.size()
        && (line[keyword.size()] == ' ' || line[keyword.size()] == '\t'))
        line = withoutBlanks(line.sliced(keyword.size()));
    return line.startsWith(name) && withoutBlanks(line.sliced(name.size())).startsWith('=');
}

/// The lines of `text`, each with its line break.
std::vector<QByteArrayView> linesOf(QByteArrayView text)
{
    std::vector<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const qsizetype length = end < 0 ? text.size() : end + 1;
        lines.push_back(text.first(length));
        text = text.sliced(length);
    }
    return lines;
}

} // namespace

Result<EnvChange> saveToEnvFile(const QString &path, const QString &name, const Secret &secret)
{
    const auto old = readPrivateFile(path, largestFile, Guarded::No);
    if (!old)
        return tl::unexpected<Error>(old.error());
    const QByteArray variable = name.toLatin1();
    const QByteArray assignment = variable + '=';
    std::vector<QByteArrayView> parts; // Views alone: nothing here copies a secret, ours or the file's.
    bool placed = false;
    const auto place = [&] {
        if (!std::exchange(placed, true))
            parts.insert(parts.end(), {assignment, secret.view(), "\n"});
    };
    const auto lines = linesOf(*old ? (*old)->view() : QByteArrayView());
    for (const QByteArrayView line : lines) {
        if (sets(line, variable))
            place();
        else
            parts.push_back(line);
    }
    const EnvChange change = placed ? EnvChange::Replaced : EnvChange::Added;
    if (!placed && !lines.empty() && !lines.back().endsWith('\n'))
        parts.push_back("\n");
    place();
    const auto written = writePrivateFile(path, parts, IfThere::Replace);
    if (!written)
        return tl::unexpected<Error>(written.error());
    return change;
}

QString environmentName(const QString &workspaceName)
{
    QString name;
    const QString plain = workspaceName.normalized(QString::NormalizationForm_KD);
    for (const QChar c : plain) {
        if (c.isMark())
            continue;
        if (c.unicode() < 128 && c.isLetterOrNumber())
            name += c.toUpper();
        else if (!name.isEmpty() && !name.endsWith(u'_'))
            name += u'_';
    }
    name.truncate(longestName);
    while (name.endsWith(u'_'))
        name.chop(1);
    if (!name.isEmpty() && name.front().isDigit())
        name.prepend(u"KEY_"_s);
    if (name == u"API_KEY" || name.endsWith(u"_API_KEY"_s))
        return name;
    return name.isEmpty() ? u"API_KEY"_s : QString(name + u"_API_KEY"_s);
}

} // namespace chatelaine
