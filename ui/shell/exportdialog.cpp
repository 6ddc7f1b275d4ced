// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exportdialog.h"

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {

/// A file name for a workspace that every system takes.
QString fileName(const QString &workspaceName)
{
    QString name = workspaceName;
    for (QChar &c : name) {
        if (!c.isLetterOrNumber())
            c = u'-';
    }
    return name.toLower() + u"-keys"_s;
}

} // namespace

ExportDialog::ExportDialog(int keys, ExportFormat format, const QString &workspaceName, QWidget *parent)
    : QFileDialog(parent)
{
    const bool json = format == ExportFormat::Json;
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(QFileDialog::AcceptSave);
    setFileMode(QFileDialog::AnyFile);
    setDefaultSuffix(json ? u"json"_s : u"csv"_s);
    setNameFilter(json ? tr("JSON (*.json)") : tr("Spreadsheet (*.csv)"));
    setWindowTitle(tr("Export %n key(s)", nullptr, keys));
    selectFile(fileName(workspaceName));
}

} // namespace chatelaine
