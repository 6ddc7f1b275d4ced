// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reveal/usagesnippets.h"

#include <QWidget>

class QPlainTextEdit;
class QTabBar;

namespace chatelaine {

/// Usage snippets under tabs, to be selected and copied.
class SnippetView : public QWidget {
    Q_OBJECT
public:
    explicit SnippetView(const QList<Snippet> &snippets, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override; ///< The box round the text.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showSnippet(int index);
    void dress();

    QList<Snippet> m_snippets;
    QTabBar *m_tabs;
    QPlainTextEdit *m_text;
};

} // namespace chatelaine
