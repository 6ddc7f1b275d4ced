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

private:
    void showSnippet(int index);
    void fit();

    QList<Snippet> m_snippets;
    QTabBar *m_tabs;
    QPlainTextEdit *m_text;
};

} // namespace chatelaine
