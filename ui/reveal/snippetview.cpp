// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/snippetview.h"

#include "ui/theme/theme.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace chatelaine {

SnippetView::SnippetView(const QList<Snippet> &snippets, QWidget *parent)
    : QWidget(parent)
    , m_snippets(snippets)
    , m_tabs(new QTabBar)
    , m_text(new QPlainTextEdit)
{
    m_tabs->setObjectName(u"snippetTabs"_s);
    m_tabs->setAccessibleName(tr("Ways to use the key"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const Snippet &snippet : std::as_const(m_snippets))
        m_tabs->addTab(snippet.title);
    m_text->setObjectName(u"snippetText"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight); // Code reads so in every language.
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(8);
    QFont font = monospaceFont();
    font.setPointSizeF(font.pointSizeF() * 0.93);
    m_text->setFont(font);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_tabs);
    layout->addWidget(m_text);
    connect(m_tabs, &QTabBar::currentChanged, this, &SnippetView::showSnippet);
    showSnippet(0);
    fit();
}

void SnippetView::showSnippet(int index)
{
    const Snippet snippet = m_snippets.value(index);
    m_text->setPlainText(snippet.text);
    m_text->setAccessibleName(snippet.title);
}

/// As tall as the longest snippet, so that nothing moves from tab to tab.
void SnippetView::fit()
{
    qsizetype lines = 1;
    for (const Snippet &snippet : std::as_const(m_snippets))
        lines = qMax(lines, snippet.text.count(u'\n') + 1);
    const double text = double(lines) * QFontMetricsF(m_text->font()).lineSpacing();
    const int frame = 2 * (m_text->frameWidth() + int(m_text->document()->documentMargin()));
    m_text->setFixedHeight(int(std::ceil(text)) + frame + m_text->horizontalScrollBar()->sizeHint().height());
}

} // namespace chatelaine
