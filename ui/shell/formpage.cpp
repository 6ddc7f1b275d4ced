// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/formpage.h"

#include "domain/workspace.h"
#include "ui/shell/pathheading.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {
constexpr int contentWidth = 640;
}

FormPage::FormPage(QWidget *content, const Workspace &workspace, const KeyPolicy &policy, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"formPage"_s);
    auto *path = new QLabel(pagePath(workspace, policy, true), this);
    setTextKind(path, TextKind::Muted);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(metrics::pageMargin, 20, metrics::pageMargin, 20);
    column->setSpacing(2 * metrics::grid);
    content->setMaximumWidth(contentWidth);
    column->addWidget(path);
    auto *row = new QHBoxLayout; // Reckons the height for the width that the content gets.
    row->addWidget(content, 1);
    row->addStretch(0);
    column->addLayout(row);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
}

} // namespace chatelaine
