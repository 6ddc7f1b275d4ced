// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/envfilechooser.h"

#include "ui/reveal/gitignorecheck.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace chatelaine {

EnvFileChooser::EnvFileChooser(QWidget *parent)
    : QObject(parent)
    , m_parent(parent)
    , m_folder(QDir::homePath())
{
}

void EnvFileChooser::open()
{
    auto *dialog = new QFileDialog(m_parent, tr("Save to .env file"), m_folder);
    dialog->setObjectName(u"envFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setFilter(QDir::AllEntries | QDir::AllDirs | QDir::Hidden | QDir::NoDotAndDotDot);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // Nothing is overwritten but our own line.
    dialog->selectFile(u".env"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_folder = QFileInfo(file).absolutePath();
        connect(new GitIgnoreCheck(file, this), &GitIgnoreCheck::answered, this,
            [this, file](bool mayBeCommitted) { Q_EMIT chosen(file, mayBeCommitted); });
    });
    dialog->open();
}

} // namespace chatelaine
