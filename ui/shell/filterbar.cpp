// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filterbar.h"

#include "ui/table/keytablemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>

namespace chatelaine {
using namespace Qt::StringLiterals;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
{
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setAccessibleName(tr("Search keys"));
    m_search->setPlaceholderText(tr("Search, or type is:stale scope:write"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(268);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::textChanged);

    auto *flow = new FlowLayout(this, 6);
    flow->setContentsMargins({});
    flow->addWidget(m_search);
    addChip(KeyState::Any, tr("All"), u"allChip"_s);
    addChip(KeyState::Active, tr("Active"), u"activeChip"_s);
    addChip(KeyState::Disabled, tr("Disabled"), u"disabledChip"_s);
    addChip(KeyState::Expiring, tr("Expiring"), u"expiringChip"_s);
    addChip(KeyState::Expired, tr("Expired"), u"expiredChip"_s);
    addChip(KeyState::Stale, tr("Stale"), u"staleChip"_s);
    addChip(KeyState::Unused, tr("Never used"), u"unusedChip"_s);
    addChip(KeyState::Deleted, tr("Deleted"), u"deletedChip"_s);
    m_chips[KeyState::Any]->setChecked(true);
    m_chips[KeyState::Deleted]->hide();
}

void FilterBar::addChip(KeyState state, const QString &text, const QString &name)
{
    auto *chip = new Chip(text, this);
    chip->setObjectName(name);
    chip->setCount(0);
    m_chips.insert(state, chip);
    layout()->addWidget(chip);
    // A second click on a chip leads back to all keys.
    connect(chip, &QAbstractButton::clicked, this,
        [this, state](bool checked) { setState(checked ? state : KeyState::Any); });
}

void FilterBar::setCounts(const KeyTableModel &model)
{
    for (auto [state, chip] : m_chips.asKeyValueRange())
        chip->setCount(model.count(state));
    const bool anyDeleted = model.count(KeyState::Deleted) > 0;
    m_chips[KeyState::Deleted]->setVisible(anyDeleted);
    if (!anyDeleted && m_state == KeyState::Deleted)
        setState(KeyState::Any);
}

void FilterBar::setState(KeyState state)
{
    for (auto [other, chip] : m_chips.asKeyValueRange())
        chip->setChecked(other == state);
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

QString FilterBar::text() const
{
    return m_search->text();
}

void FilterBar::clear()
{
    m_search->clear();
    setState(KeyState::Any);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    // Esc clears the field before it closes anything else.
    if (watched == m_search && event->type() == QEvent::ShortcutOverride && !m_search->text().isEmpty()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            if (m_search->text().isEmpty())
                break;
            m_search->clear();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT leftDownwards();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chatelaine
