// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>

namespace chatelaine {
namespace {

constexpr int segmentHeight = 28;

class Segment final : public QRadioButton {
public:
    Segment(const QString &text, QWidget *parent)
        : QRadioButton(text, parent)
    {
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        const int width
            = qMax(fontMetrics().horizontalAdvance(text()), QFontMetrics(bold).horizontalAdvance(text()));
        return {width + 22, qMax(segmentHeight, fontMetrics().height() + 10)};
    }

    QSize minimumSizeHint() const override { return sizeHint(); }
    void setEdges(bool first, bool last) { m_first = first, m_last = last; }

protected:
    bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }

    void paintEvent(QPaintEvent *) override
    {
        const Colors &c = colors();
        QPainter painter(this);
        const QPainterPath shape = outline();
        painter.setRenderHint(QPainter::Antialiasing);
        const bool hovered = underMouse() && isEnabled();
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? c.accentSoft : hovered ? c.hover : c.window);
        painter.drawPath(shape);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(isEnabled() ? c.outline : c.rule);
        painter.drawPath(shape);
        if (hasFocus())
            painting::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius - 1);
        paintText(painter);
    }

private:
    bool roundsLeft() const { return isRightToLeft() ? m_last : m_first; }
    bool roundsRight() const { return isRightToLeft() ? m_first : m_last; }

    // Neighbours share one border: each leaves out its left one, the leftmost keeps it.
    QPainterPath outline() const
    {
        const qreal r = metrics::radius - 0.5;
        const QRectF box = QRectF(rect()).adjusted(roundsLeft() ? 0.5 : -0.5, 0.5, -0.5, -0.5);
        const qreal left = roundsLeft() ? r : 0;
        const qreal right = roundsRight() ? r : 0;
        QPainterPath path(box.topLeft() + QPointF(left, 0));
        path.lineTo(box.right() - right, box.top());
        path.arcTo(QRectF(box.right() - 2 * right, box.top(), 2 * right, 2 * right), 90, -90);
        path.lineTo(box.right(), box.bottom() - right);
        path.arcTo(QRectF(box.right() - 2 * right, box.bottom() - 2 * right, 2 * right, 2 * right), 0, -90);
        path.lineTo(box.left() + left, box.bottom());
        path.arcTo(QRectF(box.left(), box.bottom() - 2 * left, 2 * left, 2 * left), 270, -90);
        path.lineTo(box.left(), box.top() + left);
        path.arcTo(QRectF(box.left(), box.top(), 2 * left, 2 * left), 180, -90);
        return path;
    }

    void paintText(QPainter &painter) const
    {
        const Colors &c = colors();
        QFont words = font();
        if (isChecked())
            words.setWeight(QFont::DemiBold);
        painter.setFont(words);
        painter.setPen(!isEnabled() ? palette().color(QPalette::Disabled, QPalette::WindowText)
                : isChecked()       ? c.accent
                                    : c.muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextHideMnemonic, text());
    }

    bool m_first = false;
    bool m_last = false;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT currentIndexChanged(id);
    });
}

void SegmentedControl::setSegments(const QStringList &texts)
{
    qDeleteAll(m_group->buttons());
    for (int i = 0; i < texts.size(); ++i) {
        auto *segment = new Segment(texts.at(i), this);
        segment->setObjectName(QString(objectName() % u"Segment" % QString::number(i)));
        segment->setEdges(i == 0, i == texts.size() - 1);
        m_group->addButton(segment, i);
        layout()->addWidget(segment);
    }
    setFocusProxy(m_group->button(0));
}

int SegmentedControl::count() const
{
    return int(m_group->buttons().size());
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (index == currentIndex())
        return;
    if (QAbstractButton *button = m_group->button(index)) {
        button->setChecked(true);
        return;
    }
    m_group->setExclusive(false);
    if (QAbstractButton *checked = m_group->checkedButton())
        checked->setChecked(false);
    m_group->setExclusive(true);
    Q_EMIT currentIndexChanged(-1);
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled, const QString &reason)
{
    QAbstractButton *button = m_group->button(index);
    button->setEnabled(enabled);
    button->setToolTip(enabled ? QString() : reason);
    button->setAccessibleDescription(enabled ? QString() : reason);
}

} // namespace chatelaine
