// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pagebody.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int columnWidth = 720; // Lines of text stay readable on wide windows.

} // namespace

PageBody::PageBody(QWidget *parent)
    : ContentScrollArea(new QWidget, parent)
    , m_title(new QLabel)
    , m_intro(new QLabel)
    , m_column(new QVBoxLayout)
{
    m_title->setObjectName(u"pageTitleLabel"_s);
    m_intro->setWordWrap(true);
    setTextKind(m_title, TextKind::Title);
    setTextKind(m_intro, TextKind::Muted);

    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    column->setLayout(m_column);
    m_column->setContentsMargins({});
    m_column->setSpacing(4 * metrics::grid);
    auto *head = new QVBoxLayout;
    head->setSpacing(metrics::grid);
    head->addWidget(m_title);
    head->addWidget(m_intro);
    m_column->addLayout(head);

    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->addWidget(column, 1);
    row->addStretch(0);
    auto *content = new QVBoxLayout(widget());
    content->setContentsMargins(
        metrics::pageMargin, 6 * metrics::grid, metrics::pageMargin, metrics::pageMargin);
    content->addLayout(row);
    content->addStretch(1);
}

void PageBody::setTitle(const QString &title, const QString &intro)
{
    m_title->setText(title);
    m_intro->setText(intro);
    m_intro->setVisible(!intro.isEmpty());
}

QLabel *PageBody::addHeading(const QString &text)
{
    auto *heading = new QLabel(text);
    setTextKind(heading, TextKind::Heading);
    m_column->addSpacing(2 * metrics::grid);
    m_column->addWidget(heading);
    return heading;
}

void PageBody::addWidget(QWidget *widget)
{
    m_column->addWidget(widget);
}

} // namespace chatelaine
