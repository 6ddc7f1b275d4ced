// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rowlist.h"

#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/separator.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

QString buttonName(const QString &id)
{
    return u"rowButton_"_s + id;
}

QString errorName(const QString &id)
{
    return u"rowErrorLabel_"_s + id;
}

QLabel *plainLabel(const QString &text, TextKind kind)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextKind(label, kind);
    return label;
}

} // namespace

RowList::RowList(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    hide();
}

void RowList::setRows(const QList<Row> &rows)
{
    setVisible(!rows.isEmpty());
    if (rows == m_rows)
        return;
    m_rows = rows;
    const QString focused = isAncestorOf(focusWidget()) ? focusWidget()->objectName() : QString();
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    for (const Row &row : rows) {
        if (m_layout->count() > 0)
            m_layout->addWidget(new Separator);
        m_layout->addWidget(build(row));
    }
    if (auto *same = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused))
        same->setFocus();
}

QWidget *RowList::build(const Row &row)
{
    auto *widget = new QWidget;
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * metrics::grid);
    auto *title = plainLabel(row.title, TextKind::Strong);
    title->setWordWrap(false);
    head->addWidget(title);
    if (!row.badge.isEmpty())
        head->addWidget(new Badge(row.badge, Tone::Accent));
    head->addStretch();
    auto *error = plainLabel({}, TextKind::Error);
    error->setObjectName(errorName(row.id));
    error->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(head);
    auto *detail = plainLabel(row.detail, TextKind::Muted);
    // Said absolutely, since words in Latin letters would stand at the left of a right-to-left window.
    detail->setAlignment(Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    words->addWidget(detail);
    words->addWidget(error);
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 2 * metrics::grid, 2 * metrics::grid);
    line->setSpacing(3 * metrics::grid);
    line->addLayout(words, 1);
    if (row.button.isEmpty())
        return widget;
    auto *button = new QPushButton(row.button);
    button->setObjectName(buttonName(row.id));
    button->setAccessibleName(row.spoken);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, id = row.id] { Q_EMIT pressed(id); });
    return widget;
}

void RowList::setBusy(const QString &id, bool busy)
{
    if (auto *button = findChild<QPushButton *>(buttonName(id)))
        button->setDisabled(busy);
}

void RowList::showError(const QString &id, const QString &text)
{
    if (auto *label = findChild<QLabel *>(errorName(id))) {
        label->setText(text);
        label->setHidden(text.isEmpty());
    }
}

} // namespace chatelaine
