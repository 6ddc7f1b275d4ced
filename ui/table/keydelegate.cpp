// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keydelegate.h"

#include "ui/table/celllayout.h"
#include "ui/table/keycell.h"
#include "ui/table/keytableview.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace chatelaine {

using namespace Qt::StringLiterals;
using Font = CellPainter::Font;
using Column = KeyTableModel::Column;

namespace {

constexpr int codeHintGap = 10;
constexpr qreal outdatedOpacity = 0.45;

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

QColor textColor(const KeyCell &cell, Column column)
{
    return cell.isMuted(column) ? colors().muted : colors().text;
}

} // namespace

KeyDelegate::KeyDelegate(KeyTableView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
    connect(Theme::instance(), &Theme::changed, this, [this] { m_cells.forget(); });
}

void KeyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    m_cells.begin(painter, option);
    paintBackground(painter, option, index.row());
    if (m_view->isOutdated())
        painter->setOpacity(outdatedOpacity);
    const KeyCell cell = m_view->cellAt(index.row());
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) && m_view->isFocusShown();
    const QRect content = cell::contentRect(option.rect);
    switch (const auto column = static_cast<Column>(index.column())) {
    case Column::Enabled:
        paintState(option.rect, cell, m_view->isLive(index.row()), focused);
        break;
    case Column::Name:
        paintName(painter, option.rect, cell);
        break;
    case Column::Scopes:
        paintScopes(content, cell);
        break;
    case Column::Expires:
        paintExpiry(content, cell);
        break;
    case Column::LastUsed:
        paintLastUse(content, cell);
        break;
    case Column::Menu:
        paintMenu(option.rect);
        break;
    default:
        m_cells.line(content, cell.text(column), Font::Text, textColor(cell, column));
    }
    if (focused)
        paintFocus(painter, option.rect, cell, index.column());
    painter->setOpacity(1);
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

bool KeyDelegate::paintBadge(const QRect &content, const KeyCell &cell, int column) const
{
    const QString badge = cell.badge(static_cast<Column>(column));
    if (badge.isEmpty())
        return false;
    m_cells.badge(centred(content, m_cells.badgeSize(badge)), badge, cell.tone(static_cast<Column>(column)));
    return true;
}

void KeyDelegate::paintState(const QRect &rect, const KeyCell &cell, bool live, bool focused) const
{
    const QRect content = cell::contentRect(rect);
    if (paintBadge(content, cell, Column::Enabled))
        return;
    if (m_view->control() == StateControl::Switch) {
        m_cells.toggle(cell::switchRect(rect), cell.isOn(), live, focused);
        return;
    }
    const int width
        = m_cells.line(content, cell.text(Column::Enabled), Font::Text, textColor(cell, Column::Enabled));
    if (m_view->control() == StateControl::Menu)
        m_cells.icon(centred(content, {cell::arrowSize, cell::arrowSize}).translated(width + cell::gap, 0),
            Icon::ChevronDown, colors().muted);
}

void KeyDelegate::paintName(QPainter *painter, const QRect &rect, const KeyCell &cell) const
{
    const QRect content = cell::contentRect(rect);
    const int nameHeight = m_cells.height(Font::Strong);
    const int tokenHeight = m_cells.height(Font::Token);
    m_cells.line(cell::firstLine(content, nameHeight, tokenHeight), cell.text(Column::Name), Font::Strong,
        textColor(cell, Column::Name));
    if (const Secret *secret = m_view->secretOf(cell.id()))
        paintCode(painter, rect, cell.id(), *secret);
    else
        m_cells.line(cell::secondLine(content, nameHeight, tokenHeight), cell.secondLine(Column::Name),
            Font::Token, colors().muted);
}

QRect KeyDelegate::codeRect(const QRect &cellRect) const
{
    m_cells.useFont(m_view->font());
    return cell::secondLine(
        cell::contentRect(cellRect), m_cells.height(Font::Strong), m_cells.height(Font::Token));
}

int KeyDelegate::codeWidth(const Secret &secret) const
{
    m_cells.useFont(m_view->font());
    const int hint = QFontMetrics(m_cells.font(Font::Hint)).horizontalAdvance(tr("click to copy"));
    return m_cells.letterWidth(Font::Token) * static_cast<int>(secret.size()) + codeHintGap + hint
        + 2 * cell::padding;
}

void KeyDelegate::paintCode(QPainter *painter, const QRect &rect, const KeyId &id, const Secret &secret) const
{
    const QString hint = m_view->isCopied(id) ? tr("Copied") : tr("click to copy");
    const QRect line = codeRect(rect);
    const int letter = m_cells.letterWidth(Font::Token);
    const int hintWidth = QFontMetrics(m_cells.font(Font::Hint)).horizontalAdvance(hint) + codeHintGap;
    const qsizetype fitting
        = std::min(secret.size(), qsizetype((line.width() - hintWidth) / std::max(1, letter)));
    const int codeWidth = static_cast<int>(fitting) * letter;
    const QRect code = m_cells.mirrored(QRect(line.left(), line.top(), codeWidth, line.height()));
    painter->save();
    painter->setFont(m_cells.font(Font::Token));
    painter->setPen(colors().accent);
    painter->setLayoutDirection(Qt::LeftToRight);
    // Letter by letter, so that no copy of the whole is left behind in a string or a text layout.
    for (qsizetype i = 0; i < fitting; ++i) {
        const QRect place(code.left() + static_cast<int>(i) * letter, code.top(), letter, code.height());
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, QString(QLatin1Char(secret.view()[i])));
    }
    painter->restore();
    m_cells.line(line.adjusted(codeWidth + codeHintGap, 0, 0, 0), hint, Font::Hint, colors().muted);
}

void KeyDelegate::paintScopes(const QRect &content, const KeyCell &cell) const
{
    const QList<ScopeChip> chips = cell.chips();
    if (chips.isEmpty()) {
        m_cells.line(content, cell.text(Column::Scopes), Font::Text, colors().muted);
        return;
    }
    constexpr int space = 4;
    int left = content.left();
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const QSize size = m_cells.badgeSize(chips.at(i).title, chips.at(i).level);
        const qsizetype after = chips.size() - i - 1;
        const int restWidth = after > 0 ? space + m_cells.badgeSize(moreText(after)).width() : 0;
        const bool fits = left + size.width() + restWidth <= content.right();
        const QString rest = fits ? QString() : moreText(after + 1);
        QRect place = centred(content, fits ? size : m_cells.badgeSize(rest));
        place.moveLeft(left);
        if (!fits) {
            m_cells.badge(place, rest, Tone::Neutral);
            return;
        }
        m_cells.badge(place, chips.at(i).title, Tone::Neutral, chips.at(i).level);
        left += size.width() + space;
    }
}

void KeyDelegate::paintExpiry(const QRect &content, const KeyCell &cell) const
{
    if (paintBadge(content, cell, Column::Expires))
        return;
    const bool warns = cell.tone(Column::Expires) == Tone::Warning;
    const int width = m_cells.line(content, cell.text(Column::Expires), Font::Text,
        warns ? colors().warning : textColor(cell, Column::Expires));
    if (warns)
        m_cells.icon(
            centred(content, {cell::warningSize, cell::warningSize}).translated(width + cell::gap, 0),
            Icon::Warning, colors().warning);
}

void KeyDelegate::paintLastUse(const QRect &content, const KeyCell &cell) const
{
    const QString text = cell.text(Column::LastUsed);
    const QString badge = cell.badge(Column::LastUsed);
    const QString source = cell.secondLine(Column::LastUsed);
    const int textHeight = m_cells.height(Font::Text);
    const int sourceHeight = source.isEmpty() ? 0 : m_cells.height(Font::Token);
    const QRect line = cell::firstLine(content, textHeight, sourceHeight);
    int left = 0;
    if (text != badge)
        left = m_cells.line(line, text, Font::Text, textColor(cell, Column::LastUsed)) + cell::gap;
    if (!badge.isEmpty()) {
        const QSize size = m_cells.badgeSize(badge);
        if (left + size.width() <= content.width())
            m_cells.badge(centred(line, size).translated(left, 0), badge, cell.tone(Column::LastUsed));
    }
    if (!source.isEmpty())
        m_cells.line(
            cell::secondLine(content, textHeight, sourceHeight), source, Font::Token, colors().muted);
}

void KeyDelegate::paintMenu(const QRect &rect) const
{
    constexpr int size = 16;
    const QRect place = cell::menuRect(rect);
    m_cells.icon(QRect(place.center().x() - size / 2, place.center().y() - size / 2, size, size), Icon::More,
        colors().muted);
}

void KeyDelegate::paintFocus(QPainter *painter, const QRect &rect, const KeyCell &cell, int column) const
{
    const bool ownRing = column == Column::Enabled && m_view->control() == StateControl::Switch
        && cell.badge(Column::Enabled).isEmpty();
    if (!ownRing)
        painting::focusRing(*painter, QRectF(rect).adjusted(2, 2, -2, -3), metrics::radius);
}

} // namespace chatelaine
