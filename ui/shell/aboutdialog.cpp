// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutdialog.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

AboutDialog::AboutDialog(const QString &storeFile, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Chatelaine"));
    auto *picture = new QLabel(this);
    picture->setPixmap(iconPixmap(Icon::Key, colors().accent, 40, devicePixelRatioF()));
    auto *title = new QLabel(u"Chatelaine"_s, this);
    setTextKind(title, TextKind::Title);
    auto *version = new QLabel(tr("Version %1").arg(QCoreApplication::applicationVersion()), this);
    setTextKind(version, TextKind::Muted);
    auto *text
        = new QLabel(tr("The keeper of your API keys: creates, reveals once, switches off, and audits them.\n"
                        "Free software under the GNU General Public License, version 3 or later."),
            this);
    text->setWordWrap(true);
    auto *store = new QLabel(tr("This store: %1").arg(QDir::toNativeSeparators(storeFile)), this);
    store->setObjectName(u"storeFileLabel"_s);
    store->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    store->setWordWrap(true);
    setTextKind(store, TextKind::Small);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(2 * metrics::grid);
    for (QLabel *label : {picture, title, version})
        column->addWidget(label);
    column->addSpacing(2 * metrics::grid);
    column->addWidget(text);
    column->addWidget(store);
    column->addSpacing(2 * metrics::grid);
    column->addWidget(buttons);
    setMinimumWidth(420);
}

} // namespace chatelaine
