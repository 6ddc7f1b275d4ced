// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exportdialog.h"

#include "domain/sentence.h"

#include <QFileInfo>

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

ExportDialog::ExportDialog(const QList<ApiKey> &keys, ExportFormat format, const Workspace &workspace,
    const Clock &clock, QWidget *parent)
    : QFileDialog(parent)
{
    const bool json = format == ExportFormat::Json;
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(QFileDialog::AcceptSave);
    setFileMode(QFileDialog::AnyFile);
    setDefaultSuffix(json ? u"json"_s : u"csv"_s);
    setNameFilter(json ? tr("JSON (*.json)") : tr("Spreadsheet (*.csv)"));
    setWindowTitle(tr("Export %n key(s)", nullptr, static_cast<int>(keys.size())));
    selectFile(fileName(workspace.name));
    connect(this, &QFileDialog::fileSelected, this,
        [this, keys, format, marks = workspace.marks, &clock](const QString &file) {
            const Result<void> written = exportKeys(keys, format, file, marks, clock.now());
            if (written)
                Q_EMIT exported(static_cast<int>(keys.size()), QFileInfo(file).fileName());
            else
                Q_EMIT refused(sentence(written.error()));
        });
}

} // namespace chatelaine
