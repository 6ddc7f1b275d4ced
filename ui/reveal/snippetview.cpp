// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/snippetview.h"

#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr int boxPadding = 4;
constexpr qsizetype fewestLines = 5; // So that little moves from tab to tab.

} // namespace

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
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight); // Code reads so in every language.
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(8);
    m_text->installEventFilter(this);
    QFont font = monospaceFont();
    font.setPointSizeF(font.pointSizeF() * 0.93);
    m_text->setFont(font);

    auto *box = new QVBoxLayout;
    box->setContentsMargins(boxPadding, boxPadding, boxPadding, boxPadding);
    box->addWidget(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_tabs);
    layout->addLayout(box);
    connect(m_tabs, &QTabBar::currentChanged, this, &SnippetView::showSnippet);
    connect(Theme::instance(), &Theme::changed, this, &SnippetView::dress);
    showSnippet(0);
    dress();
}

void SnippetView::showSnippet(int index)
{
    const Snippet snippet = m_snippets.value(index);
    m_text->setPlainText(snippet.text);
    m_text->setAccessibleName(snippet.title);
    const qsizetype lines = qMax(fewestLines, snippet.text.count(u'\n') + 1);
    const int text = int(lines) * int(std::ceil(QFontMetricsF(m_text->font()).lineSpacing()));
    m_text->setFixedHeight(text + 2 * int(m_text->document()->documentMargin())
        + m_text->horizontalScrollBar()->sizeHint().height());
}

void SnippetView::dress()
{
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::Base, colors().panel);
    m_text->setPalette(palette);
    update();
}

void SnippetView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect box = m_text->geometry().adjusted(-boxPadding, -boxPadding, boxPadding, boxPadding);
    painting::roundedBox(painter, box, metrics::radius, colors().panel, colors().rule);
    if (m_text->hasFocus())
        painting::focusRing(painter, box, metrics::radius);
}

bool SnippetView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    // What is selected here is copied, though the panel's own keys copy the secret.
    if (event->type() == QEvent::ShortcutOverride && m_text->textCursor().hasSelection()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        event->accept();
    return QWidget::eventFilter(watched, event);
}

} // namespace chatelaine
