// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/contentscrollarea.h"

#include <QEvent>
#include <QScrollBar>

namespace chatelaine {

ContentScrollArea::ContentScrollArea(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QSize ContentScrollArea::sizeHint() const
{
    const QSize hint = widget()->sizeHint();
    const int width = qMax(hint.width(), qMax(widget()->minimumWidth(), viewport()->width()));
    if (!widget()->hasHeightForWidth())
        return {width, hint.height()};
    // It is never made smaller than its least size, even where its words would need less.
    return {width, qMax(widget()->heightForWidth(width), widget()->minimumSizeHint().height())};
}

QSize ContentScrollArea::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + bar, qMin(160, widget()->minimumSizeHint().height())};
}

bool ContentScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace chatelaine
