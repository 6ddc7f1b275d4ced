// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selectionbar.h"

#include "domain/sentence.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace chatelaine {
using namespace Qt::StringLiterals;

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
{
    auto *actions = new QWidget(this);
    m_flow = new FlowLayout(actions, 2 * metrics::grid);
    setTextKind(m_label, TextKind::Strong);
    m_label->setObjectName(u"selectionLabel"_s);
    m_flow->addWidget(m_label);
    m_disable = addButton(u"disableSelectedButton"_s, tr("Disable"), Action::Disable);
    m_enable = addButton(u"enableSelectedButton"_s, tr("Enable"), Action::Enable);
    m_restore = addButton(u"restoreSelectedButton"_s, tr("Restore"), Action::Restore);
    m_delete = addButton(u"deleteSelectedButton"_s, tr("Delete…"), Action::Delete);
    setButtonKind(m_delete, ButtonKind::Danger);
    m_export = new QPushButton(tr("Export…"), this);
    m_export->setObjectName(u"exportSelectedButton"_s);
    m_flow->addWidget(m_export);
    auto *clear = new QPushButton(tr("Clear selection"), this);
    clear->setObjectName(u"clearSelectionButton"_s);
    setButtonKind(clear, ButtonKind::Flat);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2 * metrics::grid);
    row->addWidget(actions, 1);
    row->addWidget(clear, 0, Qt::AlignTop);
    connect(m_export, &QPushButton::clicked, this, &SelectionBar::exportRequested);
    connect(clear, &QPushButton::clicked, this, &SelectionBar::clearRequested);
    hide();
}

QPushButton *SelectionBar::addButton(const QString &name, const QString &text, Action action)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    m_flow->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionRequested(action); });
    return button;
}

void SelectionBar::setPolicy(const KeyPolicy &policy)
{
    m_canToggle = policy.has(Action::Disable);
    m_canDelete = policy.has(Action::Delete);
    m_canRestore = policy.has(Action::Restore);
}

void SelectionBar::setExportable(bool exportable)
{
    m_export->setEnabled(exportable);
}

void SelectionBar::setUnavailable(const std::optional<Error> &error)
{
    for (QPushButton *button : {m_disable, m_enable, m_restore, m_delete}) {
        button->setEnabled(!error);
        button->setToolTip(error ? sentence(*error) : QString());
    }
}

void SelectionBar::setSelection(int count, bool deleted)
{
    m_label->setText(tr("%n selected", nullptr, count));
    m_disable->setVisible(m_canToggle && !deleted);
    m_enable->setVisible(m_canToggle && !deleted);
    m_delete->setVisible(m_canDelete && !deleted);
    m_restore->setVisible(m_canRestore && deleted);
    setVisible(count > 1);
}

} // namespace chatelaine
