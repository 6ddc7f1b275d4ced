// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/contentscrollarea.h"

class QLabel;
class QVBoxLayout;

namespace chatelaine {

/// The scrolling column of a page: title, a muted sentence, then sections under headings.
class PageBody : public ContentScrollArea {
    Q_OBJECT
public:
    explicit PageBody(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &intro);
    QLabel *addHeading(const QString &text);
    void addWidget(QWidget *widget);

private:
    QLabel *m_title;
    QLabel *m_intro;
    QVBoxLayout *m_column;
};

} // namespace chatelaine
