// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keydelegate.h"

#include "ui/table/celllayout.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/toggleswitch.h"

#include <QPainter>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

constexpr int codeHintGap = 10;
constexpr qreal outdatedOpacity = 0.45;

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QFont smallMonospace()
{
    QFont font = monospaceFont();
    font.setPointSizeF(font.pointSizeF() * 0.86);
    return font;
}

QFont hintFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(small.pointSizeF() * 0.88);
    return small;
}

QFont strong(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

/// One line, cut with an ellipsis, at the reading side of `rect`, which is given left to right. The text
/// itself reads as its own letters say: names may be in another script than the window.
void drawLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text)
{
    const Qt::Alignment side = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    painter->drawText(mirrored(option, rect),
        static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void drawIcon(
    QPainter *painter, const QStyleOptionViewItem &option, Icon name, const QColor &color, const QRect &rect)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(mirrored(option, rect), iconPixmap(name, color, rect.width(), ratio));
}

QRect centred(const QRect &content, const QSize &size)
{
    const int top = content.top() + (content.height() - size.height()) / 2;
    return {content.left(), top, size.width(), size.height()};
}

/// "+3", also in a window that reads from right to left.
QString moreText(qsizetype count)
{
    constexpr QChar leftToRightMark(0x200e);
    return leftToRightMark % u"+%1"_s.arg(count);
}

QColor textColor(const QModelIndex &index)
{
    return index.data(KeyTableModel::MutedRole).toBool() ? colors().muted : colors().text;
}

Tone toneOf(const QModelIndex &index)
{
    return static_cast<Tone>(index.data(KeyTableModel::ToneRole).toInt());
}

} // namespace

KeyDelegate::KeyDelegate(KeyTableView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
}

void KeyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(painter, option, index.row());
    painter->setFont(option.font);
    if (m_view->isOutdated())
        painter->setOpacity(outdatedOpacity);
    switch (index.column()) {
    case KeyTableModel::Enabled:
        paintState(painter, option, index);
        break;
    case KeyTableModel::Name:
        paintName(painter, option, index);
        break;
    case KeyTableModel::Scopes:
        paintScopes(painter, option, index);
        break;
    case KeyTableModel::Expires:
        paintExpiry(painter, option, index);
        break;
    case KeyTableModel::LastUsed:
        paintLastUse(painter, option, index);
        break;
    case KeyTableModel::Menu:
        paintMenu(painter, option, index);
        break;
    default:
        paintText(painter, option, index);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && m_view->isFocusShown())
        paintFocus(painter, option, index);
    painter->restore();
}

void KeyDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option, int row) const
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors().accentSoft);
    else if (m_view->hoveredRow() == row)
        painter->fillRect(option.rect, colors().hover);
    QRect rule = option.rect;
    rule.setTop(rule.bottom());
    painter->fillRect(rule, colors().rule);
}

void KeyDelegate::paintState(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = cell::contentRect(option.rect);
    if (const QString badge = index.data(KeyTableModel::BadgeRole).toString(); !badge.isEmpty()) {
        Badge::paint(
            *painter, mirrored(option, centred(content, Badge::sizeFor(badge))), badge, toneOf(index));
        return;
    }
    const bool on = index.data(KeyTableModel::OnRole).toBool();
    if (m_view->control() == StateControl::Switch) {
        const bool live = index.data(KeyTableModel::LiveRole).toBool();
        const bool focused = option.state.testFlag(QStyle::State_HasFocus) && m_view->isFocusShown();
        ToggleSwitch::paint(*painter, mirrored(option, cell::switchRect(option.rect)), on, live, focused);
        return;
    }
    const QString word = index.data().toString();
    painter->setPen(textColor(index));
    drawLine(painter, option, content, word);
    if (m_view->control() == StateControl::Menu) {
        const int left = content.left() + painter->fontMetrics().horizontalAdvance(word) + cell::gap;
        drawIcon(painter, option, Icon::ChevronDown, colors().muted,
            centred(content, {cell::arrowSize, cell::arrowSize}).translated(left - content.left(), 0));
    }
}

void KeyDelegate::paintName(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = cell::contentRect(option.rect);
    const QFont nameFont = strong(option.font);
    const QFont tokenFont = smallMonospace();
    const int nameHeight = QFontMetrics(nameFont).height();
    const int hintHeight = QFontMetrics(tokenFont).height();
    painter->setFont(nameFont);
    painter->setPen(textColor(index));
    drawLine(painter, option, cell::firstLine(content, nameHeight, hintHeight), index.data().toString());
    painter->setFont(tokenFont);
    if (const Secret *secret = m_view->secretOf(keyIdOf(index))) {
        paintCode(painter, option, index, *secret);
        return;
    }
    painter->setPen(colors().muted);
    drawLine(painter, option, cell::secondLine(content, nameHeight, hintHeight),
        index.data(KeyTableModel::SecondLineRole).toString());
}

QRect KeyDelegate::codeRect(const QRect &cellRect) const
{
    return cell::secondLine(cell::contentRect(cellRect), QFontMetrics(strong(m_view->font())).height(),
        QFontMetrics(smallMonospace()).height());
}

int KeyDelegate::codeWidth(const Secret &secret) const
{
    const int letter = QFontMetrics(smallMonospace()).horizontalAdvance(u'0');
    const int hint = QFontMetrics(hintFont(m_view->font())).horizontalAdvance(tr("click to copy"));
    return letter * static_cast<int>(secret.size()) + codeHintGap + hint + 2 * cell::padding;
}

void KeyDelegate::paintCode(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const Secret &secret) const
{
    const KeyId id = keyIdOf(index);
    const QString hint = m_view->isCopied(id) ? tr("Copied") : tr("click to copy");
    const QRect line = codeRect(option.rect);
    const int letter = painter->fontMetrics().horizontalAdvance(u'0');
    const int hintWidth = QFontMetrics(hintFont(option.font)).horizontalAdvance(hint) + codeHintGap;
    const qsizetype fitting
        = std::min(secret.size(), qsizetype((line.width() - hintWidth) / std::max(1, letter)));
    const int codeWidth = static_cast<int>(fitting) * letter;
    const QRect code = mirrored(option, QRect(line.left(), line.top(), codeWidth, line.height()));
    painter->setPen(colors().accent);
    painter->setLayoutDirection(Qt::LeftToRight);
    // Letter by letter, so that no copy of the whole is left behind in a string or a text layout.
    for (qsizetype i = 0; i < fitting; ++i) {
        const QRect place(code.left() + static_cast<int>(i) * letter, code.top(), letter, code.height());
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, QString(QLatin1Char(secret.view()[i])));
    }
    painter->setFont(hintFont(option.font));
    painter->setPen(colors().muted);
    drawLine(painter, option, line.adjusted(codeWidth + codeHintGap, 0, 0, 0), hint);
}

void KeyDelegate::paintScopes(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto chips = index.data(KeyTableModel::ChipsRole).value<QList<ScopeChip>>();
    const QRect content = cell::contentRect(option.rect);
    if (chips.isEmpty()) {
        painter->setPen(colors().muted);
        drawLine(painter, option, content, index.data().toString());
        return;
    }
    constexpr int space = 4;
    int left = content.left();
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const QSize size = Badge::sizeFor(chips.at(i).title, chips.at(i).level);
        const qsizetype after = chips.size() - i - 1;
        const int restWidth = after > 0 ? space + Badge::sizeFor(moreText(after)).width() : 0;
        if (left + size.width() + restWidth > content.right()) {
            const QString rest = moreText(after + 1);
            QRect place = centred(content, Badge::sizeFor(rest));
            place.moveLeft(left);
            Badge::paint(*painter, mirrored(option, place), rest, Tone::Neutral);
            return;
        }
        QRect place = centred(content, size);
        place.moveLeft(left);
        Badge::paint(*painter, mirrored(option, place), chips.at(i).title, Tone::Neutral, chips.at(i).level);
        left += size.width() + space;
    }
}

void KeyDelegate::paintText(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->setPen(textColor(index));
    drawLine(painter, option, cell::contentRect(option.rect), index.data().toString());
}

void KeyDelegate::paintExpiry(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = cell::contentRect(option.rect);
    if (const QString badge = index.data(KeyTableModel::BadgeRole).toString(); !badge.isEmpty()) {
        Badge::paint(
            *painter, mirrored(option, centred(content, Badge::sizeFor(badge))), badge, toneOf(index));
        return;
    }
    const QString text = index.data().toString();
    const bool warns = toneOf(index) == Tone::Warning;
    painter->setPen(warns ? colors().warning : textColor(index));
    drawLine(painter, option, content, text);
    if (warns) {
        const int left = painter->fontMetrics().horizontalAdvance(text) + cell::gap;
        drawIcon(painter, option, Icon::Warning, colors().warning,
            centred(content, {cell::warningSize, cell::warningSize}).translated(left, 0));
    }
}

void KeyDelegate::paintLastUse(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = cell::contentRect(option.rect);
    const QString text = index.data().toString();
    const QString badge = index.data(KeyTableModel::BadgeRole).toString();
    const QString source = index.data(KeyTableModel::SecondLineRole).toString();
    const QFont sourceFont = smallMonospace();
    const int textHeight = painter->fontMetrics().height();
    const int sourceHeight = source.isEmpty() ? 0 : QFontMetrics(sourceFont).height();
    const QRect line = cell::firstLine(content, textHeight, sourceHeight);
    int left = 0;
    if (text != badge) {
        painter->setPen(textColor(index));
        drawLine(painter, option, line, text);
        left = painter->fontMetrics().horizontalAdvance(text) + cell::gap;
    }
    if (const QSize size = Badge::sizeFor(badge); !badge.isEmpty() && left + size.width() <= content.width())
        Badge::paint(
            *painter, mirrored(option, centred(line, size).translated(left, 0)), badge, toneOf(index));
    if (!source.isEmpty()) {
        painter->setFont(sourceFont);
        painter->setPen(colors().muted);
        drawLine(painter, option, cell::secondLine(content, textHeight, sourceHeight), source);
    }
}

void KeyDelegate::paintMenu(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    constexpr int size = 16;
    const QRect rect = cell::menuRect(option.rect);
    drawIcon(painter, option, Icon::More, colors().muted,
        QRect(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size));
}

void KeyDelegate::paintFocus(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool ownRing = index.column() == KeyTableModel::Enabled && m_view->control() == StateControl::Switch
        && index.data(KeyTableModel::BadgeRole).toString().isEmpty();
    if (ownRing)
        return;
    painting::focusRing(*painter, QRectF(option.rect).adjusted(2, 2, -2, -3), metrics::radius);
}

} // namespace chatelaine
