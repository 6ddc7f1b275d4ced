// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsdialog.h"

#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    const QList<std::pair<QKeySequence, QString>> lines{
        {Qt::CTRL | Qt::Key_N, tr("Create a key")},
        {Qt::CTRL | Qt::Key_F, tr("Search")},
        {Qt::CTRL | Qt::Key_K, tr("Which key is this?")},
        {Qt::CTRL | Qt::Key_Z, tr("Undo")},
        {Qt::Key_Return, tr("Details of the key")},
        {Qt::CTRL | Qt::Key_E, tr("Turn the key off or on")},
        {Qt::Key_Space, tr("The same, while the switch has the focus")},
        {Qt::Key_F2, tr("Rename")},
        {Qt::Key_Delete, tr("Delete")},
        {Qt::Key_Menu, tr("Menu of the row")},
        {Qt::CTRL | Qt::Key_A, tr("Select all keys")},
        {Qt::Key_Escape, tr("Close what is open")},
        {Qt::CTRL | Qt::Key_1, tr("First page of the workspace; Ctrl+2 the second, and so on")},
        {Qt::Key_F1, tr("This overview")},
        {Qt::CTRL | Qt::Key_Q, tr("Quit")},
    };
    auto *title = new QLabel(windowTitle(), this);
    setTextKind(title, TextKind::Heading);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(6 * metrics::grid);
    grid->setVerticalSpacing(2 * metrics::grid);
    for (const auto &[keys, text] : lines) {
        const int row = grid->rowCount();
        auto *keysLabel = new QLabel(keys.toString(QKeySequence::NativeText), this);
        setTextKind(keysLabel, TextKind::Mono);
        grid->addWidget(keysLabel, row, 0);
        grid->addWidget(new QLabel(text, this), row, 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(4 * metrics::grid);
    column->addWidget(title);
    column->addLayout(grid);
    column->addWidget(buttons);
}

} // namespace chatelaine
