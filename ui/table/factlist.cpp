// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/factlist.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 84;

/// Lets long words, such as addresses, wrap: a label breaks at blanks alone.
QString breakable(const QString &text)
{
    constexpr int longest = 24;
    constexpr QChar zeroWidthSpace(0x200b);
    QString result;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > longest && !c.isLowSurrogate()) {
            result.append(zeroWidthSpace);
            run = 1;
        }
        result.append(c);
    }
    return result;
}

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<KeyFact> &facts)
{
    while (m_rows.size() < facts.size())
        addRow();
    while (m_rows.size() > facts.size()) {
        const Row row = m_rows.takeLast();
        delete row.name;
        delete row.value;
    }
    // Said absolutely, since a value in Latin letters would stand at the left of a right-to-left window.
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    for (qsizetype i = 0; i < facts.size(); ++i) {
        m_rows.at(i).value->setAlignment(side | Qt::AlignAbsolute | Qt::AlignTop);
        const KeyFact &fact = facts.at(i);
        m_rows.at(i).name->setText(fact.name);
        m_rows.at(i).value->setText(breakable(fact.value));
        m_rows.at(i).value->setToolTip(fact.toolTip);
        m_rows.at(i).value->setAccessibleName(
            fact.name.isEmpty() ? fact.value : tr("%1: %2").arg(fact.name, fact.value));
    }
}

void FactList::addRow()
{
    const auto place = static_cast<int>(m_rows.size());
    auto *name = new QLabel(this);
    auto *value = new QLabel(this);
    setTextKind(name, TextKind::Muted);
    name->setAlignment(Qt::AlignTop);
    value->setObjectName(u"factValue%1"_s.arg(place));
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(true);
    m_grid->addWidget(name, place, 0);
    m_grid->addWidget(value, place, 1);
    m_rows.append(Row{name, value});
}

} // namespace chatelaine
